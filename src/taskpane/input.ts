import { explainQuickly } from "../diagnosis/explain";
import type { HeaderOf } from "../diagnosis/header-fields";
import type { Diagnosis } from "../diagnosis/types";
import {
  fromOutlook,
  fromPasted,
  holdsUnopened,
  isOutlookFile,
  readMessage,
  textOfFile,
  UnreadableInput,
  type OpenOutlookFile,
  type OutlookPieces,
  type UnreadableReason,
} from "../message";
import { headerValue } from "../message/header";
import type { Message } from "../message/types";
import type { OpenItem } from "../outlook/types";
import { standardReaders } from "../report/readers/standard";

/** Everything that can be explained, by the way it came in. */
export type Input =
  /** file: what the reader opened; a mail that Outlook hands over is never its header alone. */
  | { readonly kind: "bytes" | "file"; readonly bytes: Uint8Array }
  | { readonly kind: "pasted"; readonly text: string; readonly html: string | null }
  | { readonly kind: "outlook"; readonly pieces: OutlookPieces };

/** What the pane shows of an input that could be read. */
export interface Reading {
  readonly ok: true;
  readonly diagnosis: Diagnosis;
  /** What was read, for what the explanation itself does not need. */
  readonly message: Message;
  /** Subject and date of what was read; the mail that came back has its own in `diagnosis.original`. */
  readonly subject: string;
  readonly date: Date | null;
  /** Message-ID (RFC 5322) of what was read; null where it has none. */
  readonly messageId: string | null;
  /** The input was cut because it went past a limit. */
  readonly truncated: boolean;
  readonly pasted: boolean;
  /** Whose header it is, where the input is the header of a mail and nothing else. */
  readonly headerOf: HeaderOf | null;
}

/** defect: reading or explaining failed in a way that nobody foresaw. texts: a part of the add-in could not be loaded. */
export type Unreadable = {
  readonly ok: false;
  readonly reason: UnreadableReason | "defect" | "texts";
};

/** Null where it takes readers that are not asked. */
type Explain<T extends Diagnosis | null> = (message: Message) => T;

/** The readers of all other families and the other tables; what most people in Outlook meet is explained without them. */
const families = () => import(/* webpackChunkName: "families" */ "../diagnosis");

/** Outlook's own files; most people never have one. */
const outlookFiles = () => import(/* webpackChunkName: "msg" */ "../message/msg");

/** An input as the readers take it. */
type Readable = Input | { readonly kind: "message"; readonly message: Message };

/** The one way from any input to an explanation. Never rejects. */
export async function explainInput(input: Input): Promise<Reading | Unreadable> {
  try {
    const readable = await opened(input);
    if (readable === null) return { ok: false, reason: "texts" };
    const quick = read(readable, (message) => explainQuickly(standardReaders, message));
    if (quick !== null) return quick;
    const all = await families().catch(() => null);
    if (all === null) return { ok: false, reason: "texts" };
    const told = read(readable, all.explain);
    const reading = await withAttached(readable, told, all.explain);
    if (reading === null) return { ok: false, reason: "texts" };
    const text = textOf(input);
    const header = text === null ? null : all.explainHeaderFields(text, reading.diagnosis);
    return header === null ? reading : readingFrom(header.message, header.diagnosis, header.of);
  } catch (error) {
    return { ok: false, reason: error instanceof UnreadableInput ? error.reason : "defect" };
  }
}

/**
 * Reads an ordinary mail once more, with the files of Outlook that hang on it or on a mail inside it: one of them may be the bounce.
 * @returns null where what reads them could not be loaded
 */
async function withAttached(
  input: Readable,
  reading: Reading,
  explain: Explain<Diagnosis>,
): Promise<Reading | null> {
  const { diagnosis, message } = reading;
  if (diagnosis.report.kind !== "not-a-bounce" || !holdsUnopened(message)) return reading;
  const reader = await outlookFiles().catch(() => null);
  return reader && read(input, explain, reader.openOutlookFile);
}

/** The text of an input that may be the header of a mail alone; null where it can't be. */
function textOf(input: Input): string | null {
  if (input.kind === "file") return isOutlookFile(input.bytes) ? null : textOfFile(input.bytes);
  return input.kind === "pasted" ? input.text : null;
}

