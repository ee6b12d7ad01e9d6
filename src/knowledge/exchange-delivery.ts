import {
  pages,
  look,
  change,
  traceMessage,
  traceSender,
  inboxRules,
  mailHosts,
  recipientObject,
  acceptedDomain,
  sendersTextRecords,
  internalRelay,
} from "./exchange-references";
import { exchangeLimits } from "./exchange-limits";
import { exchangeRouting } from "./exchange-routing";
import type { Entry } from "./types";

/** Exchange Online rows 5.0.x to 5.6.x of the reference page, in its order; those of addresses stand here. */
export const exchangeDelivery: readonly Entry[] = [
  {
    id: "5.0.350-generic-remote-error",
    match: {
      codes: ["5.0.350"],
      reply: [],
      text: [
        ["x-dg-ref header is too long"],
        ["policy violation detected (as345)"],
        ["remote server returned an error"],
        ["remote server returned error"],
      ],
      textRequired: false,
      codeOptional: false,
    },
    category: "rejected",
    owner: "sender",
    alsoOwners: ["recipientAdmin", "senderAdmin"],
    permanence: "permanent",
    retry: "after-fix",
    emittedBy: "senderService",
    steps: { sender: 2, senderAdmin: 2, recipientAdmin: 2 },
    links: [
      {
        label: "when-the-other-system-reports-an-error",
        url: "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/fix-error-code-550-5-0-350-in-exchange-online",
      },
      {
        label: "when-the-x-dg-ref-header-is-too-long",
        url: "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/550-x-dg-ref-header-too-long-ndr",
      },
      {
        label: "change-the-format-of-a-message",
        url: "https://support.microsoft.com/office/338a389d-11da-47fe-b693-cf41f792fefa",
      },
    ],
    commands: [
      traceMessage,
      look("senderAdmin", "Get-RemoteDomain | Format-Table Name,DomainName,TNEFEnabled"),
      change(
        "senderAdmin",
        "Set-RemoteDomain -Identity '<remote-domain-name>' -TNEFEnabled $false # x-dg-ref only",
      ),
    ],
    variants: [
      {
        id: "header-too-long",
        text: [["x-dg-ref header is too long"]],
        steps: { sender: 2, senderAdmin: 1, recipientAdmin: 0 },
      },
      {
        id: "embedded-files",
        text: [["policy violation detected (as345)"]],
        steps: { sender: 2, senderAdmin: 1, recipientAdmin: 0 },
      },
      {
        id: "remote-error",
        text: [["remote server returned an error"], ["remote server returned error"]],
        steps: { sender: 2, senderAdmin: 2, recipientAdmin: 2 },
      },
    ],
    wrapper: true,
  },
  {
    id: "5.1.0-sender-denied",
    match: {
      codes: ["5.1.0"],
      reply: [],
      text: [["sender denied"], ["spf permanent error"], ["resolver.adr.invalidinsmtp"]],
      textRequired: false,
      codeOptional: false,
    },
    category: "rejected",
    owner: "sender",
    alsoOwners: ["recipient", "senderAdmin"],
    permanence: "permanent",
    retry: "after-fix",
    emittedBy: "either",
    steps: { sender: 4, senderAdmin: 2, recipientAdmin: 1 },
    links: [
      {
        label: "when-the-sender-is-denied",
        url: "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/fix-error-code-550-5-1-0-in-exchange-online",
      },
      pages.suggestions,
      pages.setUpSpf,
    ],
    commands: [sendersTextRecords],
    variants: [
      {
        id: "spf-error",
        text: [["spf permanent error"]],
        steps: { sender: 3, senderAdmin: 2, recipientAdmin: 0 },
      },
      {
        id: "invalid-address",
        text: [["resolver.adr.invalidinsmtp"]],
        steps: { sender: 3, senderAdmin: 1, recipientAdmin: 0 },
      },
    ],
  },
  {
    id: "5.1.1-bad-mailbox",
    match: {
      codes: ["5.1.1"],
      reply: [],
      text: [
        ["bad destination mailbox address"],
        ["resolver.adr.recipnotfound"],
        ["resolver.adr.exrecipnotfound"],
        ["user unknown"],
        ["no such user"],
        ["does not exist"],
        ["imceaex-"],
      ],
      textRequired: false,
      codeOptional: false,
    },
    category: "user-unknown",
    owner: "sender",
    alsoOwners: ["recipientAdmin"],
    permanence: "permanent",
    retry: "after-fix",
    emittedBy: "either",
    steps: { sender: 4, senderAdmin: 2, recipientAdmin: 3 },
    links: [
      {
        label: "when-the-address-is-wrong",
        url: "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/fix-error-code-550-5-1-1-through-5-1-20-in-exchange-online",
      },
      {
        label: "imceaex-addresses-and-x500-aliases",
        url: "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/imceaex-ndr",
      },
      pages.suggestions,
    ],
    commands: [
      recipientObject,
      mailHosts("recipientAdmin"),
      look(
        "senderAdmin",
        "Get-Recipient -Identity '<recipient>' | Format-List Name,RecipientType,EmailAddresses",
      ),
      change(
        "senderAdmin",
        "Set-Mailbox -Identity '<mailbox>' -EmailAddresses @{Add='X500:<decoded-address>'} # IMCEAEX only",
      ),
      change(
        "recipientAdmin",
        "Set-Mailbox -Identity '<mailbox>' -EmailAddresses @{Add='X500:<decoded-address>'} # IMCEAEX only",
      ),
    ],
    variants: [
      {
        id: "stale-address",
        text: [["imceaex-"], ["resolver.adr.exrecipnotfound"]],
        steps: { sender: 3, senderAdmin: 2, recipientAdmin: 1 },
      },
    ],
  },
  {
    id: "5.1.8-bad-outbound-sender",
    match: {
      codes: ["5.1.8"],
      reply: [],
      text: [["access denied, bad outbound sender"], ["bad outbound sender"]],
      textRequired: false,
      codeOptional: false,
    },
    category: "bad-reputation",
    owner: "senderAdmin",
    alsoOwners: ["sender"],
    permanence: "permanent",
    retry: "after-fix",
    emittedBy: "senderService",
    steps: { sender: 4, senderAdmin: 3, recipientAdmin: 0 },
    links: [
      {
        label: "unblock-a-restricted-user",
        url: "https://learn.microsoft.com/defender-office-365/outbound-spam-restore-restricted-users",
      },
      {
        label: "restricted-entities-in-the-defender-portal",
        url: "https://security.microsoft.com/restrictedentities",
      },
      pages.compromisedMailbox,
    ],
    commands: [
      look("senderAdmin", "Get-BlockedSenderAddress -SenderAddress '<sender>'"),
      inboxRules,
      traceSender,
      change("senderAdmin", "Remove-BlockedSenderAddress -SenderAddress '<sender>'"),
    ],
    secureFirst: true,
  },
  {
    id: "5.1.10-recipient-not-found",
    match: {
      codes: ["5.1.10"],
      reply: [],
      text: [
        ["resolver.adr.recipientnotfound"],
        ["not found by smtp address lookup"],
        ["recipient not found"],
        ["wasn't found at"],
      ],
      textRequired: false,
      codeOptional: false,
    },
    category: "user-unknown",
    owner: "sender",
    alsoOwners: ["recipientAdmin"],
    permanence: "permanent",
    retry: "after-fix",
    emittedBy: "recipientService",
    steps: { sender: 4, senderAdmin: 1, recipientAdmin: 4 },
    links: [
      pages.notFound,
      {
        label: "5-1-10-in-a-hybrid-organization",
        url: "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/recipientnotfound-ndr",
      },
      pages.resend,
    ],
    commands: [
      recipientObject,
      acceptedDomain,
      mailHosts("recipientAdmin"),
      change("recipientAdmin", "Start-ADSyncSyncCycle -PolicyType Delta"),
      internalRelay,
    ],
  },
  ...exchangeLimits,
  ...exchangeRouting,
];
