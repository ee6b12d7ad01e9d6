import { senderMx, senderSpf, senderDmarc } from "./fallback-commands";
import { yahoo, apple } from "./vendor-hosts";
import { particular } from "./particular";
import type { Entry } from "./types";

/** Yahoo, AOL and Apple: their mailboxes and their policy against unwanted mail. */
export const vendorsWebmail: readonly Entry[] = [
  particular("yahoo-no-account", {
    hosts: yahoo,
    text: [
      ["this user doesn't have a yahoo"],
      ["dd this user doesn't have"],
      ["dd requested mail action aborted, mailbox not found"],
    ],
    category: "user-unknown",
    owner: "sender",
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 0 },
  }),
  particular("yahoo-account-off", {
    hosts: yahoo,
    text: [
      ["dd sorry your message to", "cannot be delivered"],
      ["dd sorry, your message to", "cannot be delivered"],
      ["sorry, your message to", "cannot be delivered. this mailbox is disabled"],
      ["this mailbox is disabled (554.30)"],
      ["this account has been disabled or discontinued"],
    ],
    category: "suspend",
    owner: "recipient",
    steps: { sender: 2, senderAdmin: 0, recipientAdmin: 0 },
  }),
  particular("yahoo-deferred", {
    hosts: yahoo,
    text: [
      ["deferred due to unexpected volume or user complaints"],
      ["deferred due to user complaints"],
      ["[tss0"],
      ["[ts0"],
      ["permanently deferred"],
    ],
    category: "rejected",
    owner: "senderAdmin",
    alsoOwners: ["nobody-wait"],
    permanence: "expired",
    retry: "wait",
    steps: { sender: 2, senderAdmin: 2, recipientAdmin: 0 },
    links: [
      {
        label: "yahoo-error-codes-for-senders",
        url: "https://postmaster.yahooinc.com/error-codes",
      },
    ],
  }),
  particular("yahoo-policy", {
    codes: ["5.7.9", "4.7.9"],
    hosts: yahoo,
    text: [
      ["message not accepted for policy reasons"],
      ["email not accepted for policy reasons"],
      ["postmaster.yahooinc.com/error-codes"],
      ["postmaster.verizonmedia.com/error-codes"],
      ["postmaster.yahoo.com/errors"],
    ],
    category: "policy-violation",
    owner: "senderAdmin",
    alsoOwners: ["sender"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 0 },
    links: [
      {
        label: "yahoo-error-codes-for-senders",
        url: "https://postmaster.yahooinc.com/error-codes",
      },
    ],
    commands: [senderDmarc, senderSpf],
  }),
  particular("yahoo-sender-domain", {
    hosts: yahoo,
    text: [
      ["unresolvable rfc.5321 from domain", "error-codes"],
      ["unresolvable rfc.5321 from domain"],
    ],
    category: "rejected",
    owner: "senderAdmin",
    alsoOwners: ["sender"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 0 },
    commands: [senderMx],
  }),
  particular("apple-address-gone", {
    codes: ["5.1.6"],
    hosts: apple,
    category: "user-unknown",
    owner: "sender",
    steps: { sender: 2, senderAdmin: 0, recipientAdmin: 0 },
  }),
  particular("apple-dmarc", {
    hosts: apple,
    text: [["rejected due to", "dmarc policy. see https://support.apple.com"]],
    category: "auth-failure",
    owner: "senderAdmin",
    alsoOwners: ["sender"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 0 },
    links: [
      {
        label: "icloud-mail-information-for-postmasters",
        url: "https://support.apple.com/en-us/HT204137",
      },
    ],
    commands: [senderDmarc, senderSpf],
  }),
  particular("apple-policy", {
    hosts: apple,
    text: [
      ["[cs01]"],
      ["[hm08]"],
      ["message rejected due to local policy. please visit https://support.apple.com"],
      ["support.apple.com/en-us/ht204137"],
      ["support.apple.com/102322"],
    ],
    category: "policy-violation",
    owner: "senderAdmin",
    alsoOwners: ["sender"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 0 },
    links: [
      {
        label: "icloud-mail-information-for-postmasters",
        url: "https://support.apple.com/en-us/HT204137",
      },
    ],
    commands: [senderSpf],
  }),
];
