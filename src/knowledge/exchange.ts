import { exchangeDelivery } from "./exchange-delivery";
import { exchangeMore, exchangeMoreTables } from "./exchange-more";
import { exchangeReputation } from "./exchange-reputation";
import { exchangeSecurity } from "./exchange-security";
import { exchangeTransient } from "./exchange-transient";
import { nameTables, type Tables } from "./tables";
import type { Entry } from "./types";

/** Microsoft's own meanings: the rows of the Exchange Online reference page, in its order. */
export const exchangeRows: readonly Entry[] = [
  ...exchangeTransient,
  ...exchangeDelivery,
  ...exchangeSecurity,
  ...exchangeReputation,
];

/** Microsoft's tables. They stand apart because they alone explain most of what Exchange Online returns. */
export const exchangeTables: Tables = {
  "exchange-transient": exchangeTransient,
  "exchange-delivery": exchangeDelivery,
  "exchange-security": exchangeSecurity,
  "exchange-reputation": exchangeReputation,
  ...exchangeMoreTables,
};

nameTables(exchangeTables);

export { exchangeMore };
