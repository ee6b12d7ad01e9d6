import { LIMITS } from "../../message/limits";
import { nestedAnswers, parseAnswer } from "../answer";
import { returnedFields } from "../returned";
import { addressLine, findAddress, isHost } from "../syntax";
import type { Action, Failure } from "../types";
import { isStillTrying } from "../waiting";
import { betterStatus } from "./delivery-status";
import { findingOf } from "./family";
import { failureOf, inBody, type Reader } from "./reader";
import { readTranscript, type TranscriptEntry } from "./sendmail-transcript";

/** `----- The following addresses had permanent fatal errors -----` and its variants. */
const LIST =
  /^\s{0,8}-{2,}\s?the following address(?:es)? (?:had|have) [a-z ]{4,60}?\s?-{2,}\s{0,4}$/i;
const SECTION = /^\s{0,8}-{3,}\s?[A-Za-z].{3,80}-{2,}\s{0,4}$/;
const TRANSCRIPT = /^\s{0,8}-{2,}\s?transcript of (?:the )?session follows\s?-{2,}/i;

/**
 * Sendmail, its older versions (V5, whose reports hold nothing but the session) and systems that keep its form. Told by the
 * ruled headings "The following addresses had permanent fatal errors" and "Transcript of session follows".
 */
export const sendmail: Reader = {
  family: "sendmail",
  words: ["transcript of session follows", "the following addresses had"],
  read({ lines }) {
    const head = lines.slice(0, 500);
    const list = head.findIndex((line) => LIST.test(line));
    const session = head.findIndex((line) => TRANSCRIPT.test(line));
    if (list < 0 && session < 0) return null;
    const listed = list < 0 ? [] : listedRecipients(section(head, list));
    const talk = session < 0 ? [] : section(head, session);
    const entries = readTranscript(talk);
    const end = Math.max(list, session) + 1;
    const still = isStillTrying(head.slice(0, Math.max(list, session) + talk.length + 1));
    const action: Action = still ? "delayed" : "failed";
    const failures =
      listed.length > 0
        ? listed.map((recipient) => failureOfListed(recipient, entries, listed.length, action))
        : fromTranscript(entries, action);
    const below = head.findIndex((line, i) => i >= end && SECTION.test(line));
    return findingOf(failures, head[list < 0 ? session : list] ?? "", {
      weight: session < 0 ? 1 : 1.5,
      original: returnedFields(lines, below < 0 ? end + talk.length : below + 1),
    });
  },
};

/** Lines below a ruled heading, up to the next one. */
function section(lines: readonly string[], at: number): readonly string[] {
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((line) => SECTION.test(line));
  return end < 0 ? rest : rest.slice(0, end);
}

interface Listed {
  readonly address: string;
  readonly typed: string | null;
  readonly reason: string;
  readonly line: string;
}

