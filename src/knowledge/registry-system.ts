import { fallback } from "./fallback";
import type { Entry } from "./types";

/** X.3.z, mail system status (RFC 3463 3.4; RFC 6710). */
export const registrySystem: readonly Entry[] = [
  fallback("registry-x.3.4", {
    codes: ["4.3.4", "5.3.4"],
    category: "mesg-too-big",
    owner: "sender",
    alsoOwners: ["recipientAdmin", "senderAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
];
