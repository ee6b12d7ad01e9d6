import { exchangeMoreAddress } from "./exchange-more-address";
import { exchangeMoreMailbox } from "./exchange-more-mailbox";
import { exchangeMoreSecurity } from "./exchange-more-security";
import { exchangeMoreSending } from "./exchange-more-sending";
import { exchangeMoreSystem } from "./exchange-more-system";
import type { Entry } from "./types";

/** Causes that Exchange and Exchange Online state beyond the rows of the reference page. */
export const exchangeMore: readonly Entry[] = [
  ...exchangeMoreAddress,
  ...exchangeMoreMailbox,
  ...exchangeMoreSystem,
  ...exchangeMoreSecurity,
  ...exchangeMoreSending,
];
