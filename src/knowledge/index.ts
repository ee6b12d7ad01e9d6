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

/** Everything that is known, most particular first. */
export const entries: readonly Entry[] = [
  ...exchangeRows,
  ...exchangeMore,
  ...vendors,
  ...phrases,
  ...registry,
  ...replies,
];

export { exchangeMore, phrases, registry, vendors };

const byId = new Map(entries.map((entry) => [entry.id, entry]));

/** The entry with this id; null where there is none. */
export function entryById(id: string): Entry | null {
  return byId.get(id) ?? null;
}
