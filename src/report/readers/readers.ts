import { PhraseTable } from "../phrase-table";
import type { Reader } from "./reader";

/** Readers that are asked together. */
export interface Readers {
  /** All of them, the surest first. */
  readonly list: readonly Reader[];
  /** Those of `list` that know no family, for when no other has found a recipient. */
  readonly lastResorts: readonly Reader[];
  /** The phrases by which the families are told, all looked for in one walk over the text. */
  readonly phrases: PhraseTable;
  readonly byMark: ReadonlyMap<string, readonly Reader[]>;
  readonly byWord: ReadonlyMap<string, readonly Reader[]>;
}

/** @param known readers of families, the surest first; @param lastResorts readers that know none */
export function readersOf(known: readonly Reader[], lastResorts: readonly Reader[] = []): Readers {
  const list = [...known, ...lastResorts];
  const byMark = by(list, ({ marks }) => marks);
  const byWord = by(list, ({ words }) => words);
  const phrases = new PhraseTable([...byMark.keys(), ...byWord.keys()]);
  return { list, lastResorts, phrases, byMark, byWord };
}

function by(
  list: readonly Reader[],
  phrasesOf: (reader: Reader) => readonly string[] | undefined,
): ReadonlyMap<string, readonly Reader[]> {
  const found = new Map<string, Reader[]>();
  for (const reader of list)
    for (const phrase of phrasesOf(reader) ?? [])
      found.set(phrase, [...(found.get(phrase) ?? []), reader]);
  return found;
}
