import { readAuthentication } from "../../src/original/authentication";
import { dmarcCause, recordsToCompare, type DmarcCause } from "../../src/original/dmarc-cause";
import { readForwarding } from "../../src/original/forwarding";
import { readPath } from "../../src/original/path";
import { headersOf, twoLabels } from "./headers";

function causeOf(lines: readonly string[], answer = ""): DmarcCause | null {
  const headers = headersOf(...lines);
  const authentication = readAuthentication(headers, twoLabels);
  return dmarcCause(authentication, readForwarding(headers, readPath(headers, []), answer), answer);
}

const causes = (found: DmarcCause | null) =>
  found && [found.main.cause, ...found.also.map(({ cause }) => cause)];
const verdict = (value: string) => [`Authentication-Results: ${value}`, "From: anna@contoso.com"];

test("an SPF record is missing and nothing is signed", () => {
  const found = causeOf(
    verdict(
      "spf=none (sender IP is 192.0.2.1) smtp.mailfrom=contoso.com; dkim=none (message not signed) header.d=none;dmarc=fail action=oreject header.from=contoso.com;compauth=fail reason=000",
    ),
  );
  expect(causes(found)).toEqual(["record-missing", "spf-not-passing", "dkim-not-passing"]);
  expect(found?.main).toMatchObject({ record: "spf", domain: "contoso.com" });
  expect(found?.main.evidence.line).toContain("spf=none");
  expect(found?.records).toEqual([
    { kind: "dmarc", name: "_dmarc.contoso.com" },
    { kind: "spf", name: "contoso.com" },
  ]);
});

test("a DMARC record is missing", () => {
  const found = causeOf(
    verdict("spf=fail smtp.mailfrom=contoso.com; dkim=none; dmarc=none header.from=contoso.com"),
  );
  expect(found?.main).toMatchObject({ cause: "record-missing", record: "dmarc" });
});

test("SPF does not pass", () => {
  for (const result of ["fail", "softfail", "neutral", "temperror", "permerror"]) {
    const found = causeOf(
      verdict(
        `spf=${result} smtp.mailfrom=contoso.com; dkim=none; dmarc=fail header.from=contoso.com`,
      ),
    );
    expect(found?.main).toMatchObject({ cause: "spf-not-passing", verdict: result });
  }
});

test("DKIM does not pass: the record of its key is named", () => {
  const found = causeOf([
    "DKIM-Signature: v=1; a=rsa-sha256; d=contoso.com; s=selector1; bh=x; b=y",
    ...verdict("dkim=fail (body hash) header.d=contoso.com; dmarc=fail header.from=contoso.com"),
  ]);
  expect(found?.main).toMatchObject({ cause: "dkim-not-passing", verdict: "fail" });
  expect(found?.records).toContainEqual({
    kind: "dkim",
    name: "selector1._domainkey.contoso.com",
  });
});

test("what passes is not of the domain in From", () => {
  const found = causeOf(
    verdict(
      "spf=pass smtp.mailfrom=mailer.example; dkim=pass header.d=mailer.example; dmarc=fail header.from=contoso.com",
    ),
  );
  expect(found?.main).toMatchObject({
    cause: "not-aligned",
    from: "contoso.com",
    envelope: "mailer.example",
    signature: "mailer.example",
  });
});

test("forwarding broke it", () => {
  const found = causeOf([
    "Resent-From: bob@fabrikam.com",
    ...verdict("spf=fail smtp.mailfrom=contoso.com; dkim=fail; dmarc=fail header.from=contoso.com"),
  ]);
  expect(causes(found)).toEqual(["forwarding", "spf-not-passing", "dkim-not-passing"]);
  expect(found?.main).toMatchObject({ by: "bob@fabrikam.com" });
});

test("every onmicrosoft.com tenant is its own organisation", () => {
  const line =
    "spf=pass smtp.mailfrom=fabrikam.onmicrosoft.com; dkim=none; dmarc=fail header.from=contoso.onmicrosoft.com";
  expect(causeOf([`Authentication-Results: ${line}`])?.main.cause).toBe("not-aligned");
});

test("verdicts that the answer itself tells", () => {
  const outlook =
    "550 5.7.515 Access denied, sending domain contoso.com does not meet the required authentication level. Spf= Fail , Dkim= Pass , DMARC= Fail";
  expect(causeOf(["From: anna@contoso.com"], outlook)?.main).toMatchObject({
    cause: "spf-not-passing",
    verdict: "fail",
  });
  const gmail =
    "550-5.7.26 The sender is unauthenticated. DKIM = did not pass SPF [contoso.com] with ip: [192.0.2.1] = did not pass";
  expect(causes(causeOf(["From: anna@contoso.com"], gmail))).toEqual([
    "spf-not-passing",
    "dkim-not-passing",
  ]);
});

test("no reason is guessed", () => {
  expect(causeOf([])).toBeNull();
  expect(causeOf(["From: anna@contoso.com"])).toBeNull();
  expect(
    causeOf(verdict("spf=pass smtp.mailfrom=contoso.com; dmarc=pass header.from=contoso.com")),
  ).toBeNull();
});

