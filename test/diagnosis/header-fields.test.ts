import { explain, explainHeaderFields, lacksHeader, withPastedHeader } from "../../src/diagnosis";
import { addressFindings, knownFields } from "../../src/diagnosis/header-findings";
import { readMessage } from "../../src/message";
import { onlyHeaderBlock } from "../../src/original/header-block";
import { bounceOf } from "../fixtures/bounce";
import { MAIL_HEADER, REPORT_HEADER } from "../fixtures/header-blocks";

const read = (text: string) => readMessage(new TextEncoder().encode(text));

const explained = (text: string) => explainHeaderFields(text, explain(read(text)));

const fields = (text: string) => onlyHeaderBlock(text) ?? [];

describe("a header without its mail", () => {
  test("of a mail: its fields, and that nothing is said of a failure", () => {
    const header = explained(MAIL_HEADER);
    expect(header).toMatchObject({
      of: "mail",
      diagnosis: {
        report: { kind: "not-a-bounce", failures: [] },
        original: {
          subject: "Group of 24 on 30 November",
          messageId: "<20261115081004.4711@contoso.com>",
        },
      },
    });
  });

  test.each([
    ["Exchange Online's", REPORT_HEADER],
    [
      "by sender and subject",
      "Received: by mx.example.net; Sun, 15 Nov 2026 08:12:22 +0100\nFrom: MAILER-DAEMON@mx.example.net\nTo: anna@contoso.com\nSubject: Undelivered Mail Returned to Sender",
    ],
  ])("of a report: %s", (_, text) => {
    expect(explained(text)?.of).toBe("report");
  });

  test("an answer that stands in the text is explained, not taken for a header", () => {
    const answered = explain(read(bounceOf({ headers: null })));
    expect(answered.failures).not.toEqual([]);
    expect(explainHeaderFields(MAIL_HEADER, answered)).toBeNull();
  });

  test("the fields that a mail is known by, long ones cut", () => {
    const many = Array.from({ length: 90 }, (_, i) => `p${String(i)}@contoso.com`).join(", ");
    const known = knownFields(fields(MAIL_HEADER.replace(/^To: .*$/m, `To: ${many}`)));
    expect(known.map(({ name }) => name)).toEqual(["From", "To", "Subject", "Date", "Message-ID"]);
    expect(known[1]?.value).toHaveLength(301);
    expect(knownFields(fields(REPORT_HEADER)).at(-1)?.value).toBe("info@museum.example");
  });

  test("addresses that are mistyped, or Exchange's own", () => {
    const to = (value: string) =>
      addressFindings(fields(MAIL_HEADER.replace(/^To: .*$/m, `To: ${value}`)));
    expect(to("anna@contoso.com, annna@contoso.com")).toEqual([]);
    expect(to("anna.rosi@gmial.com")).toMatchObject([
      { suggestion: { meant: "anna.rosi@gmail.com" } },
    ]);
    expect(to("IMCEAEX-_o=CONTOSO_ou=FIRST_cn=RECIPIENTS_cn=paolo@contoso.com")).toMatchObject([
      { legacyAddress: { kind: "x500" } },
    ]);
  });
});

describe("a pasted header joins the report that came back without one", () => {
  const report = () => read(bounceOf({ recipient: "info@museum.example", headers: null }));
  const joined = (header: string, message = report()) =>
    withPastedHeader(explain(message), message, fields(header));

  test("it is the original's, and said to be pasted", () => {
    const message = report();
    expect(lacksHeader(explain(message))).toBe(true);
    const diagnosis = joined(MAIL_HEADER, message);
    expect(diagnosis?.report.originalPasted).toBe(true);
    expect(diagnosis?.original.subject).toBe("Group of 24 on 30 November");
    expect(diagnosis?.failures[0]?.addressed).toBe(true);
    expect(diagnosis && lacksHeader(diagnosis)).toBe(false);
  });

  test("what the report returned itself stays where the pasted header has no such field", () => {
    const message = report();
    const before = explain(message);
    const returned = [
      { name: "X-Own", value: "1" },
      { name: "Subject", value: "Old" },
    ];
    const diagnosis = withPastedHeader(
      { ...before, report: { ...before.report, original: returned } },
      message,
      fields(MAIL_HEADER),
    );
    expect(
      diagnosis?.report.original.filter(({ name }) => /^(?:x-own|subject)$/i.test(name)),
    ).toEqual([
      { name: "Subject", value: "Group of 24 on 30 November" },
      { name: "X-Own", value: "1" },
    ]);
  });

  const without = (...names: string[]) =>
    names.reduce((text, name) => text.replace(new RegExp(`^${name}: .*\n`, "m"), ""), MAIL_HEADER);

  test.each([
    ["another Message-ID", MAIL_HEADER, "In-Reply-To: <other@contoso.com>"],
    [
      "a mail written after the report",
      MAIL_HEADER.replace("15 Nov 2026 08:10:04", "20 Nov 2026 08:10:04"),
      "",
    ],
    ["a mail far too old", MAIL_HEADER.replace("15 Nov 2026 08:10:04", "15 Jun 2026 08:10:04"), ""],
    ["other recipients and another subject", MAIL_HEADER.replace("info@museum", "info@zoo"), ""],
  ])("not: %s", (_, header, field) => {
    const message = read(dated(field));
    expect(withPastedHeader(explain(message), message, fields(header))).toBeNull();
  });

  test.each([
    [
      "the Message-ID that the report answers",
      MAIL_HEADER.replace("info@museum", "list@museum"),
      "In-Reply-To: <20261115081004.4711@contoso.com>",
    ],
    [
      "the subject, where a list stood in To",
      MAIL_HEADER.replace("info@museum", "list@museum"),
      "",
    ],
    ["nothing to compare", without("To", "Date", "Message-ID", "Subject"), ""],
  ])("it does by %s", (_, header, field) => {
    const message = read(
      dated(field).replace(/^Subject: .*$/m, "Subject: Undeliverable: Group of 24 on 30 November"),
    );
    expect(withPastedHeader(explain(message), message, fields(header))).not.toBeNull();
  });

  /** The report, an hour after the mail. */
  function dated(field: string): string {
    const text = bounceOf({ recipient: "info@museum.example", headers: null });
    const [head = "", ...rest] = text.split(/\r?\n\r?\n/);
    const own = head
      .split(/\r?\n/)
      .filter((line) => !/^date:/i.test(line))
      .concat("Date: Sun, 15 Nov 2026 09:10:04 +0100", field)
      .filter((line) => line !== "");
    return [own.join("\r\n"), ...rest].join("\r\n\r\n");
  }
});
