import { articles } from "./exchange-articles";
import {
  look,
  change,
  pages,
  traceMessage,
  traceSender,
  inboxRules,
  sendersTextRecords,
} from "./exchange-references";
import { dkimSigning, reverseName } from "./fallback-commands";
import { particular } from "./particular";
import type { Entry } from "./types";

/** Exchange and Exchange Online beyond the reference page: limits and checks on mail that is sent. */
export const exchangeMoreSending: readonly Entry[] = [
  particular("5.7.1-outlook-block-list", {
    codes: ["5.7.1"],
    emittedBy: "either",
    text: [["part of their network is on our block list"], ["(s3140)"], ["(s3150)"]],
    codeNeedsWords: true,
    category: "blocked",
    owner: "senderAdmin",
    alsoOwners: ["microsoft"],
    steps: { sender: 2, senderAdmin: 3, recipientAdmin: 0 },
    links: [articles.delisting],
    commands: [reverseName],
  }),
  particular("5.7.232-external-recipients-limit", {
    codes: ["5.7.232", "5.7.233"],
    emittedBy: "senderService",
    text: [["tenant external recipient rate limit"], ["exceeded", "tenant external recipient"]],
    category: "speeding",
    owner: "senderAdmin",
    alsoOwners: ["sender"],
    retry: "wait",
    steps: { sender: 3, senderAdmin: 2, recipientAdmin: 0 },
    links: [pages.sendingLimits],
    commands: [traceSender],
  }),
  particular("5.7.236-first-domain-limit", {
    codes: ["5.7.236"],
    emittedBy: "senderService",
    category: "speeding",
    owner: "senderAdmin",
    alsoOwners: ["sender"],
    retry: "wait",
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 0 },
    links: [pages.sendingLimits],
    commands: [
      look(
        "senderAdmin",
        "Get-Mailbox -ResultSize Unlimited | Where-Object PrimarySmtpAddress -like '*.onmicrosoft.com' | Format-List PrimarySmtpAddress",
      ),
    ],
  }),
  particular("5.7.367-not-permitted-to-pass-on", {
    codes: ["5.7.367"],
    emittedBy: "senderService",
    text: [["remote server returned not permitted to relay"]],
    wrapper: true,
    category: "no-relaying",
    owner: "senderAdmin",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 3, senderAdmin: 2, recipientAdmin: 1 },
    links: [pages.connectors],
    commands: [traceMessage, sendersTextRecords],
  }),
  // No public description of this code is known: its texts say what can be said of a wrapper.
  particular("5.7.368-remote-refused-sender", {
    codes: ["5.7.368"],
    emittedBy: "senderService",
    wrapper: true,
    category: "auth-failure",
    owner: "senderAdmin",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
    commands: [traceMessage, sendersTextRecords],
  }),
  particular("5.7.515-authentication-level", {
    codes: ["5.7.515"],
    emittedBy: "recipientService",
    text: [["does not meet the required authentication level"]],
    category: "auth-failure",
    owner: "senderAdmin",
    steps: { sender: 2, senderAdmin: 3, recipientAdmin: 0 },
    links: [
      pages.setUpSpf,
      pages.setUpDkim,
      {
        label: "when-outlook-com-asks-for-authentication",
        url: "https://support.microsoft.com/outlook/fix-ndr-error-550-5-7-515-in-outlook-com",
      },
    ],
    commands: [
      sendersTextRecords,
      look("senderAdmin", "Resolve-DnsName -Name '_dmarc.<sender-domain>' -Type TXT"),
      dkimSigning,
    ],
  }),
  particular("5.7.520-external-forwarding", {
    codes: ["5.7.520"],
    emittedBy: "senderService",
    text: [["your organization does not allow external forwarding"], ["as(7555)"], ["as(7550)"]],
    category: "policy-violation",
    owner: "senderAdmin",
    alsoOwners: ["sender"],
    steps: { sender: 3, senderAdmin: 2, recipientAdmin: 0 },
    links: [
      {
        label: "control-automatic-forwarding",
        url: "https://learn.microsoft.com/defender-office-365/outbound-spam-policies-external-email-forwarding",
      },
    ],
    commands: [
      look(
        "senderAdmin",
        "Get-HostedOutboundSpamFilterPolicy | Format-List Name,AutoForwardingMode",
      ),
      inboxRules,
      change(
        "senderAdmin",
        "Set-HostedOutboundSpamFilterPolicy -Identity '<policy-name>' -AutoForwardingMode On",
      ),
    ],
  }),
  particular("5.7.711-blocked-connector", {
    codes: ["5.7.711"],
    emittedBy: "senderService",
    text: [["access denied, bad inbound connector"], ["as(2204)"]],
    category: "blocked",
    owner: "senderAdmin",
    steps: { sender: 2, senderAdmin: 2, recipientAdmin: 0 },
    links: [
      {
        label: "remove-a-blocked-connector-from-restricted-entities",
        url: "https://learn.microsoft.com/defender-office-365/connectors-remove-blocked",
      },
    ],
    commands: [
      look("senderAdmin", "Get-BlockedConnector"),
      look(
        "senderAdmin",
        "Get-InboundConnector | Format-List Name,ConnectorType,SenderIPAddresses,Enabled",
      ),
      change("senderAdmin", "Remove-BlockedConnector -ConnectorId '<connector-id>'"),
    ],
  }),
];
