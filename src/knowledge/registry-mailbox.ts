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
    text: [["mailbox disabled"], ["mailbox is disabled"], ["mailbox has been disabled"], ["account disabled"], ["account is disabled"], ["account has been disabled"], ["mailbox is inactive"], ["account is inactive"], ["account inactive"], ["mailbox inactive"], ["deactivated mailbox"], ["mailbox is deactivated"], ["account is deactivated"], ["account has been deactivated"], ["account that you tried to reach", "disabled"], ["account that you tried to reach", "inactive"]],
    category: "suspend",
    owner: "recipient",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 3, senderAdmin: 0, recipientAdmin: 1 },
  }),
  fallback("registry-x.2.2", {
    codes: ["4.2.2", "5.2.2"],
    text: [["mailbox full"], ["mailbox is full"], ["mailbox is full", "retry timeout exceeded"], ["mailbox for user is full"], ["mailfolder is full"], ["inbox is full"], ["full mailbox"], ["delivery failed: over quota"], ["mailbox over quota"], ["maildir over quota"], ["is over quota"], ["user over quota"], ["over the allowed quota"], ["over disk quota"], ["(over quota)"], ["5.2.2 over quota"], ["quota exceeded"], ["exceeded quota"], ["quota usage exceeded"], ["quota violation"], ["exceeding their quota"], ["exceeded storage allocation"], ["exceed maximum allowed storage"], ["recipient reached disk quota"], ["out of storage space"], ["mailbox size limit exceeded"], ["mailbox exceeds allowed size"], ["mailbox exceeded the local limit"], ["number of messages in recipient's mailbox exceeded"], ["has exceeded its disk space limit"], ["not enough storage space"], ["not enough disk space"], ["does not have enough space"], ["mail box space not enough"], ["space has been used up"], ["too much mail stored"], ["too many messages on the server"], ["quotaexceededexception"], ["larger than the current system limit or the recipient's mailbox is full"], ["boite du destinataire pleine"], ["收件方邮箱可用容量不足"]],
    category: "mailbox-full",
    owner: "recipient",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 3, senderAdmin: 0, recipientAdmin: 1 },
  }),
  fallback("registry-x.2.3", {
    codes: ["4.2.3", "5.2.3"],
    text: [["message length exceeds administrative limit"]],
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
