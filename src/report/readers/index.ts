import { deliveryStatus } from "./delivery-status";
import { exchangeClassic } from "./exchange-classic";
import { exchangeModern } from "./exchange-modern";
import { prose } from "./prose";
import type { Reader } from "./reader";

/** All readers, the surest first: the machine-readable part wins over prose (DESIGN.md rule 5). */
export const readers: readonly Reader[] = [deliveryStatus, exchangeModern, exchangeClassic, prose];