test("a name that is none is not handed out as a record", () => {
  expect(causeOf(["From: a@con$(x).com", "Return-Path: <a@fabrikam.com>"])?.records ?? []).toEqual([
    { kind: "spf", name: "fabrikam.com" },
  ]);
});

describe("each cause, and its nearest look-alike that is none", () => {
  const from = "From: anna@contoso.com";
  const results = (value: string) =>
    `Authentication-Results: ${value}; dmarc=fail header.from=contoso.com`;
  const main = (...lines: string[]) => causeOf([from, ...lines])?.main.cause ?? null;
  test.each([
    ["record-missing", results("spf=none smtp.mailfrom=contoso.com; dkim=none")],
    // The domain signs: what is missing there is no reason.
    [
      "not-aligned",
      results("spf=none smtp.mailfrom=contoso.com; dkim=pass header.d=mailer.example"),
    ],
    [
      "record-missing",
      "Authentication-Results: spf=fail smtp.mailfrom=contoso.com; dmarc=none header.from=contoso.com",
    ],
    [
      "spf-not-passing",
      "Authentication-Results: spf=fail smtp.mailfrom=contoso.com; dmarc=fail header.from=contoso.com",
    ],
    ["spf-not-passing", results("spf=softfail smtp.mailfrom=contoso.com; dkim=none")],
    [null, results("spf=pass smtp.mailfrom=contoso.com; dkim=none")],
    ["dkim-not-passing", results("dkim=fail header.d=contoso.com")],
    ["dkim-not-passing", results("dkim=none")],
    // One signature of the domain that passes is enough.
    [
      null,
      results(
        "spf=fail smtp.mailfrom=contoso.com; dkim=fail header.d=mailer.example; dkim=pass header.d=contoso.com",
      ),
    ],
    ["not-aligned", results("spf=pass smtp.mailfrom=mailer.example; dkim=none")],
    [null, results("spf=pass smtp.mailfrom=bounce.mail.contoso.com; dkim=none")],
  ])("%s: %s", (cause, line) => {
    expect(main(line)).toBe(cause);
  });

  const broken = results("spf=fail smtp.mailfrom=contoso.com; dkim=fail header.d=contoso.com");
  test.each([
    "X-MS-Exchange-Inbox-Rules-Loop: ron@fabrikam.com",
    "Resent-Sender: ron@fabrikam.com",
    "Return-Path: <SRS0=hb4k=tt=contoso.com=anna@fabrikam.com>",
    "List-Post: <mailto:cooks@lists.example.org>",
  ])("forwarding: %s", (line) => {
    expect(main(line, broken)).toBe("forwarding");
  });
  test("not forwarding: a newsletter of a hired service, which names a list", () => {
    expect(
      main(
        "List-Id: June <june.mailer.example>",
        results("spf=pass smtp.mailfrom=mailer.example; dkim=none"),
      ),
    ).toBe("not-aligned");
  });
  test("not forwarding: an alias within one domain", () => {
    expect(
      main(
        "Received: from a.example by b.example for <ron@fabrikam.com>; Mon, 3 Jun 2024 08:01:00 +0000",
        "Received: from c.example by a.example for <r.gabel@fabrikam.com>; Mon, 3 Jun 2024 08:00:00 +0000",
        broken,
      ),
    ).toBe("spf-not-passing");
  });
});

test("the domain that the answer itself names", () => {
  const hardFail =
    "550-5.7.26 The MAIL FROM domain [mail.contoso.com] has an SPF record with a 550-5.7.26 hard fail policy (-all) but it fails to pass SPF checks with the ip: [192.0.2.24]";
  expect(causeOf(["From: anna@contoso.com"], hardFail)?.main).toMatchObject({
    cause: "spf-not-passing",
    verdict: "fail",
    domain: "mail.contoso.com",
  });
  const both =
    "550-5.7.26 Authentication results: DKIM = did not pass SPF [contoso.com] with ip: [192.0.2.1] = did not pass";
  expect(causeOf(["From: anna@contoso.com"], both)?.main).toMatchObject({ domain: "contoso.com" });
});

test("where nothing tells the cause, the records to compare are named", () => {
  const headers = headersOf(
    "From: anna@contoso.com",
    "DKIM-Signature: v=1; d=contoso.com; s=selector1; b=x",
  );
  const authentication = readAuthentication(headers, twoLabels);
  expect(dmarcCause(authentication, [], "550 5.7.509 does not pass DMARC verification")).toBeNull();
  expect(recordsToCompare(authentication)).toEqual({
    domain: "contoso.com",
    records: [
      { kind: "dmarc", name: "_dmarc.contoso.com" },
      { kind: "spf", name: "contoso.com" },
      { kind: "dkim", name: "selector1._domainkey.contoso.com" },
    ],
  });
  expect(recordsToCompare(readAuthentication([], twoLabels))).toBeNull();
});
