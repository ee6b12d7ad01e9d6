import { exchangeMoreAddress } from "./exchange-more-address";
import { exchangeMoreMailbox } from "./exchange-more-mailbox";
import { exchangeMoreSecurity } from "./exchange-more-security";
import { exchangeMoreSending } from "./exchange-more-sending";
import { exchangeMoreSystem } from "./exchange-more-system";
import type { Tables } from "./tables";
import type { Entry } from "./types";

/**
 * Causes that Exchange and Exchange Online state beyond the rows of the reference page. Two tables, as each explanation waits for
 * the texts of its cause's table.
 */
export const exchangeMoreTables: Tables = {
  "exchange-more-recipient": [...exchangeMoreAddress, ...exchangeMoreMailbox],
  "exchange-more-sending": [...exchangeMoreSystem, ...exchangeMoreSecurity, ...exchangeMoreSending],
};

export const exchangeMore: readonly Entry[] = Object.values(exchangeMoreTables).flat();
