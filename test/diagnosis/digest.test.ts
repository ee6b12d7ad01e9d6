import { readFileSync } from "node:fs";
import { explain } from "../../src/diagnosis";
import { digestOf } from "../../src/diagnosis/digest";
import { fromPasted, readMessage } from "../../src/message";

const MAILBOX = "preview/mailbox";

function digest(file: string) {
  const message = readMessage(readFileSync(`${MAILBOX}/${file}`));
  return digestOf(explain(message), message);
}

const pasted = (text: string) => {
  const message = fromPasted(text, null);
  return digestOf(explain(message), message);
};

/** A report of one recipient with the answer that is given. */
const report = (recipient: string, status: string, answer: string, action = "failed") => {
  const mime = [
    "From: MAILER-DAEMON@mail.contoso.com",
    "To: anna@contoso.com",
    "Subject: Undelivered Mail Returned to Sender",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "This is the mail system at host mail.contoso.com.",
    "--b",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mail.contoso.com",
    "",
    `Final-Recipient: rfc822; ${recipient}`,
    `Action: ${action}`,
    `Status: ${status}`,
    "Remote-MTA: dns; mx.example.net",
    `Diagnostic-Code: smtp; ${answer}`,
    "",
    "--b--",
    "",
  ].join("\r\n");
  const message = readMessage(new TextEncoder().encode(mime));
  return digestOf(explain(message), message);
};

const fates = (one: ReturnType<typeof digest>) =>
  one.recipients.map(({ address, fate }) => `${address} ${fate}`);

test("an address that nobody has is gone, one that is still tried is late", () => {
  expect(fates(digest("09-unknown-recipient-gmail.eml"))).toEqual([
    expect.stringMatching(/^\S+@\S+ gone$/),
  ]);
  expect(digest("06-delayed.eml").recipients.map(({ fate }) => fate)).toEqual(
    expect.arrayContaining(["late"]),
  );
});

test.each([
  ["5.1.1", "550 5.1.1 <a@example.net>: Recipient address rejected: User unknown", "gone"],
  ["5.1.2", "550 5.1.2 Host unknown", "gone"],
  ["5.1.10", "556 5.1.10 Domain does not accept mail (nullMX)", "gone"],
  ["5.2.2", "552 5.2.2 Mailbox full", "failed"],
  ["5.7.1", "550 5.7.1 Service unavailable; client host [192.0.2.1] blocked", "failed"],
  ["5.7.1", "550 5.7.1 Message rejected as spam", "failed"],
  ["5.4.4", "450 4.4.4 Temporary lookup failure", "failed"],
  ["5.0.0", "550 Rejected", "failed"],
  ["5.1.0", "550 5.1.0 Sender denied", "failed"],
  ["5.7.1", "550 5.7.1 Sender address rejected: not owned by user", "failed"],
])("%s %s: %s", (status, answer, fate) => {
  expect(fates(report("a@example.net", status, answer))).toEqual([`a@example.net ${fate}`]);
});

test("the same answer is no reason while the mail is still tried", () => {
  const late = report("a@example.net", "4.1.1", "450 4.1.1 User unknown", "delayed");
  expect(fates(late)).toEqual(["a@example.net late"]);
});

test("a wrapped Exchange address stands for a mailbox that may exist", () => {
  const wrapped = "IMCEAEX-_o=Contoso_ou=Site_cn=Recipients_cn=anna@contoso.com";
  const one = report(wrapped, "5.1.1", "550 5.1.1 RESOLVER.ADR.ExRecipNotFound; not found");
  expect(one.recipients.map(({ fate }) => fate)).toEqual(["failed"]);
});

test("a forged report and no report at all count for no address", () => {
  expect(digest("21-forged-report.eml")).toMatchObject({ kind: "suspicious", recipients: [] });
  expect(digest("12-lunch.eml")).toMatchObject({ kind: "not-a-bounce", recipients: [] });
});

test("subject and date are the original's, else the report's", () => {
  const known = digest("01-unknown-recipient-modern-1.eml");
  expect(known.subject).not.toMatch(/undeliverable/i);
  expect(known.subject).not.toBe("");
  expect(pasted("550 5.1.1 User unknown")).toMatchObject({ subject: "", date: null });
});

test("a report with very many recipients keeps some and says how many not", () => {
  const recipients = Array.from(
    { length: 1_200 },
    (_, i) =>
      `Final-Recipient: rfc822; r${String(i)}@example.net\r\nAction: failed\r\nStatus: 5.1.1\r\n`,
  ).join("\r\n");
  const message = readMessage(
    new TextEncoder().encode(
      `From: MAILER-DAEMON@contoso.com\r\nSubject: Undelivered\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mail.contoso.com\r\n\r\n${recipients}\r\n--b--\r\n`,
    ),
  );
  const diagnosis = explain(message);
  const one = digestOf(diagnosis, message);
  expect(one.recipients.length + one.dropped).toBe(diagnosis.failures.length);
  expect(one.recipients.length).toBeLessThanOrEqual(1_000);
});
