import { isMicrosoftHost } from "../../src/diagnosis/hosts";
import { readAuthentication } from "../../src/original/authentication";
import { readForwarding } from "../../src/original/forwarding";
import { readPath } from "../../src/original/path";
import { readSentByMe } from "../../src/original/sent-by-me";
import { headersOf, twoLabels } from "./headers";

function ask(lines: readonly string[], unknownRecipients = 1, reader = "anna@contoso.com") {
  const headers = headersOf(...lines);
  const path = readPath(headers, []);
  const { verdict, signs } = readSentByMe({
    headers,
    path,
    authentication: readAuthentication(headers, twoLabels),
    forwarding: readForwarding(headers, path, ""),
    reader,
    unknownRecipients,
    organisationalDomain: twoLabels,
    isMicrosoftHost,
  });
  return { verdict, signs: signs.map(({ id }) => id), all: signs };
}

const own = [
  "Received: from AM0PR05MB4567.eurprd05.prod.outlook.com by AM0PR05MB4567.eurprd05.prod.outlook.com with mapi id 15.20; Mon, 3 Jun 2024 08:14:06 +0000",
  "From: Anna <anna@contoso.com>",
  "Message-ID: <AM0PR05MB4567ABC@AM0PR05MB4567.eurprd05.prod.outlook.com>",
  "X-OriginatorOrg: contoso.com",
];

const forged = [
  "Received: from unknown (192.0.2.66) by mx.spam.example with SMTP; Mon, 3 Jun 2024 08:14:06 +0000",
  "Return-Path: <anna@contoso.com>",
  "Authentication-Results: mx.fabrikam.com; spf=fail smtp.mailfrom=contoso.com; dkim=none; dmarc=fail header.from=contoso.com",
  "From: anna@contoso.com",
  "Message-ID: <1@spam.example>",
];

test("sent from the own tenant", () => {
  expect(ask(own)).toMatchObject({ verdict: "sent", signs: ["own-tenant"] });
});

test("sent through the own server", () => {
  const found = ask([
    "Received: from laptop by mail.contoso.com with ESMTPSA; Mon, 3 Jun 2024 08:14:06 +0000",
    "From: anna@contoso.com",
    "Message-ID: <1@laptop.contoso.com>",
  ]);
  expect(found).toMatchObject({ verdict: "sent", signs: ["own-first-host", "own-message-id"] });
});

test("a signature of the own domain passes", () => {
  expect(
    ask([
      "Authentication-Results: mx.fabrikam.com; dkim=pass header.d=contoso.com; spf=pass smtp.mailfrom=contoso.com",
      "From: anna@contoso.com",
    ]).verdict,
  ).toBe("sent");
});

test("strong signs against, none for, strangers in masses: somebody used the address", () => {
  const found = ask(forged, 40);
  expect(found.verdict).toBe("not");
  expect(found.signs).toEqual([
    "foreign-first-host",
    "failed-spf",
    "failed-dmarc",
    "foreign-message-id",
    "many-unknown",
  ]);
  expect(found.all.slice(0, 4).every((sign) => sign.evidence !== null)).toBe(true);
});

test("without the masses it may be a service that the organisation hired: perhaps", () => {
  expect(ask(forged).verdict).toBe("probably-not");
});

test("one sign for it makes it a perhaps", () => {
  expect(ask([...forged, "X-OriginatorOrg: contoso.com"], 40).verdict).toBe("probably-not");
});

test("a shop's or a newsletter's server is foreign, which proves nothing", () => {
  expect(
    ask([
      "Received: from web by out.mailer.example with ESMTP; Mon, 3 Jun 2024 08:14:06 +0000",
      "Return-Path: <bounce-1@mailer.example>",
      "From: anna@contoso.com",
      "Message-ID: <1@mailer.example>",
    ]).verdict,
  ).toBe("unknown");
});

