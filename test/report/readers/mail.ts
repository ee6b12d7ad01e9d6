import { readMessage } from "../../../src/message";
import { readReport, type Failure, type Report } from "../../../src/report";

/** A mail as bytes, with the header fields of most reports. */
export function mail(text: string, fields: Record<string, string> = {}): Uint8Array {
  const headers = {
    From: "Mail Delivery System <MAILER-DAEMON@mx.contoso.com>",
    To: "anna@contoso.com",
    Subject: "Undelivered mail",
    "Return-Path": "<>",
    "Content-Type": 'text/plain; charset="utf-8"',
    ...fields,
  };
  const block = Object.entries(headers)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n");
  return new TextEncoder().encode(`${block}\n\n${text}`);
}

/** The report that is read from a mail of this text. */
export function reportOf(text: string, fields: Record<string, string> = {}): Report {
  return readReport(readMessage(mail(text, fields)));
}

/** What the tests of readers compare: recipient, action, reply, status, who refused, who was tried. */
export function told(failure: Failure): (string | null)[] {
  return [
    failure.recipient,
    failure.action,
    failure.answer.reply,
    failure.answer.status,
    failure.rejectedBy?.value ?? null,
    failure.triedHost,
  ];
}

/** A mail that quotes the text in a discussion: ordinary sender, ordinary subject. */
export const ORDINARY = {
  From: "Bruno Keller <bruno@fabrikam.com>",
  Subject: "Re: your server",
  "Return-Path": "<bruno@fabrikam.com>",
};
