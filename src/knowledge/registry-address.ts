import { fallback } from "./fallback";
import type { Entry } from "./types";

/** X.1.z, addressing status (RFC 3463 3.2; RFC 5248, RFC 7505). */
export const registryAddress: readonly Entry[] = [
  fallback("registry-x.1.0", {
    codes: ["4.1.0", "5.1.0"],
    category: "user-unknown",
    owner: "sender",
    alsoOwners: ["recipientAdmin", "senderAdmin"],
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("registry-x.1.1", {
    codes: ["4.1.1", "5.1.1"],
    category: "user-unknown",
    owner: "sender",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("registry-x.1.2", {
    codes: ["4.1.2", "5.1.2"],
    category: "host-unknown",
    owner: "sender",
    alsoOwners: ["recipientAdmin", "senderAdmin"],
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 1 },
    commands: [
      {
        side: "senderAdmin",
        effect: "look",
        text: "Resolve-DnsName -Type MX -Name '<recipient-domain>'",
      },
    ],
  }),
  fallback("registry-x.1.3", {
    codes: ["4.1.3", "5.1.3"],
    category: "user-unknown",
    owner: "sender",
    alsoOwners: ["senderAdmin"],
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 0 },
  }),
  fallback("registry-x.1.4", {
    codes: ["4.1.4", "5.1.4"],
    category: "filtered",
    owner: "recipientAdmin",
    alsoOwners: ["sender"],
    steps: { sender: 2, senderAdmin: 0, recipientAdmin: 1 },
  }),
  fallback("registry-x.1.5", {
    codes: ["4.1.5", "5.1.5"],
    category: "on-hold",
    owner: "recipientAdmin",
    alsoOwners: ["sender"],
    steps: { sender: 2, senderAdmin: 0, recipientAdmin: 1 },
  }),
  fallback("registry-x.1.6", {
    codes: ["4.1.6", "5.1.6"],
    text: [["recipient no longer on server"]],
    category: "has-moved",
    owner: "sender",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 3, senderAdmin: 0, recipientAdmin: 1 },
  }),
  fallback("registry-x.1.7", {
    codes: ["4.1.7", "5.1.7"],
    category: "rejected",
    owner: "senderAdmin",
    alsoOwners: ["sender"],
    steps: { sender: 2, senderAdmin: 2, recipientAdmin: 0 },
  }),
  fallback("registry-x.1.8", {
    codes: ["4.1.8", "5.1.8"],
    text: [
      ["domain of sender address", "does not exist"],
      ["sender address rejected: domain not found"],
      ["domain of sender", "does not resolve"],
      ["sender domain must exist"],
      ["sender domain must resolve"],
    ],
    category: "rejected",
    owner: "senderAdmin",
    alsoOwners: ["sender"],
    steps: { sender: 2, senderAdmin: 2, recipientAdmin: 1 },
    commands: [
      {
        side: "senderAdmin",
        effect: "look",
        text: "Resolve-DnsName -Type MX -Name '<sender-domain>'",
      },
    ],
  }),
  fallback("registry-x.1.9", {
    codes: ["4.1.9", "5.1.9"],
    category: "system-error",
    owner: "recipientAdmin",
    steps: { sender: 2, senderAdmin: 0, recipientAdmin: 1 },
  }),
  fallback("registry-x.1.10", {
    codes: ["4.1.10", "5.1.10"],
    text: [
      ["returned null mx"],
      ["null mx"],
      ["nullmx"],
      ["indicated no smtp service"],
      ["domain does not accept mail"],
    ],
    category: "not-accept",
    owner: "sender",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 0, recipientAdmin: 1 },
    commands: [
      {
        side: "senderAdmin",
        effect: "look",
        text: "Resolve-DnsName -Type MX -Name '<recipient-domain>'",
      },
    ],
  }),
];
