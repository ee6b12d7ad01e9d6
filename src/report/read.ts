import { headerValue, parseAddresses, parseHeaders } from "../message/header";
import { LIMITS } from "../message/limits";
import { enclosedMessage } from "../message/read";
import type { Header, Message, Part } from "../message/types";
import { normalise } from "./normalise";
import { headingsIn, type HeadingRole } from "./headings";
import { forgedSigns, isForged } from "./forged";
import { forwardedMessage } from "./forwarded";
import { counterSigns } from "./counter-signs";
import { readPastedAnswer } from "./pasted";
import { mergeFindings } from "./merge";
import type { Finding, Reader, ReaderInput } from "./readers/reader";
import type { Readers } from "./readers/readers";
import { classKind, isReport, readSigns } from "./signs";
import { rejecting } from "./rejecting";
import { withStatusComment } from "./status-comment";
import type { Evidence, Failure, Kind, Report, Sign } from "./types";

/** Characters of the text in which a report opens. */
const HEAD = 6000;

/** What the readers said of a message. */
interface Said {
  readonly message: Message;
  readonly input: ReaderInput;
  readonly finding: Finding | null;
  /** The family of the first reader that found something; empty where none did. */
  readonly family: string;
  readonly signs: readonly Sign[];
}

/**
 * Reads what the mail systems say in a message.
 * @param readers the families that are known
 * @param forwards how many mails, forwarded inside each other, are opened in search of a report
 * @returns a report; of kind `not-a-bounce`, with the signs that spoke for and against, where it is none
 */
export function readReportWith(
  readers: Readers,
  message: Message,
  forwards: number = LIMITS.forwards,
): Report {
  return conclude(ask(readers, message), readers, forwards);
}

/**
 * Reads a message with some of the readers, the surest.
 * @returns the report that all of them would read; null where another could add something, so that all have to be asked
 */
export function readReportQuickly(readers: Readers, message: Message): Report | null {
  const said = ask(readers, message);
  const { finding, signs } = said;
  const settled =
    finding !== null && finding.failures.length > 0 && isSettled(said.family, finding);
  // A mail that a person passed on is opened in search of the report itself, whose family may be any.
  if (!settled || signs.some(({ id }) => id === "ordinary-sender")) return null;
  const report = conclude(said, readers, 0);
  return report.kind === "not-a-bounce" || report.kind === "suspicious" ? null : report;
}

/**
 * The text as the readers ask for it. Many messages are told by their machine-readable part, so each form is made when it is first
 * asked for. A class: an object literal with getters is a kind of object of its own each time, and every reader slow on it.
 */
class PreparedText implements ReaderInput {
  readonly parts: readonly Part[];
  private textOnce: string | null = null;
  private unixOnce: string | null = null;
  private linesOnce: readonly string[] | null = null;
  private headingsOnce: ReadonlyMap<number, HeadingRole> | null = null;
  private lowerOnce: string | null = null;
  private headOnce: string | null = null;

  constructor(readonly message: Message) {
    const parts: Part[] = [];
    for (const part of message.parts) addOwnParts(part, parts);
    this.parts = parts;
  }

  get lines(): readonly string[] {
    this.linesOnce ??= linesOf(this.unixText);
    return this.linesOnce;
  }

  get headings(): ReadonlyMap<number, HeadingRole> {
    this.headingsOnce ??= headingsIn(this.unixText, this.lines);
    return this.headingsOnce;
  }

  get lower(): string {
    this.lowerOnce ??= this.text.slice(0, 1 << 16).toLowerCase();
    return this.lowerOnce;
  }

  get head(): string {
    this.headOnce ??= this.lower.slice(0, HEAD);
    return this.headOnce;
  }

  /** The text with its lines ended by line feeds. */
  private get unixText(): string {
    this.unixOnce ??= this.text.includes("\r") ? this.text.replace(/\r\n?/g, "\n") : this.text;
    return this.unixOnce;
  }

  private get text(): string {
    this.textOnce ??= normalise(this.message.text);
    return this.textOnce;
  }
}

