import { LIMITS } from "../message/limits";
import { fold } from "./normalise";
import { findIp, isHost } from "./syntax";
import type { Answer } from "./types";

/**
 * Enhanced status code x.y.z (RFC 3463 2), with the SMTP reply before it where there is one. Nothing numeric may touch it:
 * IP addresses and version numbers look alike.
 */
const STATUS = /(?:^|[^\w.])(?:([245]\d\d)[ -]{1,2}#?)?\(?#?([245]\.\d{1,3}\.\d{1,3})(?!\d|\.\d)/g;

/** Words that stand before version numbers, never before codes (A-17). */
const VERSION_BEFORE = /(?:exim|version|ver\.?|sendmail|postfix|v|release|server|build)[ /]$/i;

/** A reply code (RFC 5321 4.2) at the start of an answer, or after the words that introduce one. */
const LEADING_REPLY = /^[\s"'(<[]{0,6}(?:smtp[;:]?\s{0,3})?([245]\d\d)(?=[ \-#:,.;]|$)/i;
const INTRODUCED_REPLY =
  /(?:said|returned|responded|response|error|reply|replied|code|status|with|>>>|<<<|->|:)[ :'"(]{1,6}(?:smtp;? ?)?([45]\d\d)(?=[ \-#]|$)/i;

/**
 * Cisco's mail gateway (AsyncOS) puts a code and words of its own before the remote answer, which is the verdict:
 * `5.1.0 - Unknown address error 550-'5.2.2 ...' (delivery attempts: 0)`.
 */
const CISCO = /^[245]\.\d{1,3}\.\d{1,3} - [^']{3,80} ([245]\d\d)-'([^']{1,3000})/;

export const EMPTY_ANSWER: Answer = {
  status: null,
  reply: null,
  text: "",
  host: null,
  ip: null,
  at: null,
};

/**
 * Reads one SMTP answer as a report quotes it.
 * @param text verbatim; a multi-line reply may repeat its code on each line (RFC 5321 4.2.1)
 * @returns the first code and reply that it states, with the text cut at 4 KB
 */
export function parseAnswer(text: string): Answer {
  const cut = clean(text);
  const cisco = CISCO.exec(cut);
  const status = (cisco && firstStatus(cisco[2] ?? "")) ?? firstStatus(cut);
  const reply =
    cisco?.[1] ??
    status?.reply ??
    LEADING_REPLY.exec(cut)?.[1] ??
    INTRODUCED_REPLY.exec(cut.slice(0, 600))?.[1];
  return {
    status: status?.status ?? null,
    reply: reply ?? null,
    text: cut,
    host: namedHost(cut),
    ip: namedIp(cut),
    at: null,
  };
}

/** The codes of a text in their order, each with the reply before it and where it stands. */
export function findStatuses(
  text: string,
): { status: string; reply: string | null; index: number }[] {
  const found: { status: string; reply: string | null; index: number }[] = [];
  for (const match of text.matchAll(STATUS)) {
    const status = match[2] ?? "";
    const at = match.index + match[0].length - status.length;
    if (VERSION_BEFORE.test(text.slice(Math.max(0, at - 12), at))) continue;
    found.push({ status, reply: match[1] ?? null, index: match.index });
    if (found.length >= 50) break;
  }
  return found;
}

function firstStatus(text: string): { status: string; reply: string | null } | null {
  const all = findStatuses(text);
  const first = all[0];
  if (!first) return null;
  // "550-5.1.1 ... 550 5.1.1 ...": the first line may lack the reply that a later one has.
  return first;
}

/** Where an answer starts to quote another system's. */
const NESTED = /->|=>|(?:^|[\s/;:'"(])(?=[45]\d\d[ -][^\d])/g;

/**
 * Answers quoted inside an answer, outermost first: after `->`, after ` / `, or simply further on with a reply code of their
 * own (A-18). Lines of the same multi-line reply are not nested.
 */
export function nestedAnswers(text: string): Answer[] {
  const cut = clean(text);
  const first = parseAnswer(cut);
  const starts: number[] = [];
  for (const match of cut.matchAll(NESTED)) {
    const start = match.index + match[0].length;
    if (start > 3) starts.push(start);
    if (starts.length >= 20) break;
  }
  const nested: Answer[] = [];
  let last: Answer = first;
  starts.forEach((start, i) => {
    const answer = parseAnswer(cut.slice(start, starts[i + 1]));
    if (answer.status === null && answer.reply === null) return;
    const same =
      answer.reply === last.reply && (answer.status === null || answer.status === last.status);
    // The first answer's own code can stand after words of its own.
    if (same || (nested.length === 0 && answer.status === first.status && answer.status !== null))
      return;
    nested.push(answer);
    last = answer;
  });
  return nested;
}

function clean(text: string): string {
  return fold(text.slice(0, LIMITS.answer)).trim();
}

/** The host that the answer names in a field of its own: message trace (FQDN=), or `host X said`. */
function namedHost(text: string): string | null {
  const match =
    /\{?FQDN=([a-z0-9.-]{3,255})/i.exec(text) ?? /^host ([a-z0-9.-]{3,255})/i.exec(text);
  const host = match?.[1]?.replace(/\.$/, "").toLowerCase();
  return host && isHost(host) ? host : null;
}

function namedIp(text: string): string | null {
  return findIp(text.replace(/[[\]]/g, " "));
}
