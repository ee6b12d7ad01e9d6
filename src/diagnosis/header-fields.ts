import { matchAnswer } from "../knowledge/matcher";
import { headerValue, parseAddresses, parseParameters } from "../message/header";
import type { Header, Message, Part } from "../message/types";
import { fieldOf } from "../original/fields";
import { onlyHeaderBlock } from "../original/header-block";
import { noReport } from "../report/read";
import { readSigns } from "../report/signs";
import type { Sign } from "../report/types";
import { diagnose } from "./explain";
import { addressedTo, originalOf } from "./original";
import type { Diagnosis, Original } from "./types";

/** Whose header somebody pasted: a mail's, or that of a report itself. */
export type HeaderOf = "mail" | "report";

/** A header without its mail, read as far as it goes. */
export interface HeaderFields {
  readonly of: HeaderOf;
  readonly message: Message;
  /** Of kind `not-a-bounce`: header fields alone say of no recipient what happened. */
  readonly diagnosis: Diagnosis;
}

/**
 * Reads a text that is the header of a mail and nothing else, as Outlook shows it to be copied.
 * @param explained what was read of the text as a message
 * @returns null for any other text, and where what was read says more
 */
export function explainHeaderFields(text: string, explained: Diagnosis): HeaderFields | null {
  const headers = tellsNoAnswer(explained) ? onlyHeaderBlock(text) : null;
  if (headers === null) return null;
  const message = messageOf(headers);
  const signs = readSigns(message, message.parts);
  const report = { ...noReport("not-a-bounce", signs), original: headers };
  return {
    of: isReportHeader(signs) ? "report" : "mail",
    message,
    diagnosis: diagnose(report, matchAnswer),
  };
}

/**
 * Of a whole report more has to be there: a forged one shows the same. Here nothing is explained by it; it is only said that a
 * report's text is missing, which its sender and its subject together are enough for (DESIGN.md rule 7).
 */
function isReportHeader(signs: readonly Sign[]): boolean {
  const sum = signs.reduce((total, { weight }) => total + weight, 0);
  const sources = new Set(signs.filter(({ weight }) => weight > 0).map(({ about }) => about));
  return sum >= 1.5 && sources.size >= 2;
}

function messageOf(headers: readonly Header[]): Message {
  const type = parseParameters(headerValue(headers, "content-type") ?? "").value || "text/plain";
  const root: Part = { type, headers, name: null, text: "", parts: [] };
  return {
    headers,
    subject: headerValue(headers, "subject") ?? "",
    from: parseAddresses(headerValue(headers, "from") ?? "")[0] ?? null,
    itemClass: null,
    date: originalOf(headers).date,
    text: "",
    html: null,
    parts: [root],
    truncated: [],
    pasted: true,
  };
}

/** Whether what was read says of no mail why it failed. */
function tellsNoAnswer({ report }: Diagnosis): boolean {
  return (
    report.kind !== "suspicious" &&
    report.failures.every(({ answer }) => answer.status === null && answer.reply === null)
  );
}

/**
 * Whether a report came back without what its original's way and authentication are read from, so that pasted header fields
 * add something.
 */
export function lacksHeader({ failures, report }: Diagnosis): boolean {
  return (
    failures.length > 0 &&
    ["received", "authentication-results"].every((name) => fieldOf(report.original, name) === null)
  );
}

/**
 * Adds a mail's pasted header to the report that says the mail came back.
 * @param message the report itself
 * @returns null where the two contradict each other
 */
export function withPastedHeader(
  diagnosis: Diagnosis,
  message: Message,
  headers: readonly Header[],
): Diagnosis | null {
  if (contradicts(diagnosis, message, headers)) return null;
  const { report } = diagnosis;
  const pasted = new Set(headers.map(({ name }) => name.toLowerCase()));
  // What the report itself returned stays, where the pasted header has no such field.
  const returned = report.original.filter(({ name }) => !pasted.has(name.toLowerCase()));
  const original = [...headers, ...returned];
  return diagnose({ ...report, original, originalPasted: true }, matchAnswer);
}

/** Clocks of mail systems differ by minutes, at most by a wrong time zone's hour. */
const CLOCKS_MS = 60 * 60 * 1000;

/** Mail systems try for four to five days (RFC 5321 4.5.4.1), some for weeks. */
const LONGEST_TRY_MS = 30 * 24 * 60 * 60 * 1000;

function contradicts(
  { failures, original }: Diagnosis,
  report: Message,
  headers: readonly Header[],
): boolean {
  const pasted = originalOf(headers);
  // Exchange answers the mail that came back, as a person's reply does (RFC 5322 3.6.4).
  const messageId = original.messageId ?? headerValue(report.headers, "in-reply-to");
  if (messageId !== null && pasted.messageId !== null)
    return messageId.trim() !== pasted.messageId.trim();
  if (pasted.date !== null && report.date !== null) {
    const age = report.date.getTime() - pasted.date.getTime();
    if (age < -CLOCKS_MS || age > LONGEST_TRY_MS) return true;
  }
  const addressed = addressedTo(headers);
  const failed = failures.flatMap(({ failure }) => [
    failure.recipient.toLowerCase(),
    (failure.finalRecipient ?? "").toLowerCase(),
  ]);
  return (
    addressed !== null &&
    failed.some((address) => address !== "") &&
    !failed.some((address) => addressed.has(address)) &&
    !hasSubject(pasted, original, report)
  );
}

/** Of a list's member or a forwarded mail the failed address stands in no field. Exchange repeats the subject behind a word. */
function hasSubject({ subject }: Original, original: Original, report: Message): boolean {
  return subject !== null && (original.subject ?? report.subject).trim().endsWith(subject);
}
