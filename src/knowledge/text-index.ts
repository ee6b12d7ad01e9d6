import { compareText } from "./matching";
import type { Entry, TextMatch } from "./types";

/** How many characters of a first piece decide whether it is compared at a place; no first piece is shorter. */
export const KEY_LENGTH = 4;

/** A power of two well above the number of texts, so that few places of an answer meet a text that is not there. */
const BUCKETS = 4096;

interface IndexedText {
  readonly entry: Entry;
  readonly pieces: TextMatch;
  readonly first: string;
}

/**
 * Prepares the texts of many entries so that one walk over an answer finds all that stand in it: hundreds of texts then cost
 * hardly more than a few.
 * @param entries whose first pieces have at least `KEY_LENGTH` characters
 * @returns for an answer in the tables' form, the length of the longest fitting text of each entry that has one
 */
export function indexTexts(
  entries: readonly Entry[],
): (answer: string) => ReadonlyMap<Entry, number> {
  const buckets: (IndexedText[] | undefined)[] = [];
  buckets.length = BUCKETS;
  for (const entry of entries) {
    for (const pieces of entry.match.text) {
      const first = pieces[0] ?? "";
      const key = keyAt(first, 0);
      (buckets[key] ??= []).push({ entry, pieces, first });
    }
  }
  return (answer) => {
    const found = new Map<Entry, number>();
    const compared = new Set<IndexedText>();
    for (let at = 0; at + KEY_LENGTH <= answer.length; at++) {
      for (const text of buckets[keyAt(answer, at)] ?? []) {
        if (!answer.startsWith(text.first, at) || compared.has(text)) continue;
        // Compared once from the start of the answer: what does not fit there fits nowhere, and the work stays linear.
        compared.add(text);
        const length = compareText(answer, text.pieces);
        if (length > (found.get(text.entry) ?? 0)) found.set(text.entry, length);
      }
    }
    return found;
  };
}

function keyAt(text: string, at: number): number {
  let key = 0;
  for (let i = at; i < at + KEY_LENGTH; i++) key = (key * 31 + text.charCodeAt(i)) | 0;
  return key & (BUCKETS - 1);
}
