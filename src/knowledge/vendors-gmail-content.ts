import { google } from "./vendor-hosts";
import { particular } from "./particular";
import type { Entry } from "./types";

/** Gmail and Google Workspace: what is in the message, and how it came. */
export const vendorsGmailContent: readonly Entry[] = [
  particular("gmail-low-reputation", {
    hosts: google,
    text: [
      ["likely suspicious due to the very low reputation"],
      ["mail/?p=unsolicitediperror"],
      ["low reputation of the sending"],
    ],
    category: "bad-reputation",
    owner: "senderAdmin",
    steps: { sender: 2, senderAdmin: 2, recipientAdmin: 0 },
    links: [
      { label: "gmail-why-mail-is-blocked", url: "https://support.google.com/mail/answer/188131" },
    ],
  }),
  particular("gmail-unsolicited", {
    hosts: google,
    text: [
      ["mail/?p=unsolicitedmessageerror"],
      ["has detected that this message is likely unsolicited"],
      ["has detected that this message is", "likely unsolicited mail"],
    ],
    category: "spam-detected",
    owner: "sender",
    alsoOwners: ["senderAdmin"],
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 1 },
    links: [
      { label: "gmail-why-mail-is-blocked", url: "https://support.google.com/mail/answer/188131" },
    ],
  }),
  particular("gmail-not-compliant", {
    hosts: google,
    text: [
      ["mail/?p=rfcmessagenoncompliant"],
      ["messages with multiple addresses in from:"],
      ["messages missing a valid message-id header"],
    ],
    category: "not-compliant-rfc",
    owner: "senderAdmin",
    alsoOwners: ["sender"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 0 },
    links: [
      {
        label: "gmail-requirements-for-senders",
        url: "https://support.google.com/mail/answer/81126",
      },
    ],
  }),
  particular("gmail-blocked-content", {
    hosts: google,
    text: [
      ["mail/?p=blockedmessage"],
      ["its content presents a potential security issue"],
      ["its content presents a potential", "security issue"],
      ["answer.py?answer=6590"],
    ],
    category: "security-error",
    owner: "sender",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 0, recipientAdmin: 0 },
    links: [
      { label: "gmail-blocked-file-types", url: "https://support.google.com/mail/answer/6590" },
    ],
  }),
  particular("gmail-too-large", {
    hosts: google,
    text: [
      ["mail/?p=maxsizeerror"],
      ["exceeded google's message size limits"],
      ["message exceeded google's"],
    ],
    category: "mesg-too-big",
    owner: "sender",
    alsoOwners: ["senderAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 0 },
    links: [{ label: "gmail-size-limits", url: "https://support.google.com/mail/?p=MaxSizeError" }],
  }),
  particular("gmail-loop", {
    codes: ["5.4.6"],
    hosts: google,
    text: [["message exceeded 50 hops"]],
    category: "network-error",
    owner: "recipientAdmin",
    alsoOwners: ["recipient"],
    steps: { sender: 2, senderAdmin: 0, recipientAdmin: 1 },
  }),
];