/**
 * Adds the header of a mail, which the reader pasted, to the report that says the mail came back.
 * @returns null where the report returned the header itself, where the two contradict each other, or nothing could be loaded
 */
export async function withPasted(report: Reading, header: Reading): Promise<Reading | null> {
  const all = await families().catch(() => null);
  if (header.headerOf !== "mail" || !all?.lacksHeader(report.diagnosis)) return null;
  const { headers } = header.message;
  const diagnosis = all.withPastedHeader(report.diagnosis, report.message, headers);
  return diagnosis && { ...report, diagnosis };
}

/** Loads in the background what an explanation may need; a failure shows when it is needed and is not there. */
export function loadFamilies(): void {
  families().catch(() => undefined);
}

/** @returns null where what reads it could not be loaded */
async function opened(input: Input): Promise<Readable | null> {
  if (!("bytes" in input) || !isOutlookFile(input.bytes)) return input;
  const reader = await outlookFiles().catch(() => null);
  return reader && { kind: "message", message: reader.readOutlookFile(input.bytes) };
}

function read(input: Readable, explain: Explain<Diagnosis>, open?: OpenOutlookFile): Reading;
function read(input: Readable, explain: Explain<Diagnosis | null>): Reading | null;
function read(
  input: Readable,
  explain: Explain<Diagnosis | null>,
  open: OpenOutlookFile | null = null,
): Reading | null {
  switch (input.kind) {
    case "message":
      return readingOf(input.message, explain);
    case "bytes":
    case "file":
      return readingOf(readMessage(input.bytes, open), explain);
    case "outlook":
      return readingOf(fromOutlook(input.pieces), explain);
    case "pasted":
      return readPasted(input.text, input.html, explain, open);
  }
}

/** Pasted text is a whole message where it begins with header fields; if that is no bounce, it is read as plain text. */
function readPasted(
  text: string,
  html: string | null,
  explain: Explain<Diagnosis | null>,
  open: OpenOutlookFile | null,
): Reading | null {
  if (text.trim() === "" && html === null) throw new UnreadableInput("empty");
  if (text.trim() !== "") {
    const message = readMessage(new TextEncoder().encode(text), open);
    if (!message.pasted) {
      const whole = readingOf(message, explain);
      if (whole?.diagnosis.report.kind !== "not-a-bounce") return whole;
    }
  }
  return readingOf(fromPasted(text, html), explain);
}

function readingOf(message: Message, explain: Explain<Diagnosis | null>): Reading | null {
  const diagnosis = explain(message);
  return diagnosis && readingFrom(message, diagnosis, null);
}

function readingFrom(message: Message, diagnosis: Diagnosis, headerOf: HeaderOf | null): Reading {
  return {
    ok: true,
    diagnosis,
    message,
    subject: message.subject,
    date: message.date,
    messageId: headerValue(message.headers, "message-id"),
    truncated: message.truncated.length > 0,
    pasted: message.pasted,
    headerOf,
  };
}

/**
 * Whether a fact is missing that the whole message could tell: the body of a report seldom says all that its
 * machine-readable part does.
 */
export function lacksFacts({ report }: Diagnosis): boolean {
  return (
    report.failures.length === 0 ||
    report.generatedBy === null ||
    report.failures.some(({ answer }) => answer.status === null)
  );
}

/**
 * Whether a whole message is the item it was asked for as: by Message-ID where both have one, else by subject. Programs fold
 * and space a subject each in its own way.
 */
export function isOf(
  reading: Reading,
  { messageId, subject }: Pick<OpenItem, "messageId" | "subject">,
): boolean {
  if (messageId !== null && reading.messageId !== null)
    return reading.messageId.trim() === messageId.trim();
  const words = (text: string): string => text.replace(/\s+/g, " ").trim();
  return words(reading.subject) === words(subject);
}

/** Which of two readings of the same mail tells more; the second one only where it does not lose a recipient. */
export function better(first: Reading, second: Reading): Reading {
  return second.diagnosis.report.failures.length >= first.diagnosis.report.failures.length
    ? second
    : first;
}
