import type { TextMatch } from "./types";

/** Characters that may stand between two pieces of a text: room for an address, a host and a few words. */
const TEXT_GAP = 400;

/** How often a first piece is tried again; answers are at most 4 KB, so that the work stays linear. */
const TRIES = 8;

/**
 * What stands in a piece for a value that differs from answer to answer. A host name has a dot and no @ (RFC 5321 4.1.2 Domain),
 * so that words which are true of hosts and of addresses can be told apart.
 */
const VALUE = /<(?:host|address)>/;
const VALUES: Readonly<Record<string, RegExp>> = {
  "<host>": /[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/y,
  "<address>": /<?[^\s<>@]{1,64}@[a-z0-9.-]{1,255}>?/y,
};

/** The words of a piece before the value that it may hold. */
export function literalStart(piece: string): string {
  return piece.split(VALUE, 1)[0] ?? "";
}

/**
 * Whether the pieces stand in the text in this order, each near the one before.
 * @param text in the tables' form: lower case, folded, straight quotes
 * @returns the number of characters that fit; 0 where they do not all occur
 */
export function compareText(text: string, pieces: TextMatch): number {
  const first = pieces[0] ?? "";
  if (first === "") return 0;
  // Most texts are one piece: they are compared by the hundred for every answer.
  if (pieces.length === 1)
    return VALUE.test(first) ? compareValue(text, first) : text.includes(first) ? first.length : 0;
  const rest = pieces.slice(1);
  for (let tries = 0, start = text.indexOf(first); start >= 0 && tries < TRIES; tries++) {
    let at = start + first.length;
    let length = first.length;
    let complete = true;
    for (const piece of rest) {
      const next = text.indexOf(piece, at);
      if (next < 0 || next - at > TEXT_GAP) {
        complete = false;
        break;
      }
      at = next + piece.length;
      length += piece.length;
    }
    if (complete) return length;
    start = text.indexOf(first, start + 1);
  }
  return 0;
}

/** As `compareText`, of one piece that holds a value; only its words count. */
function compareValue(text: string, piece: string): number {
  const value = VALUE.exec(piece)?.[0] ?? "";
  const pattern = VALUES[value];
  const before = literalStart(piece);
  const after = piece.slice(before.length + value.length);
  if (pattern === undefined) return 0;
  for (let tries = 0, start = text.indexOf(before); start >= 0 && tries < TRIES; tries++) {
    pattern.lastIndex = start + before.length;
    const found = pattern.exec(text);
    if (found !== null && text.startsWith(after, pattern.lastIndex))
      return before.length + after.length;
    start = text.indexOf(before, start + 1);
  }
  return 0;
}

/** The numbers of a code; a trailing dot is ignored. */
export function numbersOf(status: string): readonly number[] {
  return status
    .split(".")
    .filter((part) => part !== "")
    .map(Number);
}

/** Whether a code is one of the two or between them, number by number. */
export function isBetween(
  code: readonly number[],
  from: readonly number[],
  to: readonly number[],
): boolean {
  return compare(code, from) >= 0 && compare(code, to) <= 0;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < 3; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
