import { articles } from "./exchange-articles";
import { secureAccount } from "./exchange-banned-accounts";
import { inboxRules, look, change, pages, traceSender } from "./exchange-references";
import type { Entry, Link } from "./types";

const tenantBlocks: Link = {
  label: "when-an-organization-is-blocked",
  url: "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/fix-error-codes-550-5-7-703-550-5-7-705-550-5-7-708-550-5-7-750",
};

const inboundConnectors = look(
  "senderAdmin",
  "Get-InboundConnector | Format-List Name,Enabled,ConnectorType,TlsSenderCertificateName,SenderIPAddresses",
);

const restrictedSenders = look("senderAdmin", "Get-BlockedSenderAddress");

/** Rows 5.7.606 to 5.7.800 and the one without a code: what bans a sending system, organisation, domain or mailbox as a whole. */
export const exchangeSendingBans: readonly Entry[] = [
  {
    id: "5.7.606-649-banned-ip",
    match: {
      codes: [{ from: "5.7.606", to: "5.7.649" }],
      reply: [],
      text: [["access denied, banned sending ip"]],
      textRequired: false,
      codeOptional: false,
    },
    category: "blocked",
    owner: "senderAdmin",
    alsoOwners: [],
    permanence: "permanent",
    retry: "after-fix",
    emittedBy: "recipientService",
    steps: { sender: 2, senderAdmin: 3, recipientAdmin: 0 },
    links: [
      articles.delisting,
      { label: "delist-portal", url: "https://sender.office.com/" },
      {
        label: "good-practice-for-mail-that-arrives",
        url: "https://learn.microsoft.com/dynamics365/marketing/get-ready-email-marketing",
      },
    ],
    commands: [look("senderAdmin", "Resolve-DnsName -Name '<ip>' -Type PTR")],
  },
  {
    id: "5.7.703-tenant-allow-block-list",
    match: {
      codes: ["5.7.703"],
      reply: [],
      text: [
        ["are blocked by your organization using tenant allow block list"],
        ["tenant recipient block policy"],
      ],
      textRequired: false,
      codeOptional: false,
    },
    category: "policy-violation",
    owner: "senderAdmin",
    alsoOwners: [],
    permanence: "permanent",
    retry: "after-fix",
    emittedBy: "senderService",
    steps: { sender: 2, senderAdmin: 2, recipientAdmin: 0 },
    links: [
      tenantBlocks,
      {
        label: "tenant-allow-block-list",
        url: "https://learn.microsoft.com/microsoft-365/security/office-365-security/tenant-allow-block-list-about#block-entries-in-the-tenant-allowblock-list",
      },
    ],
    commands: [
      look("senderAdmin", "Get-TenantAllowBlockListItems -ListType Sender -Block"),
      change("senderAdmin", "Remove-TenantAllowBlockListItems -ListType Sender -Ids '<entry-id>'"),
    ],
  },
  {
    id: "5.7.705-708-tenant-threshold",
    match: {
      codes: ["5.7.705", "5.7.708"],
      reply: [],
      text: [
        ["access denied, tenant has exceeded threshold"],
        ["access denied, traffic not accepted from this ip"],
        ["as(7910)"],
      ],
      textRequired: false,
      codeOptional: false,
    },
    category: "bad-reputation",
    owner: "senderAdmin",
    alsoOwners: ["microsoft"],
    permanence: "permanent",
    retry: "after-fix",
    emittedBy: "senderService",
    steps: { sender: 3, senderAdmin: 3, recipientAdmin: 0 },
    links: [tenantBlocks, pages.compromisedMailbox],
    commands: [restrictedSenders, inboundConnectors, inboxRules, traceSender],
    secureFirst: true,
    variants: [
      {
        id: "too-much-suspicious",
        text: [["access denied, tenant has exceeded threshold"]],
        codes: ["5.7.705"],
        steps: { sender: 3, senderAdmin: 3, recipientAdmin: 0 },
      },
      {
        id: "poor-reputation",
        text: [["access denied, traffic not accepted from this ip"], ["as(7910)"]],
        codes: ["5.7.708"],
        steps: { sender: 2, senderAdmin: 3, recipientAdmin: 0 },
      },
    ],
  },
  {
    id: "5.7.750-unregistered-domain",
    match: {
      codes: ["5.7.750"],
      reply: [],
      text: [["client blocked from sending from unregistered domain"]],
      textRequired: false,
      codeOptional: false,
    },
    category: "policy-violation",
    owner: "senderAdmin",
    alsoOwners: [],
    permanence: "permanent",
    retry: "after-fix",
    emittedBy: "senderService",
    steps: { sender: 2, senderAdmin: 4, recipientAdmin: 0 },
    links: [
      tenantBlocks,
      {
        label: "add-a-domain-to-microsoft-365",
        url: "https://learn.microsoft.com/microsoft-365/admin/setup/add-domain",
      },
      pages.connectors,
    ],
    commands: [
      look("senderAdmin", "Get-AcceptedDomain | Format-Table DomainName,DomainType"),
      inboundConnectors,
    ],
  },
  {
    id: "5.7.800-banned-domain",
    match: {
      codes: ["5.7.800"],
      reply: [],
      text: [["access denied, banned sender"]],
      textRequired: false,
      codeOptional: false,
    },
    category: "bad-reputation",
    owner: "microsoft",
    alsoOwners: ["senderAdmin"],
    permanence: "permanent",
    retry: "after-fix",
    emittedBy: "recipientService",
    steps: { sender: 2, senderAdmin: 3, recipientAdmin: 0 },
    links: [pages.overview],
    commands: [],
  },
  {
    id: "none-submission-quota",
    match: {
      codes: [],
      reply: [],
      text: [["the message can't be submitted because the sender's submission quota was exceeded"]],
      textRequired: true,
      codeOptional: true,
    },
    category: "speeding",
    owner: "senderAdmin",
    alsoOwners: ["sender"],
    permanence: "permanent",
    retry: "wait",
    emittedBy: "senderService",
    steps: { sender: 3, senderAdmin: 3, recipientAdmin: 0 },
    links: [
      {
        label: "when-the-sending-quota-is-used-up",
        url: "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/fix-error-for-submission-quota-exceeded-in-exchange-online",
      },
      pages.sendingLimitsHelp,
      pages.compromisedMailbox,
    ],
    commands: [restrictedSenders, ...secureAccount],
    secureFirst: true,
  },
];