function ask(readers: Readers, message: Message): Said {
  const input = new PreparedText(message);
  const signs: readonly Sign[] = readSigns(message, input.parts);
  let finding: Finding | null = null;
  let complete = false;
  let family = "";
  let told: ReadonlySet<Reader> | null = null;
  for (const reader of readers.list) {
    // The readers that know no family are only asked when none that does has found a recipient.
    if (finding !== null && readers.lastResorts.includes(reader)) break;
    // Where the machine-readable part leaves nothing open, only Microsoft's layouts still add something: hops, advice, attempts.
    if (complete && !reader.family.startsWith("exchange")) continue;
    if (reader.marks !== undefined || reader.words !== undefined) {
      told ??= toldBy(readers, input.lower);
      if (!told.has(reader)) continue;
    }
    const found = reader.read(input);
    if (found === null) continue;
    family = family === "" ? reader.family : family;
    finding = finding === null ? found : mergeFindings(finding, found);
    complete = isComplete(finding);
  }
  return { message, input, finding, family, signs };
}

/** The readers one of whose phrases stands where it has to. */
function toldBy({ phrases, byMark, byWord }: Readers, lower: string): ReadonlySet<Reader> {
  const told = new Set<Reader>();
  for (const [phrase, at] of phrases.in(lower)) {
    for (const reader of byWord.get(phrase) ?? []) told.add(reader);
    if (at + phrase.length > HEAD) continue;
    for (const reader of byMark.get(phrase) ?? []) told.add(reader);
  }
  return told;
}

function conclude(said: Said, readers: Readers, forwards: number): Report {
  const { message, input, finding, family, signs } = said;
  const { parts } = input;
  const all =
    finding === null
      ? signs
      : [...signs, ...finding.signs, ...counterSigns(input.lines, finding.failures)];
  if (!all.some(({ about }) => about === "delivery-status") && claimsToBeReport(all)) {
    const forged = forgedSigns(message, parts, finding?.failures ?? []);
    if (isForged(forged)) return noReport("suspicious", forged);
  }
  if (finding !== null && finding.failures.length > 0 && isReport(all)) {
    // A gateway's notice around a report that it returned tells nothing itself.
    const inner = finding.failures.every(saysNothing) ? enclosedReport(readers, parts) : null;
    return (
      inner ??
      passedOn(readers, input.lines, finding, all, forwards) ??
      report(message, parts, finding, family, all)
    );
  }
  // What somebody pastes needs no second sign, but words of a system's own (DESIGN.md rule 7).
  if (message.pasted && finding !== null && finding.signs.some(({ weight }) => weight >= 1.5))
    return report(message, parts, finding, family, all);
  const pasted = message.pasted ? readPastedAnswer(message.text) : null;
  if (pasted !== null) return report(message, parts, pasted, "pasted", pasted.signs);
  return (
    enclosedReport(readers, parts) ??
    forwardedReport(readers, input.lines, forwards) ??
    noReport("not-a-bounce", all)
  );
}

/** The report as it stands below the fields of a forwarded mail, where it is that one which was read: its sender is a person. */
function passedOn(
  readers: Readers,
  lines: readonly string[],
  finding: Finding,
  signs: readonly Sign[],
  forwards: number,
): Report | null {
  if (!signs.some(({ id }) => id === "ordinary-sender")) return null;
  const report = forwardedReport(readers, lines, forwards);
  // A mail system with an unusual name may return a report: then the outer one counts.
  return report?.failures[0]?.recipient === finding.failures[0]?.recipient ? report : null;
}

/** A report in the text of a mail, below the fields that mail programs write above what is forwarded. */
function forwardedReport(
  readers: Readers,
  lines: readonly string[],
  forwards: number,
): Report | null {
  const message = forwards > 0 ? forwardedMessage(lines) : null;
  const report = message === null ? null : readReportWith(readers, message, forwards - 1);
  return report === null || report.kind === "not-a-bounce" ? null : { ...report, enclosed: true };
}

/** The first report that is attached to a mail: people pass bounces on to those who they hope can read them. */
function enclosedReport(readers: Readers, parts: readonly Part[]): Report | null {
  for (const part of parts) {
    const message = enclosedMessage(part);
    const report = message === null ? null : readReportWith(readers, message);
    if (report !== null && report.kind !== "not-a-bounce") return { ...report, enclosed: true };
  }
  return null;
}

const saysNothing = ({ recipient, answer }: Failure) =>
  recipient === "" && answer.reply === null && answer.status === null;

