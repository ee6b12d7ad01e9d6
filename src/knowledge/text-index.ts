import { compareText, literalStart } from "./matching";
import type { Entry, TextMatch } from "./types";

/** How many letters of a first piece decide whether it is compared at a place; no first piece is shorter. */
export const KEY_LENGTH = 4;

/** Sorts the places of an answer by their letters; many more than there are texts, so that few places meet one by chance. */
const BUCKETS = 1 << 12;

interface IndexedText {
  readonly entry: Entry;
  readonly pieces: TextMatch;
  readonly first: string;
  /** The first letters of `first` as one number. */
  readonly key: number;
  readonly lastLetter: number;
}

/**
 * Prepares the texts of many entries so that one walk over an answer finds all that stand in it: hundreds of texts then cost
 * hardly more than a few.
 * @param entries whose first pieces begin with at least `KEY_LENGTH` characters that are no value
 * @returns for an answer in the tables' form, the length of the longest fitting text of each entry that has one
 */
export function indexTexts(
  entries: readonly Entry[],
): (answer: string) => ReadonlyMap<Entry, number> {
  const buckets: IndexedText[][] = [];
  const filled = new Uint8Array(BUCKETS);
  for (const entry of entries) {
    for (const pieces of entry.match.text) {
      const first = literalStart(pieces[0] ?? "");
      let key = 0;
      for (let i = 0; i < KEY_LENGTH; i++) key = withNext(key, first.charCodeAt(i));
      const lastLetter = first.charCodeAt(first.length - 1);
      (buckets[bucketOf(key)] ??= []).push({
        entry,
        pieces,
        first,
        key,
        lastLetter,
      });
      filled[bucketOf(key)] = 1;
    }
  }
  return (answer) => {
    const found = new Map<Entry, number>();
    const compared = new Set<IndexedText>();
    let key = 0;
    for (let at = 0; at < answer.length; at++) {
      key = withNext(key, answer.charCodeAt(at));
      if (filled[bucketOf(key)] === 0) continue;
      for (const text of buckets[bucketOf(key)] ?? []) {
        const start = at + 1 - KEY_LENGTH;
        // Many texts open with the same words; their last letters tell nearly all of them apart.
        const mayFit =
          text.key === key && answer.charCodeAt(start + text.first.length - 1) === text.lastLetter;
        if (!mayFit || !answer.startsWith(text.first, start)) continue;
        // Compared once from the start of the answer: what does not fit there fits nowhere, and the work stays linear.
        if (compared.has(text)) continue;
        compared.add(text);
        const length = compareText(answer, text.pieces);
        if (length > (found.get(text.entry) ?? 0)) found.set(text.entry, length);
      }
    }
    return found;
  };
}

/**
 * The number of the last four letters, from that of those before. Letters beyond Latin-1 overlap, so that different ones may share
 * a number: equal ones always do, and the text itself is compared.
 */
function withNext(key: number, code: number): number {
  return (key << 8) ^ code;
}

/** Fibonacci hashing: the upper bits of the product are well mixed. */
function bucketOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 20;
}
