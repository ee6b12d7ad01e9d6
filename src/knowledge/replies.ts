import { fallback } from "./fallback";
import type { Entry } from "./types";

/** SMTP reply codes (RFC 5321 4.2 and its extensions), for answers without an enhanced status code; picked by id. */
export const replies: readonly Entry[] = [
  fallback("reply-421", {
    category: "speeding",
    owner: "nobody-wait",
    alsoOwners: ["recipientAdmin", "senderAdmin"],
    permanence: "transient",
    retry: "wait",
    steps: { sender: 2, senderAdmin: 2, recipientAdmin: 1 },
    commands: [
      {
        side: "senderAdmin",
        effect: "look",
        text: "Get-MessageTraceV2 -SenderAddress '<sender>' -RecipientAddress '<recipient>' -StartDate '<start>' -EndDate '<end>'",
      },
    ],
  }),
  fallback("reply-432", {
    category: "speeding",
    owner: "nobody-wait",
    alsoOwners: ["sender"],
    permanence: "transient",
    retry: "wait",
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("reply-450", {
    category: "on-hold",
    owner: "nobody-wait",
    alsoOwners: ["recipient", "recipientAdmin"],
    permanence: "transient",
    retry: "wait",
    steps: { sender: 2, senderAdmin: 2, recipientAdmin: 1 },
    commands: [
      {
        side: "senderAdmin",
        effect: "look",
        text: "Get-MessageTraceV2 -SenderAddress '<sender>' -RecipientAddress '<recipient>' -StartDate '<start>' -EndDate '<end>'",
      },
    ],
  }),
  fallback("reply-451", {
    category: "system-error",
    owner: "nobody-wait",
    alsoOwners: ["recipientAdmin"],
    permanence: "transient",
    retry: "wait",
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
    commands: [
      {
        side: "senderAdmin",
        effect: "look",
        text: "Get-MessageTraceV2 -SenderAddress '<sender>' -RecipientAddress '<recipient>' -StartDate '<start>' -EndDate '<end>'",
      },
    ],
  }),
  fallback("reply-452", {
    category: "system-full",
    owner: "nobody-wait",
    alsoOwners: ["recipient", "recipientAdmin"],
    permanence: "transient",
    retry: "wait",
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("reply-454", {
    category: "security-error",
    owner: "senderAdmin",
    permanence: "transient",
    retry: "wait",
    steps: { sender: 2, senderAdmin: 2, recipientAdmin: 1 },
  }),
  fallback("reply-455", {
    category: "syntax-error",
    owner: "senderAdmin",
    alsoOwners: ["recipientAdmin"],
    permanence: "transient",
    retry: "wait",
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("reply-500", {
    category: "syntax-error",
    owner: "senderAdmin",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 2, recipientAdmin: 1 },
  }),
  fallback("reply-501", {
    category: "syntax-error",
    owner: "sender",
    alsoOwners: ["senderAdmin"],
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("reply-502", {
    category: "syntax-error",
    owner: "senderAdmin",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("reply-503", {
    category: "syntax-error",
    owner: "senderAdmin",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 2, recipientAdmin: 1 },
  }),
  fallback("reply-504", {
    category: "syntax-error",
    owner: "senderAdmin",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("reply-521", {
    category: "not-accept",
    owner: "sender",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
    commands: [
      {
        side: "senderAdmin",
        effect: "look",
        text: "Resolve-DnsName -Type MX -Name '<recipient-domain>'",
      },
    ],
  }),
  fallback("reply-523", {
    category: "security-error",
    owner: "senderAdmin",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("reply-524", {
    category: "security-error",
    owner: "senderAdmin",
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("reply-525", {
    category: "suspend",
    owner: "senderAdmin",
    alsoOwners: ["sender"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("reply-530", {
    category: "security-error",
    owner: "senderAdmin",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 2, recipientAdmin: 1 },
    commands: [
      {
        side: "senderAdmin",
        effect: "look",
        text: "Get-MessageTraceV2 -SenderAddress '<sender>' -RecipientAddress '<recipient>' -StartDate '<start>' -EndDate '<end>'",
      },
    ],
  }),
  fallback("reply-534", {
    category: "security-error",
    owner: "senderAdmin",
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("reply-535", {
    category: "auth-failure",
    owner: "sender",
    alsoOwners: ["senderAdmin"],
    steps: { sender: 3, senderAdmin: 2, recipientAdmin: 0 },
  }),
  fallback("reply-538", {
    category: "security-error",
    owner: "senderAdmin",
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 0 },
  }),
  fallback("reply-550", {
    category: "user-unknown",
    owner: "sender",
    alsoOwners: ["recipientAdmin", "senderAdmin"],
    steps: { sender: 3, senderAdmin: 2, recipientAdmin: 1 },
    commands: [
      {
        side: "senderAdmin",
        effect: "look",
        text: "Get-MessageTraceV2 -SenderAddress '<sender>' -RecipientAddress '<recipient>' -StartDate '<start>' -EndDate '<end>'",
      },
    ],
  }),
  fallback("reply-551", {
    category: "has-moved",
    owner: "sender",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 1 },
    commands: [
      {
        side: "senderAdmin",
        effect: "look",
        text: "Resolve-DnsName -Type MX -Name '<recipient-domain>'",
      },
    ],
  }),
  fallback("reply-552", {
    category: "mailbox-full",
    owner: "recipient",
    alsoOwners: ["sender"],
    steps: { sender: 3, senderAdmin: 0, recipientAdmin: 1 },
  }),
  fallback("reply-553", {
    category: "user-unknown",
    owner: "sender",
    alsoOwners: ["senderAdmin"],
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("reply-554", {
    category: "rejected",
    owner: "senderAdmin",
    alsoOwners: ["sender", "recipientAdmin"],
    steps: { sender: 3, senderAdmin: 2, recipientAdmin: 1 },
    commands: [
      {
        side: "senderAdmin",
        effect: "look",
        text: "Get-MessageTraceV2 -SenderAddress '<sender>' -RecipientAddress '<recipient>' -StartDate '<start>' -EndDate '<end>'",
      },
    ],
  }),
  fallback("reply-555", {
    category: "syntax-error",
    owner: "senderAdmin",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("reply-556", {
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
  fallback("unknown", {
    category: "undefined",
    owner: "sender",
    alsoOwners: ["senderAdmin", "recipientAdmin"],
    steps: { sender: 3, senderAdmin: 2, recipientAdmin: 1 },
    commands: [
      {
        side: "senderAdmin",
        effect: "look",
        text: "Get-MessageTraceV2 -SenderAddress '<sender>' -RecipientAddress '<recipient>' -StartDate '<start>' -EndDate '<end>'",
      },
    ],
  }),
];
