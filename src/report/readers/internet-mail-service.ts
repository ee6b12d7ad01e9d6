import { headerValue, parseHeaders } from "../../message/header";
import type { Header } from "../../message/types";
import { findAddress } from "../syntax";
import type { Failure } from "../types";
import { failureFrom, foundBy } from "./layout";
import type { Reader } from "./reader";

/** The sentence above the recipients: Exchange 5.5 and older, then Exchange 2000 and 2003. */
const RECIPIENTS =
  /^(?:did not reach the following recipients?(?:\(s\))?:|the following recipients?(?:\(s\))? (?:could|cannot) (?:not )?be reached:)/i;

/** `anna@contoso.com on 29/04/2009 11:34`, also a display name or an X.400 address in place of the address. */
const NAMED = /^(\S.{0,300}?);? on (?=\D{0,12}\d{1,4}[ ./-]\S{1,9})/;

/** `<mail.contoso.com #5.1.1>`, `<mail.contoso.com #5.5.0 smtp;550 ...>`: who said it, the code, the answer. */
const STATUS_LINE = /^<([^\s<>#]{1,255}) #(\d\.\d{1,3}\.\d{1,3})(?: smtp; ?([^]{0,3000}?))?>/i;

/** Codes and notes for the system's own administrator. */
const INTERNAL = /^(?:MSEXCH:|The MTS-ID of the original message)/i;

/**
 * Exchange before 2007: "did not reach the following recipient(s):", a recipient with the date it was tried, the reason in words
 * indented below, `MSEXCH:IMS:...` or the status in angle brackets. Also told by hMailServer and other systems that took over its
 * sentences, with "Remote server replied:" before the answer.
 */
export const internetMailService: Reader = {
  family: "internet-mail-service",
  marks: [
    "did not reach the following recipient",
    "following recipient(s) could not be reached",
    "following recipient(s) cannot be reached",
  ],
  read(input) {
    const lines = input.lines.slice(0, 400);
    const at = lines.findIndex((line) => RECIPIENTS.test(line.trim()));
    if (at < 0) return null;
    const failures = readRecipients(lines.slice(at + 1));
    if (failures.length === 0) failures.push(...onSameLine(lines[at] ?? ""));
    return foundBy({ line: lines[at] ?? "" }, failures, {
      original: sentFields(lines.slice(0, at)),
    });
  },
};

function readRecipients(lines: readonly string[]): Failure[] {
  const found: { recipient: string; line: string; said: string[] }[] = [];
  for (const line of lines) {
    const text = line.trim();
    const recipient = recipientOf(text);
    if (recipient !== null && found.length < 1000) found.push({ recipient, line, said: [] });
    else if (/^(?:-{5,}|_{5,}|hMailServer$|Message headers follow)/.test(text)) break;
    else if (text !== "") found.at(-1)?.said.push(text);
  }
  return found.map(({ recipient, line, said }) => failureOfLines(recipient, line, said));
}

function recipientOf(text: string): string | null {
  const tagged = /^Recipient: \[SMTP:([^\s[\]]{3,320})\]/i.exec(text)?.[1];
  if (tagged !== undefined) return findAddress(tagged);
  if (/^\S{3,320}$/.test(text) && !text.startsWith("<")) return findAddress(text);
  const named = NAMED.exec(text)?.[1];
  if (named === undefined) return null;
  const x400 = /\bSMTP[=:]([^\s;]{3,320})/i.exec(named)?.[1] ?? named;
  return findAddress(x400) ?? named.replace(/^'|'$/g, "");
}

function failureOfLines(recipient: string, line: string, said: readonly string[]): Failure {
  const own = said.filter((text) => !INTERNAL.test(text));
  const joined = own.join(" ").slice(0, 4400);
  const status = STATUS_LINE.exec(own.find((text) => text.startsWith("<")) ?? "");
  if (status) {
    const [, host = "", code = "", answer = ""] = status;
    const words = joined.slice(0, Math.max(0, joined.indexOf("<"))).trim();
    const failure = failureFrom({
      recipient,
      line,
      said: answer === "" ? `${code} ${words}`.trim() : answer,
      host,
    });
    return { ...failure, answer: { ...failure.answer, status: code } };
  }
  const replied = /(?:Remote server replied|Remote SMTP Server Returned): {0,4}(.{3,4000})$/i.exec(
    joined,
  );
  return failureFrom({ recipient, line, said: replied?.[1] ?? joined });
}

/** "Did not reach the following recipient: anna@contoso.com" */
function onSameLine(line: string): Failure[] {
  const recipient = findAddress(line);
  return recipient === null ? [] : [failureFrom({ recipient, line })];
}

/** "To:", "Subject:" and "Sent:" of the mail, which the report repeats above the recipients. */
function sentFields(lines: readonly string[]): readonly Header[] {
  const { headers } = parseHeaders(lines.map((line) => line.trim()).join("\n"));
  return headerValue(headers, "subject") === null ? [] : headers;
}
