import { blockLists } from "./block-lists";
import { exchangeDelivery } from "./exchange-delivery";
import { exchangeMore } from "./exchange-more";
import { exchangeReputation } from "./exchange-reputation";
import { exchangeSecurity } from "./exchange-security";
import { exchangeTransient } from "./exchange-transient";
import { phrases } from "./phrases";
import { registry } from "./registry";
import { replies } from "./replies";
import type { Entry } from "./types";
import { vendors } from "./vendors";

/** Microsoft's own meanings: the rows of the Exchange Online reference page, in its order. */
export const exchangeRows: readonly Entry[] = [
  ...exchangeTransient,
  ...exchangeDelivery,
  ...exchangeSecurity,
  ...exchangeReputation,
];

/** Every table by its name, most particular first; its texts stand in the PO files of the same name. */
const tables: Readonly<Record<string, readonly Entry[]>> = {
  "exchange-transient": exchangeTransient,
  "exchange-delivery": exchangeDelivery,
  "exchange-security": exchangeSecurity,
  "exchange-reputation": exchangeReputation,
  "exchange-more": exchangeMore,
  vendors,
  "block-lists": blockLists,
  phrases,
  registry,
  replies,
};

/** Everything that is known, most particular first. */
export const entries: readonly Entry[] = Object.values(tables).flat();

/** Names of the tables, most particular first. */
export const tableNames: readonly string[] = Object.keys(tables);

export { blockLists, exchangeMore, phrases, registry, vendors };

const byId = new Map(entries.map((entry) => [entry.id, entry]));

/** The entry with this id; null where there is none. */
export function entryById(id: string): Entry | null {
  return byId.get(id) ?? null;
}

const tableById = new Map(
  Object.entries(tables).flatMap(([name, rows]) => rows.map(({ id }) => [id, name] as const)),
);

/** The table that an entry stands in. @throws on an entry that stands in none: that is a defect */
export function tableOf({ id }: Entry): string {
  const name = tableById.get(id);
  if (name === undefined) throw new Error(`${id} stands in no table`);
  return name;
}
