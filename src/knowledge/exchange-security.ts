import { articles } from "./exchange-articles";
import { exchangeDane } from "./exchange-dane";
import { exchangeNotAuthorized } from "./exchange-not-authorized";
import {
  certificateChain,
  look,
  change,
  mtaStsPolicy,
  pages,
  sendersTextRecords,
  traceMessage,
} from "./exchange-references";
import { exchangeRestrictions, organizationOnly } from "./exchange-restrictions";
import type { Entry } from "./types";

/** Exchange Online rows 5.7.1 to 5.7.325 of the reference page, in its order; here those of proof of origin. */
export const exchangeSecurity: readonly Entry[] = [
  ...exchangeNotAuthorized,
  {
    id: "5.7.5-mta-sts-cert",
    match: {
      codes: ["5.7.5"],
      reply: [],
      text: [["remote certificate failed mta-sts validation"]],
      textRequired: false,
      codeOptional: false,
    },
    category: "failed-starttls",
    owner: "recipientAdmin",
    alsoOwners: [],
    permanence: "permanent",
    retry: "after-fix",
    emittedBy: "senderService",
    steps: { sender: 2, senderAdmin: 2, recipientAdmin: 2 },
    links: [pages.mtaSts],
    commands: [...mtaStsPolicy, certificateChain("recipientAdmin")],
  },
  organizationOnly,
  {
    id: "5.7.23-spf",
    match: {
      codes: ["5.7.23"],
      reply: [],
      text: [
        ["rejected because of sender policy framework violation"],
        ["spf check failed"],
        ["spf check error"],
        ["spf validation failed"],
        ["spf validation error"],
      ],
      textRequired: false,
      codeOptional: false,
    },
    category: "auth-failure",
    owner: "senderAdmin",
    alsoOwners: [],
    permanence: "permanent",
    retry: "after-fix",
    emittedBy: "either",
    steps: { sender: 2, senderAdmin: 4, recipientAdmin: 0 },
    links: [
      {
        label: "when-spf-fails",
        url: "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/fix-error-code-5-7-23-in-exchange-online",
      },
      pages.setUpSpf,
      {
        label: "the-high-risk-delivery-pool",
        url: "https://learn.microsoft.com/defender-office-365/outbound-spam-high-risk-delivery-pool-about",
      },
    ],
    commands: [sendersTextRecords, traceMessage],
  },
  {
    id: "5.7.57-device-not-authenticated",
    match: {
      codes: ["5.7.57"],
      reply: [],
      text: [
        ["client not authenticated to send mail"],
        ["client was not authenticated to send mail"],
        ["client not authenticated to send anonymous mail"],
        ["client was not authenticated to send anonymous mail"],
      ],
      textRequired: false,
      codeOptional: false,
    },
    category: "security-error",
    owner: "senderAdmin",
    alsoOwners: ["sender"],
    permanence: "permanent",
    retry: "after-fix",
    emittedBy: "senderService",
    steps: { sender: 2, senderAdmin: 5, recipientAdmin: 0 },
    links: [
      {
        label: "when-a-device-isnt-signed-in",
        url: "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/fix-error-code-5-7-57-in-exchange-online",
      },
      articles.devices,
    ],
    commands: [
      look(
        "senderAdmin",
        "Get-CASMailbox -Identity '<sender>' | Format-List SmtpClientAuthenticationDisabled",
      ),
      look("senderAdmin", "Get-TransportConfig | Format-List SmtpClientAuthenticationDisabled"),
      change(
        "senderAdmin",
        "Set-CASMailbox -Identity '<sender>' -SmtpClientAuthenticationDisabled $false",
      ),
    ],
  },
  {
    id: "5.7.64-tenant-attribution",
    match: {
      codes: ["5.7.64"],
      reply: [],
      text: [["tenantattribution"], ["relay access denied attr"]],
      textRequired: false,
      codeOptional: false,
    },
    category: "no-relaying",
    owner: "senderAdmin",
    alsoOwners: [],
    permanence: "permanent",
    retry: "after-fix",
    emittedBy: "recipientService",
    steps: { sender: 2, senderAdmin: 5, recipientAdmin: 0 },
    links: [
      {
        label: "when-a-tenant-cant-be-told",
        url: "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/fix-error-code-5-7-64-in-exchange-online",
      },
      {
        label: "tenantattribution-and-a-missing-certificate-chain",
        url: "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/tenantattribution-ndr",
      },
      pages.connectors,
    ],
    commands: [
      look(
        "senderAdmin",
        "Get-InboundConnector | Format-List Name,Enabled,ConnectorType,TlsSenderCertificateName,SenderIPAddresses",
      ),
      look("senderAdmin", "Get-AcceptedDomain | Format-Table DomainName,DomainType"),
    ],
  },
  ...exchangeRestrictions,
  {
    id: "5.7.25-ipv6-ptr",
    match: {
      codes: ["5.7.25"],
      reply: [],
      text: [["the sending ipv6 address", "must have a reverse dns record"]],
      textRequired: false,
      codeOptional: false,
    },
    category: "require-ptr",
    owner: "senderAdmin",
    alsoOwners: [],
    permanence: "permanent",
    retry: "after-fix",
    emittedBy: "recipientService",
    steps: { sender: 2, senderAdmin: 2, recipientAdmin: 0 },
    links: [articles.ipv6],
    commands: [look("senderAdmin", "Resolve-DnsName -Name '<ip>' -Type PTR")],
  },
  ...exchangeDane,
];
