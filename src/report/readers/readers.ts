import { PhraseTable } from "../phrase-table";
import type { Reader } from "./reader";

/** Readers that are asked together. */
export interface Readers {
  /** All of them, the surest first. */
  readonly list: readonly Reader[];
  /** Those of `list` that know no family, for when no other has found a recipient. */
  readonly lastResorts: readonly Reader[];
  /** What they tell their families by, looked for in one walk over the text. */
  readonly marks: PhraseTable;
}

/** @param known readers of families, the surest first; @param lastResorts readers that know none */
export function readersOf(known: readonly Reader[], lastResorts: readonly Reader[] = []): Readers {
  const list = [...known, ...lastResorts];
  return { list, lastResorts, marks: new PhraseTable(list.flatMap(({ marks }) => marks ?? [])) };
}