test("weak signs alone are no verdict", () => {
  expect(ask(["From: anna@contoso.com", "Message-ID: <1@app.example>"]).verdict).toBe("unknown");
  expect(
    ask([
      "Received: from a by relay.example with ESMTP; Mon, 3 Jun 2024 08:14:06 +0000",
      "From: anna@contoso.com",
    ]).verdict,
  ).toBe("unknown");
});

test("a forwarder breaks SPF and Return-Path of honest mail", () => {
  const found = ask([
    "Resent-From: ron@fabrikam.com",
    "Return-Path: <ron@fabrikam.com>",
    "Authentication-Results: mx; spf=fail smtp.mailfrom=contoso.com; dmarc=fail header.from=contoso.com",
    "From: anna@contoso.com",
  ]);
  expect(found).toMatchObject({ verdict: "unknown", signs: [] });
});

test("many unknown recipients are one more sign", () => {
  expect(ask(["From: anna@contoso.com"], 40).signs).toEqual(["many-unknown"]);
});

test("without headers nothing is known, nor what is fine", () => {
  expect(ask([])).toMatchObject({ verdict: "unknown", signs: [] });
});

describe("each sign, and its nearest look-alike that is none", () => {
  const from = "From: anna@contoso.com";
  const verdicts = (value: string) => `Authentication-Results: mx; ${value}`;
  const startedAt = (host: string) =>
    `Received: from laptop by ${host} with ESMTP; Mon, 3 Jun 2024 08:14:06 +0000`;
  test.each([
    ["own-tenant", "X-OriginatorOrg: contoso.com", "X-OriginatorOrg: unknown"],
    ["own-first-host", startedAt("mail.contoso.com"), startedAt("mail.contoso.com.example")],
    [
      "own-signature",
      verdicts("dkim=pass header.d=contoso.com"),
      verdicts("dkim=fail header.d=contoso.com"),
    ],
    [
      "own-spf",
      verdicts("spf=pass smtp.mailfrom=mail.contoso.com"),
      verdicts("spf=neutral smtp.mailfrom=contoso.com"),
    ],
    [
      "own-message-id",
      "Message-ID: <1@contoso.com>",
      "Message-ID: <1@AM0PR05MB4567.eurprd05.prod.outlook.com>",
    ],
    ["foreign-from", "From: anna@fabrikam.com", "From: anna@mail.contoso.com"],
    ["foreign-tenant", "X-OriginatorOrg: fabrikam.com", "X-OriginatorOrg: mail.contoso.com"],
    [
      "foreign-first-host",
      startedAt("mx.spam.example"),
      startedAt("AM0PR05MB4567.eurprd05.prod.outlook.com"),
    ],
    ["foreign-first-host", startedAt("mx.spam.example"), startedAt("scanner")],
    ["foreign-return-path", "Return-Path: <x@spam.example>", "Return-Path: <>"],
    ["foreign-message-id", "Message-ID: <1@spam.example>", "Message-ID: <1>"],
    [
      "failed-spf",
      verdicts("spf=softfail smtp.mailfrom=contoso.com"),
      verdicts("spf=fail smtp.mailfrom=spam.example"),
    ],
    [
      "failed-dmarc",
      verdicts("dmarc=fail header.from=contoso.com"),
      verdicts("dmarc=none header.from=contoso.com"),
    ],
  ])("%s: %s, not %s", (id, line, other) => {
    const without = id === "foreign-from" ? [] : [from];
    expect(ask([...without, line]).signs).toContain(id);
    expect(ask([...without, other]).signs).not.toContain(id);
  });
  test("many-unknown: ten strangers, not nine", () => {
    expect(ask([from], 10).signs).toContain("many-unknown");
    expect(ask([from], 9).signs).toEqual([]);
  });
});

test("a hired service's newsletter names a list: its failed checks are no sign", () => {
  const found = ask([...forged, "List-Id: June <june.mailer.example>"]);
  expect(found.verdict).toBe("unknown");
});
