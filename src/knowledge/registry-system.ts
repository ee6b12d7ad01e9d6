import { fallback } from "./fallback";
import type { Entry } from "./types";

/** X.3.z, mail system status (RFC 3463 3.4; RFC 6710). */
export const registrySystem: readonly Entry[] = [
  fallback("registry-x.3.0", {
    codes: ["4.3.0", "5.3.0"],
    category: "system-error",
    owner: "recipientAdmin",
    retry: "wait",
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("registry-x.3.1", {
    codes: ["4.3.1", "5.3.1"],
    category: "system-full",
    owner: "recipientAdmin",
    retry: "wait",
    steps: { sender: 2, senderAdmin: 0, recipientAdmin: 1 },
  }),
  fallback("registry-x.3.2", {
    codes: ["4.3.2", "5.3.2"],
    category: "not-accept",
    owner: "recipientAdmin",
    retry: "wait",
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("registry-x.3.3", {
    codes: ["4.3.3", "5.3.3"],
    category: "system-error",
    owner: "senderAdmin",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("registry-x.3.4", {
    codes: ["4.3.4", "5.3.4"],
    text: [
      ["message too large"],
      ["message is too large"],
      ["message too big"],
      ["message is too big"],
      ["size=message too big"],
      ["message size exceeds"],
      ["exceeds size limit"],
      ["exceeds the size limit"],
      ["exceeds maximum message size"],
      ["exceeded maximum inbound message size"],
      ["exceeds fixed maximum message size"],
      ["maximum message size exceeded"],
      ["message exceeds the maximum"],
      ["larger than the maximum"],
      ["line limit exceeded"],
    ],
    category: "mesg-too-big",
    owner: "sender",
    alsoOwners: ["recipientAdmin", "senderAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("registry-x.3.5", {
    codes: ["4.3.5", "5.3.5"],
    category: "system-error",
    owner: "recipientAdmin",
    alsoOwners: ["senderAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("registry-x.3.6", {
    codes: ["4.3.6", "5.3.6"],
    category: "system-error",
    owner: "recipientAdmin",
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
];
