import { blockLists } from "./block-lists";
import { exchangeMore, exchangeRows, exchangeTables } from "./exchange";
import { phrases } from "./phrases";
import { registry } from "./registry";
import { replies } from "./replies";
import { nameTables, tableOf, type Tables } from "./tables";
import type { Entry } from "./types";
import { vendors } from "./vendors";

/** What other systems, and everybody, mean; most particular first. */
const otherTables: Tables = {
  vendors,
  "block-lists": blockLists,
  phrases,
  registry,
  replies,
};

nameTables(otherTables);

/** Every table by its name, most particular first. */
const tables: Tables = { ...exchangeTables, ...otherTables };

/** Everything that is known, most particular first. */
export const entries: readonly Entry[] = Object.values(tables).flat();

/** Names of the tables, most particular first. */
export const tableNames: readonly string[] = Object.keys(tables);

export { blockLists, exchangeMore, exchangeRows, phrases, registry, tableOf, vendors };

const byId = new Map(entries.map((entry) => [entry.id, entry]));

/** The entry with this id; null where there is none. */
export function entryById(id: string): Entry | null {
  return byId.get(id) ?? null;
}
