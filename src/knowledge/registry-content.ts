import { fallback } from "./fallback";
import type { Entry } from "./types";

/** X.6.z, message content or media status (RFC 3463 3.7; RFC 4468, RFC 6531). */
export const registryContent: readonly Entry[] = [
  fallback("registry-x.6.0", {
    codes: ["4.6.0", "5.6.0"],
    category: "content-error",
    owner: "sender",
    alsoOwners: ["senderAdmin"],
    steps: { sender: 3, senderAdmin: 2, recipientAdmin: 1 },
  }),
  fallback("registry-x.6.1", {
    codes: ["4.6.1", "5.6.1"],
    category: "content-error",
    owner: "sender",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("registry-x.6.2", {
    codes: ["4.6.2", "5.6.2"],
    category: "content-error",
    owner: "senderAdmin",
    alsoOwners: ["sender"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("registry-x.6.3", {
    codes: ["4.6.3", "5.6.3"],
    category: "content-error",
    owner: "senderAdmin",
    alsoOwners: ["sender", "recipientAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("registry-x.6.4", {
    codes: ["4.6.4", "5.6.4"],
    category: "content-error",
    owner: "sender",
    alsoOwners: ["senderAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("registry-x.6.5", {
    codes: ["4.6.5", "5.6.5"],
    category: "content-error",
    owner: "senderAdmin",
    alsoOwners: ["sender"],
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("registry-x.6.6", {
    codes: ["4.6.6", "5.6.6"],
    category: "content-error",
    owner: "sender",
    alsoOwners: ["senderAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 0 },
  }),
  fallback("registry-x.6.7", {
    codes: ["4.6.7", "5.6.7"],
    text: [
      ["did not offer smtputf8"],
      ["smtputf8 is required"],
      ["smtputf8 required"],
      ["does not support smtputf8"],
    ],
    category: "content-error",
    owner: "sender",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("registry-x.6.8", {
    codes: ["4.6.8", "5.6.8"],
    category: "content-error",
    owner: "senderAdmin",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("registry-x.6.9", {
    codes: ["4.6.9", "5.6.9"],
    category: "content-error",
    owner: "sender",
    alsoOwners: ["recipientAdmin", "senderAdmin"],
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("registry-x.6.10", {
    codes: ["4.6.10", "5.6.10"],
    category: "content-error",
    owner: "senderAdmin",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
];