/** `<anna@contoso.com>` with `(reason: ...)` and `(expanded from: ...)` on the lines below. */
function listedRecipients(lines: readonly string[]): Listed[] {
  const found: { address: string; typed: string | null; reason: string; line: string }[] = [];
  let head: string | null = null;
  let details = "";
  const finish = () => {
    if (head === null) return;
    const reason = /\(reason: ?(.{0,2000}?)\)(?: ?\((?:expanded|original)|$)/i.exec(details)?.[1];
    const expanded = /\(expanded from: ?(.{1,320}?)\)/i.exec(details)?.[1];
    const typed = expanded === undefined ? null : findAddress(expanded);
    const address = recipientIn(head);
    if (address !== null || typed !== null)
      found.push({
        address: address ?? typed ?? "",
        typed,
        reason: reason ?? bracketed(head),
        line: head,
      });
    head = null;
    details = "";
  };
  for (const line of lines) {
    const text = line.trim();
    if (found.length >= LIMITS.recipients) break;
    if (text === "") continue;
    if (
      head !== null &&
      (/^\((?:reason|expanded|original|unrecoverable)/i.test(text) || /^\s{4,}[^\s<]/.test(line))
    ) {
      details += ` ${text}`;
      continue;
    }
    finish();
    // A footer of a mailing list or a virus scanner is no recipient.
    if (/^[_*=-]{4,}/.test(text)) break;
    head = line;
  }
  finish();
  return found;
}

function recipientIn(line: string): string | null {
  const text = line.trim().replace(/^>>> ?/, "");
  const bracket = /^<([^<>\s]{1,320})>/.exec(text)?.[1];
  if (bracket?.includes("@")) return bracket;
  const first = /^([^\s<>"|]{1,256}@[^\s<>"]{1,255})(?:\s|$)/.exec(text)?.[1];
  return first ?? addressLine(text);
}

/** A reason beside the recipient, in round or square brackets. */
function bracketed(line: string): string {
  return /\s[([](.{3,1000})[)\]]\s{0,3}$/.exec(line)?.[1] ?? "";
}

function failureOfListed(
  listed: Listed,
  entries: readonly TranscriptEntry[],
  count: number,
  action: Action,
): Failure {
  const names = [listed.address, listed.typed].map((name) => name?.toLowerCase());
  const entry =
    entries.find(
      ({ recipient }) => recipient !== null && names.includes(recipient.toLowerCase()),
    ) ?? (count === 1 ? entries.find(({ recipient }) => recipient === null) : undefined);
  const failure = failureWith(
    listed.typed ?? listed.address,
    listed.line,
    entry,
    listed.reason,
    action,
  );
  return { ...failure, finalRecipient: listed.typed === null ? null : listed.address };
}

/** Reports without a list: the recipients are those that Sendmail's own lines name. */
function fromTranscript(entries: readonly TranscriptEntry[], action: Action): Failure[] {
  const failures = new Map<string, Failure>();
  for (const entry of entries) {
    const key = entry.recipient?.toLowerCase();
    if (key === undefined || failures.has(key)) continue;
    failures.set(key, failureWith(entry.recipient ?? "", entry.line, entry, "", action));
  }
  // V5 names no recipient where a host did not answer; the returned mail may tell whom it was for.
  const unnamed = failures.size === 0 ? entries[0] : undefined;
  return unnamed === undefined
    ? [...failures.values()]
    : [failureWith("", unnamed.line, unnamed, "", action)];
}

/**
 * The remote answer is the answer; Sendmail's own line fills in what it lacks, as Sendmail derives a code for it.
 */
function failureWith(
  recipient: string,
  line: string,
  entry: TranscriptEntry | undefined,
  reason: string,
  action: Action,
): Failure {
  const base = { ...failureOf(recipient, inBody(line)), action };
  // `554 <anna@contoso.com>... 550 Host unknown` (V5): the code after the dots is that of the cause. Where none stands there, as
  // in `421 contoso.com (smtp)... Deferred: ...`, the one before them counts.
  const own = parseAnswer(
    (entry?.own ?? "")
      .replace(/^.{0,330}?\.\.\. (?=[245]\d\d )/, "")
      .replace(/^(?![245]\d\d ).{0,330}?\.\.\. (?=deferred)/i, ""),
  );
  const remote = [entry?.remote ?? "", reason].find((text) => /^[45]\d\d\b/.test(text)) ?? "";
  // "421" and no word more: what Sendmail made of it tells the rest.
  const wordless = /^[45]\d\d\s?$/.test(remote);
  const said = remote === "" ? own : parseAnswer(wordless ? `${remote} ${own.text}` : remote);
  const answer = {
    ...said,
    status: betterStatus(said.status, own.status),
    reply: said.reply ?? own.reply,
    text: said.text === "" ? reason : said.text,
  };
  const host = entry?.host ?? null;
  const known = host !== null && isHost(host) ? host : null;
  const answered = remote !== "";
  return {
    ...base,
    answer: { ...answer, host: known },
    nested: nestedAnswers(answer.text),
    rejectedBy:
      answered && known !== null ? { value: known, evidence: inBody(entry?.line ?? "") } : null,
    triedHost: answered ? null : known,
    evidence: [...base.evidence, ...(answer.text === "" ? [] : [inBody(answer.text)])],
  };
}
