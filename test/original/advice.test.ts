import { explain } from "../../src/diagnosis";
import { adviseOn, type OriginalAdvice } from "../../src/diagnosis/advice";
import { fromOutlook } from "../../src/message";
import { renderReport } from "../fixtures/layouts";
import { headersOf, twoLabels } from "./headers";

/** The conclusions of one bounce whose refusal is this answer. */
function advise(
  answer: string,
  headers: readonly string[] = [],
  recipient = "ron@fabrikam.com",
): OriginalAdvice {
  const { html } = renderReport("modern-2", {
    recipient,
    sender: "anna@contoso.com",
    generatedBy: "AM0PR05MB4567.eurprd05.prod.outlook.com",
    rejectedBy: null,
    answer,
    action: "failed",
    indicator: "sender",
  });
  const diagnosis = explain(
    fromOutlook({ subject: "", from: null, itemClass: null, date: null, html: html ?? "" }),
  );
  const original = headersOf(...headers);
  const report = { ...diagnosis.report, hops: [], original };
  return adviseOn({ ...diagnosis, report }, "anna@contoso.com", twoLabels);
}

test("a mistyped provider is asked about, only where the address is in doubt", () => {
  const typed = "ron@gmial.com";
  const unknown = advise("550 5.1.1 User unknown", [], typed);
  expect(unknown.recipients[0]?.suggestion?.meant).toBe("ron@gmail.com");
  const full = advise("552 5.2.2 Mailbox full", [], typed);
  expect(full.recipients[0]?.suggestion).toBeNull();
});

test("a stale Exchange address is decoded", () => {
  const { recipients } = advise(
    "550 5.1.11 RESOLVER.ADR.ExRecipNotFound; Recipient not found by Exchange Legacy encapsulated email address lookup",
    [],
    "IMCEAEX-_O=CONTOSO_OU=EXCHANGE+20ADMINISTRATIVE+20GROUP_CN=RECIPIENTS_CN=ron@contoso.com",
  );
  expect(recipients[0]?.legacyAddress).toEqual({
    kind: "x500",
    line: "X500:/O=CONTOSO/OU=EXCHANGE ADMINISTRATIVE GROUP/CN=RECIPIENTS/CN=ron",
    commonName: "ron",
  });
});

test("automatic forwarding that is blocked is the cause", () => {
  const { recipients, forwarding } = advise(
    "550 5.7.520 Access denied, Your organization does not allow external forwarding. Please contact your administrator for further assistance. AS(7555)",
  );
  expect(recipients[0]?.forwardingBlocked).toBe(true);
  expect(forwarding.map(({ kind }) => kind)).toEqual(["auto-forward-blocked"]);
});

test("the blocked address, whose it is and where it is taken off", () => {
  const { recipients } = advise("550 5.7.606 Access denied, banned sending IP [192.0.2.10]", [
    "Received: from mail.contoso.com (mail.contoso.com [192.0.2.10]) by mx.fabrikam.com with ESMTPS; Mon, 3 Jun 2024 08:01:00 +0000",
    "From: anna@contoso.com",
  ]);
  expect(recipients[0]?.blockedIp).toMatchObject({
    ip: "192.0.2.10",
    owner: "sender-organisation",
    list: { id: "microsoft-portal" },
    request: { code: "5.7.606" },
  });
});

test("size and limit as the answer states them", () => {
  const { recipients } = advise("552 5.3.4 message size 18876259 exceeds size limit 10485760");
  expect(recipients[0]?.tooLarge).toMatchObject({ size: 18_876_259, limit: 10_485_760 });
});

test("you wrote to A, it was forwarded to B", () => {
  const { recipients } = advise(
    "550 5.1.1 User unknown",
    ["X-MS-Exchange-Inbox-Rules-Loop: paul@example.org", "To: paul@example.org"],
    "ron@fabrikam.com",
  );
  expect(recipients[0]?.route).toMatchObject({
    wroteTo: "paul@example.org",
    forwardedTo: "ron@fabrikam.com",
    certain: true,
  });
});

test("hostile headers cost no time", () => {
  const long = "a;=(".repeat(5000);
  const names = [
    "Received",
    "Authentication-Results",
    "Received-SPF",
    "To",
    "Return-Path",
    "DKIM-Signature",
  ];
  const start = performance.now();
  advise(
    `550 5.7.1 ${"messages from client host 1.2.3".repeat(500)} dmarc`,
    Array.from({ length: 300 }, (_, i) => `${names[i % names.length] ?? ""}: ${long}`),
  );
  expect(performance.now() - start).toBeLessThan(3000);
});
