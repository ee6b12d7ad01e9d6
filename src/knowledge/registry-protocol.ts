import { fallback } from "./fallback";
import { messageTrace } from "./fallback-commands";
import type { Entry } from "./types";

/** X.5.z, mail delivery protocol status (RFC 3463 3.6; RFC 4954). */
export const registryProtocol: readonly Entry[] = [
  fallback("registry-x.5.0", {
    codes: ["4.5.0", "5.5.0"],
    category: "syntax-error",
    owner: "senderAdmin",
    alsoOwners: ["recipientAdmin", "sender"],
    steps: { sender: 3, senderAdmin: 2, recipientAdmin: 1 },
    commands: [messageTrace],
  }),
  fallback("registry-x.5.1", {
    codes: ["4.5.1", "5.5.1"],
    category: "syntax-error",
    owner: "senderAdmin",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("registry-x.5.2", {
    codes: ["4.5.2", "5.5.2"],
    category: "syntax-error",
    owner: "senderAdmin",
    alsoOwners: ["sender", "recipientAdmin"],
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("registry-x.5.3", {
    codes: ["4.5.3", "5.5.3"],
    category: "speeding",
    owner: "sender",
    alsoOwners: ["senderAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("registry-x.5.4", {
    codes: ["4.5.4", "5.5.4"],
    category: "syntax-error",
    owner: "senderAdmin",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("registry-x.5.5", {
    codes: ["4.5.5", "5.5.5"],
    category: "syntax-error",
    owner: "senderAdmin",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("registry-x.5.6", {
    codes: ["4.5.6", "5.5.6"],
    category: "syntax-error",
    owner: "senderAdmin",
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
];
