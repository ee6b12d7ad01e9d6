import { fallback } from "./fallback";
import type { Entry } from "./types";

/** X.2.z, mailbox status (RFC 3463 3.3). */
export const registryMailbox: readonly Entry[] = [
  fallback("registry-x.2.0", {
    codes: ["4.2.0", "5.2.0"],
    category: "filtered",
    owner: "recipient",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 3, senderAdmin: 0, recipientAdmin: 1 },
  }),
  fallback("registry-x.2.1", {
    codes: ["4.2.1", "5.2.1"],
    text: [
      ["mailbox disabled"],
      ["mailbox is disabled"],
      ["mailbox has been disabled"],
      ["account disabled"],
      ["account is disabled"],
      ["account has been disabled"],
      ["account that you tried to reach is disabled"],
      ["account that you tried to reach is inactive"],
      ["mailbox is inactive"],
      ["account is inactive"],
      ["account inactive"],
      ["mailbox inactive"],
      ["deactivated mailbox"],
      ["mailbox is deactivated"],
      ["account is deactivated"],
      ["account has been deactivated"],
    ],
    category: "suspend",
    owner: "recipient",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 3, senderAdmin: 0, recipientAdmin: 1 },
  }),
  fallback("registry-x.2.2", {
    codes: ["4.2.2", "5.2.2"],
    category: "mailbox-full",
    owner: "recipient",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 3, senderAdmin: 0, recipientAdmin: 1 },
  }),
  fallback("registry-x.2.3", {
    codes: ["4.2.3", "5.2.3"],
    category: "mesg-too-big",
    owner: "sender",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("registry-x.2.4", {
    codes: ["4.2.4", "5.2.4"],
    category: "filtered",
    owner: "recipientAdmin",
    steps: { sender: 2, senderAdmin: 0, recipientAdmin: 1 },
  }),
];
