import { headerBlockOf, onlyHeaderBlock, readHeaderBlock } from "../../src/original/header-block";
import { DAMAGED_HEADERS, MAIL_HEADER, REPORT_HEADER } from "../fixtures/header-blocks";

const fields = [
  { name: "From", value: "Anna <anna@contoso.com>" },
  { name: "Authentication-Results", value: "spf=none smtp.mailfrom=contoso.com; dkim=none" },
];

describe("A-32 header fields come folded, quoted-printable, HTML-escaped, or not at all", () => {
  test.each([
    [
      "folded",
      "From: Anna <anna@contoso.com>\nAuthentication-Results: spf=none smtp.mailfrom=contoso.com;\n dkim=none\n\nbody",
    ],
    [
      "with folds that lost their indent",
      "From: Anna <anna@contoso.com>\nAuthentication-Results: spf=none smtp.mailfrom=contoso.com;\ndkim=none",
    ],
    [
      "HTML-escaped",
      "From: Anna &lt;anna@contoso.com&gt;\nAuthentication-Results: spf=none smtp.mailfrom=contoso.com; dkim=none",
    ],
    [
      "quoted-printable",
      "From: Anna <anna@contoso.com>\nAuthentication-Results: spf=3Dnone smtp.mailfrom=3Dcontoso.com; dkim=3Dnone",
    ],
  ])("%s", (_, text) => {
    expect(readHeaderBlock(text)).toEqual({ state: "read", headers: fields });
  });

  test("missing is said, never taken for all is fine", () => {
    expect(readHeaderBlock("")).toEqual({ state: "missing" });
    expect(headerBlockOf([])).toEqual({ state: "missing" });
  });
});

describe("a text that is the header of a mail and nothing else", () => {
  const whole = onlyHeaderBlock(MAIL_HEADER);

  test("as it stands, with white space around it, with CRLF, below mbox's line", () => {
    expect(whole?.map(({ name }) => name)).toEqual([
      "Received",
      "Received",
      "Authentication-Results",
      "DKIM-Signature",
      "From",
      "To",
      "Subject",
      "Date",
      "Message-ID",
      "MIME-Version",
      "Content-Type",
    ]);
    for (const text of [
      `\n\n${MAIL_HEADER}\n \n\n`,
      MAIL_HEADER.replaceAll("\n", "\r\n"),
      `From marta.conti@contoso.com Sun Nov 15 08:12:20 2026\n${MAIL_HEADER}`,
    ])
      expect(onlyHeaderBlock(text)).toEqual(whole);
  });

  test.each(Object.entries(DAMAGED_HEADERS))("%s", (_, text) => {
    expect(onlyHeaderBlock(text)).toEqual(whole);
  });

  test.each([
    ["a body follows", `${MAIL_HEADER}\n\nHello Anna,`],
    ["words stand above it", `Here are the headers:\n\n${MAIL_HEADER}`],
    ["a line of an answer", "550 5.1.10 RESOLVER.ADR.RecipientNotFound"],
    [
      "what a mail program writes above a forwarded mail",
      "From: a@b.example\nTo: c@d.example\nDate: today\nSubject: Hi",
    ],
    [
      "a machine-readable part",
      "Reporting-MTA: dns; a.example\nFinal-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.1.1",
    ],
    ["a single field", "Message-ID: <1@a.example>"],
    ["no text", " \n"],
  ])("not: %s", (_, text) => {
    expect(onlyHeaderBlock(text)).toBeNull();
  });

  test("a text past the limit is read no further", () => {
    expect(onlyHeaderBlock(`${REPORT_HEADER}\nX-Long: ${"x".repeat(1 << 20)}`)).toBeNull();
  });
});
