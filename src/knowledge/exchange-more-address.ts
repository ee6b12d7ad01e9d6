import { look, change, pages, mailHosts } from "./exchange-references";
import { particular } from "./particular";
import type { Entry } from "./types";

/** Exchange and Exchange Online beyond the reference page: the address and the domain behind it. */
export const exchangeMoreAddress: readonly Entry[] = [
  particular("5.1.3-invalid-address", {
    codes: ["5.1.3"],
    emittedBy: "either",
    text: [["storedrv.submit", "invalid recipient address"], ["invalid recipient address"]],
    wordsNeedCode: true,
    category: "user-unknown",
    owner: "sender",
    alsoOwners: ["senderAdmin"],
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 0 },
  }),
  particular("5.1.4-ambiguous-address", {
    codes: ["5.1.4"],
    emittedBy: "either",
    text: [["resolver.adr.ambiguous"]],
    category: "system-error",
    owner: "recipientAdmin",
    alsoOwners: ["sender"],
    steps: { sender: 2, senderAdmin: 0, recipientAdmin: 2 },
    links: [pages.overview],
    commands: [
      look(
        "recipientAdmin",
        "Get-Recipient -Filter \"EmailAddresses -eq '<recipient>'\" | Format-List Name,RecipientType,EmailAddresses",
      ),
    ],
  }),
  particular("5.1.11-stale-internal-address", {
    codes: ["5.1.11"],
    emittedBy: "either",
    text: [
      ["resolver.adr.exrecipnotfound"],
      ["legacyexchangedn address", "not used by the service"],
    ],
    category: "user-unknown",
    owner: "sender",
    alsoOwners: ["recipientAdmin", "senderAdmin"],
    steps: { sender: 3, senderAdmin: 2, recipientAdmin: 1 },
    links: [pages.suggestions],
    commands: [
      look(
        "senderAdmin",
        "Get-Recipient -Identity '<recipient>' | Format-List LegacyExchangeDN,EmailAddresses",
      ),
      change(
        "senderAdmin",
        "Set-Mailbox -Identity '<current-mailbox>' -EmailAddresses @{Add='X500:<decoded-address>'}",
      ),
    ],
  }),
  particular("5.1.20-several-senders", {
    codes: ["5.1.20"],
    emittedBy: "either",
    text: [["multiple from addresses are not allowed without sender"]],
    category: "not-compliant-rfc",
    owner: "sender",
    alsoOwners: ["senderAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 0 },
    links: [pages.overview],
  }),
  particular("5.1.351-remote-unknown-recipient", {
    codes: ["5.1.351"],
    emittedBy: "senderService",
    text: [["remote server returned unknown recipient or mailbox unavailable"]],
    wrapper: true,
    category: "user-unknown",
    owner: "sender",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 1 },
    links: [pages.notFound],
  }),
  particular("5.2.14-broken-forwarding", {
    codes: ["5.2.14"],
    emittedBy: "either",
    text: [["misconfigured forwarding address"]],
    category: "system-error",
    owner: "recipient",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 3, senderAdmin: 0, recipientAdmin: 1 },
    links: [pages.overview],
    commands: [
      look(
        "recipientAdmin",
        "Get-Mailbox -Identity '<recipient>' | Format-List ForwardingAddress,ForwardingSmtpAddress,DeliverToMailboxAndForward",
      ),
      change(
        "recipientAdmin",
        "Set-Mailbox -Identity '<recipient>' -ForwardingAddress $null -ForwardingSmtpAddress $null",
      ),
    ],
  }),
  particular("5.4.310-domain-does-not-exist", {
    codes: ["4.4.310", "5.4.310"],
    emittedBy: "senderService",
    text: [["dns domain", "does not exist"]],
    category: "host-unknown",
    owner: "sender",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 1 },
    links: [pages.overview],
    commands: [mailHosts("senderAdmin")],
  }),
  particular("5.4.4-domain-not-resolved", {
    codes: ["5.4.4"],
    emittedBy: "senderService",
    text: [["smtpsend.dns.nonexistentdomain"], ["smtpsend.dns.mxloopback"]],
    codeNeedsWords: true,
    category: "host-unknown",
    owner: "senderAdmin",
    alsoOwners: ["sender", "recipientAdmin"],
    steps: { sender: 3, senderAdmin: 2, recipientAdmin: 1 },
    commands: [mailHosts("senderAdmin")],
    variants: [
      {
        id: "points-to-itself",
        text: [["mxloopback"]],
        steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
      },
    ],
  }),
  particular("5.4.312-dns-query-failed", {
    codes: ["4.4.312", "5.4.312"],
    emittedBy: "senderService",
    text: [["dns query failed"]],
    wordsNeedCode: true,
    category: "network-error",
    owner: "recipientAdmin",
    alsoOwners: ["sender", "senderAdmin"],
    retry: "wait",
    steps: { sender: 3, senderAdmin: 2, recipientAdmin: 1 },
    links: [pages.dane],
    commands: [mailHosts("senderAdmin"), mailHosts("recipientAdmin")],
  }),
];
