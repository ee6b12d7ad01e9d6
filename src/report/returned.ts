import { headerValue, parseHeaders } from "../message/header";
import type { Header } from "../message/types";

/** A report's own text is short; what stands further down is a mail that came back without a mark above it. */
const LONGEST_OWN = 400;

/** Words of the line that mail systems write above the mail that came back, lower case. */
const RETURNED_WORDS: readonly string[] = [
  "copy of the message",
  "copy of your message",
  "copy of the original",
  "copy of your original",
  "copy of the first part",
  "below this line",
  "below the next line",
  "original message",
  "original mail",
  "returned message",
  "returned mail follows",
  "unsent message",
  "forwarded message",
  "message text follows",
  "message header",
  "header of the",
  "headers of the",
  "headers follow",
  "header follows",
  "lines of your original",
  "lines of the original",
  "lines of the message",
  "message reads (in part)",
  "message body suppressed",
  "undelivered message follows",
  "rejected message",
];

/** Fields that only a mail has, at the start of a line. */
const MAIL_FIELD =
  /^>?(?:received|return-path|dkim-signature|domainkey-signature|mime-version|x-originating-ip|arc-seal|delivered-to|x-mailer|content-transfer-encoding):\s/i;

/** The first line of what a virus scanner adds below a mail: `__________ Information from ... __________`. */
const SCANNER_FOOTER = /^_{8,12} \S.{8,200} _{8,12}$/;

/**
 * Where the mail that came back starts in the text of a report: at the mark above it, else at its first field.
 * @returns the index of that line; the number of lines that count as the report's own where it has no such mark
 */
export function ownEnd(lines: readonly string[]): number {
  let end = ends.get(lines);
  if (end === undefined) ends.set(lines, (end = findEnd(lines)));
  return end;
}

/** Nearly every reader asks for the same lines. */
const ends = new WeakMap<readonly string[], number>();

function findEnd(lines: readonly string[]): number {
  const end = Math.min(lines.length, LONGEST_OWN);
  for (let i = 1; i < end; i++) {
    const line = (lines[i] ?? "").trim();
    if (line.length >= 9 && (isMark(line) || MAIL_FIELD.test(line) || SCANNER_FOOTER.test(line)))
      return i;
  }
  return end;
}

/** The report's own lines, without the mail that came back. */
export function ownLines(lines: readonly string[]): readonly string[] {
  return lines.slice(0, ownEnd(lines));
}

const RULED = /^[-=_*#|]{2}/;
const ANNOUNCES = /(?:(?:follows?|below)[.:]{0,2}|:)$/i;

/** A mark is set off by dashes, or is a short sentence that ends where the mail begins. */
function isMark(line: string): boolean {
  if (line.length > 120 || !(RULED.test(line) || ANNOUNCES.test(line))) return false;
  const text = line.toLowerCase();
  // The sentence that announces the header fields of a report about several messages is no mark.
  return RETURNED_WORDS.some((words) => text.includes(words));
}

/**
 * Header fields of the mail that came back as text.
 * @param from first line that may belong to it
 * @returns empty where fewer than two of the fields that every mail has stand there
 */
export function returnedFields(lines: readonly string[], from: number): readonly Header[] {
  const start = lines.findIndex(
    (line, i) => i >= from && i < from + 40 && /^>?[A-Za-z][A-Za-z0-9-]{1,60}:(?:\s|$)/.test(line),
  );
  if (start < 0) return [];
  const { headers } = parseHeaders(headerBlock(lines, start).join("\n"));
  const known = ["from", "to", "subject", "date", "received", "message-id"].filter(
    (name) => headerValue(headers, name) !== null,
  );
  return known.length >= 2 ? headers : [];
}

function headerBlock(lines: readonly string[], start: number): string[] {
  const block: string[] = [];
  for (let i = start; i < lines.length && i < start + 1000; i++) {
    const line = (lines[i] ?? "").replace(/^>/, "");
    if (line.trim() === "") break;
    block.push(line);
  }
  return block;
}
