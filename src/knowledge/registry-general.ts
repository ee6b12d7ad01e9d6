import { fallback } from "./fallback";
import { messageTrace, recipientMx, senderSpf } from "./fallback-commands";
import type { Entry } from "./types";

/** What a class or a subject alone means (RFC 3463 3 and 4); picked by id when no exact code is known. */
export const registryGeneral: readonly Entry[] = [
  fallback("registry-4", {
    category: "on-hold",
    owner: "nobody-wait",
    alsoOwners: ["recipientAdmin"],
    permanence: "transient",
    retry: "wait",
    steps: { sender: 3, senderAdmin: 2, recipientAdmin: 1 },
    commands: [messageTrace],
  }),
  fallback("registry-5", {
    // Zoho's words, which say no more than that it was refused.
    text: [["mail rejected by destination domain"]],
    category: "on-hold",
    owner: "sender",
    alsoOwners: ["recipientAdmin", "senderAdmin"],
    steps: { sender: 3, senderAdmin: 2, recipientAdmin: 1 },
    commands: [messageTrace],
  }),
  fallback("registry-x.0", {
    category: "on-hold",
    owner: "sender",
    alsoOwners: ["recipientAdmin", "senderAdmin"],
    steps: { sender: 3, senderAdmin: 2, recipientAdmin: 1 },
    commands: [messageTrace],
  }),
  fallback("registry-x.1", {
    category: "user-unknown",
    owner: "sender",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 1 },
    commands: [messageTrace],
  }),
  fallback("registry-x.2", {
    category: "filtered",
    owner: "recipient",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 3, senderAdmin: 0, recipientAdmin: 1 },
  }),
  fallback("registry-x.3", {
    category: "system-error",
    owner: "recipientAdmin",
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 1 },
    commands: [messageTrace],
  }),
  fallback("registry-x.4", {
    category: "network-error",
    owner: "recipientAdmin",
    alsoOwners: ["senderAdmin", "sender"],
    steps: { sender: 3, senderAdmin: 2, recipientAdmin: 1 },
    commands: [recipientMx, messageTrace],
  }),
  fallback("registry-x.5", {
    category: "syntax-error",
    owner: "senderAdmin",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 3, senderAdmin: 3, recipientAdmin: 1 },
    commands: [messageTrace],
  }),
  fallback("registry-x.6", {
    category: "content-error",
    owner: "sender",
    alsoOwners: ["senderAdmin"],
    steps: { sender: 3, senderAdmin: 2, recipientAdmin: 1 },
  }),
  fallback("registry-x.7", {
    category: "security-error",
    owner: "senderAdmin",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 3, recipientAdmin: 1 },
    commands: [senderSpf, messageTrace],
  }),
  fallback("registry-x.0.0", {
    codes: ["4.0.0", "5.0.0"],
    category: "on-hold",
    owner: "sender",
    alsoOwners: ["recipientAdmin", "senderAdmin"],
    steps: { sender: 3, senderAdmin: 2, recipientAdmin: 1 },
    commands: [messageTrace],
  }),
];
