import { deliveryStatus } from "./delivery-status";
import { exchangeClassic } from "./exchange-classic";
import { exchangeModern } from "./exchange-modern";
import type { Reader } from "./reader";
import { readersOf } from "./readers";

/** What most people in Outlook meet: the machine-readable part, which wins over prose (DESIGN.md rule 5), and Microsoft's layouts. */
export const standard: readonly Reader[] = [deliveryStatus, exchangeModern, exchangeClassic];

export const standardReaders = readersOf(standard);
