import type { Evidence } from "../report/types";

/** A mail that was too large. Bytes; null where it is not stated. */
export interface TooLarge {
  readonly size: number | null;
  readonly limit: number | null;
  readonly evidence: Evidence;
}

/** How long a mail was tried. */
export interface TriedFor {
  readonly seconds: number;
  /** The first and the last moment, where both are stated. */
  readonly from: Date | null;
  readonly until: Date | null;
  /** Tries that the report lists. */
  readonly tries: number;
  readonly evidence: Evidence | null;
}

const UNITS: Readonly<Record<string, number>> = {
  "": 1,
  b: 1,
  byte: 1,
  bytes: 1,
  octets: 1,
  kb: 1024,
  kib: 1024,
  mb: 1024 ** 2,
  mib: 1024 ** 2,
  gb: 1024 ** 3,
};

const AMOUNT = "(\\d{1,12}(?:[.,]\\d{1,3})?) ?(bytes?|octets|[kmg]i?b|b)?\\b";

/** How answers state a limit; the text between is short, so that no other number is taken. */
const LIMIT = [
  new RegExp(`(?:size )?limit(?: is| of|:)? ?\\(?${AMOUNT}`, "i"),
  new RegExp(
    `max(?:imum)?(?: allowed)?(?: message)?(?: size)?(?: limit)?(?: is| of|:)? ?\\(?${AMOUNT}`,
    "i",
  ),
];
const SIZE = [
  new RegExp(
    `(?:message|mail) size (?:of |is )?\\(?${AMOUNT} ?\\)? ?(?:exceeds|is |larger|over)`,
    "i",
  ),
  new RegExp(`(?:this|your) (?:message|mail) is(?: about)? ${AMOUNT}`, "i"),
];

/** Below this a "limit" is a number of something else, e.g. of headers or recipients. */
const SMALLEST = 1024;

/**
 * Size and limit as refusals state them.
 * @param texts the answers and what the report says, the most exact first
 * @returns null where neither is stated
 */
export function readTooLarge(texts: readonly string[]): TooLarge | null {
  for (const text of texts) {
    const line = text.slice(0, 4096);
    const size = amount(SIZE, line);
    const limit = amount(LIMIT, line);
    if (size !== null || limit !== null) return { size, limit, evidence: { source: "body", line } };
  }
  return null;
}

function amount(patterns: readonly RegExp[], text: string): number | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    const unit = UNITS[(match?.[2] ?? "").toLowerCase()] ?? 1;
    const value = Math.round(Number((match?.[1] ?? "").replace(",", ".")) * unit);
    if (match && value >= SMALLEST) return value;
  }
  return null;
}

const SECONDS: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
};

const DURATION =
  /\b(?:for|after|over|past|in|within)(?: more than| at least| about| the (?:last|past))? (\d{1,7}(?:\.\d{1,2})?) (second|minute|hour|day)s?\b/gi;

/** What is said of the time to come: how long it will go on, when to try again. */
const TO_COME = /\b(?:will|continue|keep|retry|try|wait|again|next|later)\b/i;

/**
 * How long a mail was tried: from the moment it was taken to the last try, else as the report says it.
 * @param from when the mail was sent or taken in; a clock that is ahead of the tries tells nothing
 * @param tries when each try was made; null for one without a time
 */
export function readTriedFor(
  from: Date | null,
  tries: readonly (Date | null)[],
  texts: readonly string[],
): TriedFor | null {
  const times = tries.filter((time) => time !== null).map((time) => time.getTime());
  const until = times.length > 0 ? Math.max(...times) : null;
  const first = from?.getTime() ?? (times.length > 1 ? Math.min(...times) : null);
  if (until !== null && first !== null && until > first) {
    const seconds = Math.round((until - first) / 1000);
    const moments = { from: new Date(first), until: new Date(until) };
    return { seconds, ...moments, tries: tries.length, evidence: null };
  }
  for (const text of texts) {
    const line = text.slice(0, 4096);
    const seconds = statedSeconds(line);
    if (seconds > 0)
      return {
        seconds,
        from: null,
        until: null,
        tries: tries.length,
        evidence: { source: "body", line },
      };
  }
  return null;
}

/** The first duration of a text that lies in the past, in seconds; 0 where none does. */
function statedSeconds(line: string): number {
  for (const match of line.matchAll(DURATION)) {
    const before = line.slice(Math.max(0, match.index - 120), match.index);
    const sentence = before.slice(before.lastIndexOf(". ") + 1);
    if (TO_COME.test(sentence)) continue;
    const unit = SECONDS[match[2]?.toLowerCase() ?? ""] ?? 0;
    return Math.round(Number(match[1]) * unit);
  }
  return 0;
}