/** A message that is no report, and the signs that spoke for and against. */
export function noReport(kind: "not-a-bounce" | "suspicious", signs: readonly Sign[]): Report {
  return {
    kind,
    signs,
    family: "none",
    generatedBy: null,
    failures: [],
    indicator: null,
    advice: null,
    hops: [],
    original: [],
    enclosed: false,
  };
}

/** Whether anything in a mail speaks of a report: only then is it asked whether it is a forged one. */
const claimsToBeReport = (signs: readonly Sign[]) =>
  signs.some(({ about, weight }) => weight > 0 && about !== "headers");

/** Whether every fact that another reader could fill in is known. */
function isComplete({ failures, generatedBy }: Finding): boolean {
  return (
    generatedBy !== null &&
    failures.every(
      ({ answer, rejectedBy }) =>
        rejectedBy !== null &&
        answer.reply !== null &&
        answer.status !== null &&
        !answer.status.endsWith(".0.0"),
    )
  );
}

/** Below the headings of Exchange Online no other system's words stand, even where its own name no rejecting host. */
function isSettled(family: string, finding: Finding): boolean {
  return (
    isComplete(finding) ||
    (family === "exchange-online" && finding.failures.every(({ answer }) => answer.status !== null))
  );
}

function report(
  message: Message,
  parts: readonly Part[],
  finding: Finding,
  family: string,
  signs: readonly Sign[],
): Report {
  const original = returnedHeaders(parts, finding);
  const failures = finding.failures.map((failure) =>
    rejecting(
      withAction(withRecipient(withStatusComment(failure), message, original), message),
      finding.generatedBy ?? null,
    ),
  );
  return {
    kind: kindOf(failures),
    signs,
    family,
    generatedBy: finding.generatedBy ?? null,
    failures,
    indicator: finding.indicator ?? null,
    advice: finding.advice ?? null,
    hops: finding.hops ?? [],
    original,
    enclosed: false,
  };
}

/** A body alone seldom states an action; the class that Outlook tells does ([MS-OXCMAIL] 2.2.3.7.1.1). */
function withAction(failure: Failure, message: Message): Failure {
  const kind = classKind(message.itemClass);
  return kind === null ? failure : { ...failure, action: kind };
}

/**
 * A report that names no recipient in its own words: the one that its header field names, else the one that the mail which
 * came back was sent to. Of several, none is guessed.
 */
function withRecipient(failure: Failure, message: Message, original: readonly Header[]): Failure {
  if (failure.recipient !== "") return failure;
  const field = headerValue(message.headers, "x-failed-recipients");
  const to = field ?? headerValue(original, "to") ?? "";
  const [recipient, ...others] = parseAddresses(to);
  if (recipient === undefined || others.length > 0) return failure;
  const evidence: Evidence =
    field === null
      ? { source: "original", line: `To: ${to}`.slice(0, 1000) }
      : {
          source: "headers",
          line: `X-Failed-Recipients: ${to}`.slice(0, 1000),
        };
  return {
    ...failure,
    recipient: recipient.address,
    evidence: [evidence, ...failure.evidence],
  };
}

/** The most severe action decides. */
function kindOf(failures: readonly Failure[]): Kind {
  const actions = new Set(failures.map((failure) => failure.action));
  const severest = (["failed", "delayed", "relayed", "expanded", "delivered"] as const).find(
    (action) => actions.has(action),
  );
  return severest ?? "failed";
}

/** Parts of the message itself, outermost first, without what stands inside enclosed messages. */
function addOwnParts(part: Part, found: Part[]): void {
  found.push(part);
  if (part.type.startsWith("message/")) return;
  for (const child of part.parts) addOwnParts(child, found);
}

/** Header fields of the mail that came back: of the enclosed message, of the part that holds them, else of the text. */
function returnedHeaders(parts: readonly Part[], finding: Finding): readonly Header[] {
  for (const part of parts) {
    const enclosed = part.parts[0];
    if (part.type.startsWith("message/") && enclosed && enclosed.headers.length > 0)
      return enclosed.headers;
    if (part.type === "text/rfc822-headers" || part.type === "message/rfc822-headers") {
      const { headers } = parseHeaders(part.text);
      if (headerValue(headers, "from") !== null || headerValue(headers, "subject") !== null)
        return headers;
    }
  }
  return finding.original ?? [];
}

function linesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => (line.charCodeAt(line.length - 1) <= 0x20 ? line.trimEnd() : line));
}
