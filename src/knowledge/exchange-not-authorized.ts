import { articles } from "./exchange-articles";
import {
  acceptedDomain,
  change,
  look,
  mailHosts,
  outboundConnectors,
  traceMessage,
} from "./exchange-references";
import { groupSenders } from "./exchange-restrictions";
import type { Entry } from "./types";

/**
 * The three rows of 5.7.1. The first also stands for a 5.7.1 of Microsoft's without any of these texts, so its own texts
 * are general and its variants are not; the other two need their text.
 */
export const exchangeNotAuthorized: readonly Entry[] = [
  {
    id: "5.7.1-delivery-not-authorized",
    match: {
      codes: ["5.7.1"],
      reply: [],
      text: [
        ["delivery not authorized"],
        ["resolver.rst.notauthorized"],
        ["resolver.rst.authrequired"],
        ["transport.rules.rejectmessage"],
        ["message refused"],
      ],
      textRequired: false,
      codeOptional: false,
    },
    category: "filtered",
    owner: "recipientAdmin",
    alsoOwners: ["recipient", "senderAdmin"],
    permanence: "permanent",
    retry: "after-fix",
    emittedBy: "either",
    alsoMeans: ["text-spam", "text-blocklist", "text-spf-dkim"],
    steps: { sender: 3, senderAdmin: 2, recipientAdmin: 4 },
    links: [articles.notAuthorized, articles.joinGroup, articles.mailContacts],
    commands: [
      traceMessage,
      look(
        "senderAdmin",
        "Get-TransportRule | Where-Object State -eq 'Enabled' | Format-List Name,Priority,RejectMessageReasonText",
      ),
      look(
        "recipientAdmin",
        "Get-TransportRule | Where-Object State -eq 'Enabled' | Format-List Name,Priority,RejectMessageReasonText",
      ),
      ...groupSenders,
    ],
    variants: [
      {
        id: "not-on-list",
        text: [["resolver.rst.notauthorized"]],
        steps: { sender: 2, senderAdmin: 1, recipientAdmin: 3 },
      },
      {
        id: "inside-only",
        text: [["resolver.rst.authrequired"]],
        steps: { sender: 2, senderAdmin: 1, recipientAdmin: 3 },
      },
      {
        id: "mail-flow-rule",
        text: [["transport.rules.rejectmessage"]],
        steps: { sender: 3, senderAdmin: 1, recipientAdmin: 2 },
      },
    ],
  },
  {
    id: "5.7.1-unable-to-relay",
    match: {
      codes: ["5.7.1"],
      reply: [],
      text: [
        ["unable to relay"],
        ["relay denied"],
        ["relay access denied"],
        ["relaying denied"],
        ["relaying access denied"],
        ["not permitted to relay"],
      ],
      textRequired: true,
      codeOptional: false,
    },
    category: "no-relaying",
    owner: "recipientAdmin",
    alsoOwners: ["senderAdmin", "nobody-wait"],
    permanence: "permanent",
    retry: "after-fix",
    emittedBy: "recipientService",
    steps: { sender: 3, senderAdmin: 3, recipientAdmin: 2 },
    links: [
      articles.notAuthorized,
      {
        label: "when-an-allow-list-is-behind-unable-to-relay",
        url: "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/unable-to-relay-blocked-by-allow-list",
      },
      {
        label: "backscatter-reports-on-mail-you-didnt-send",
        url: "https://learn.microsoft.com/defender-office-365/anti-spam-backscatter-about",
      },
    ],
    commands: [
      traceMessage,
      outboundConnectors,
      mailHosts("recipientAdmin"),
      acceptedDomain,
      look(
        "recipientAdmin",
        "Get-HostedConnectionFilterPolicy -Identity Default | Format-List IPAllowList",
      ),
      change(
        "recipientAdmin",
        "Set-HostedConnectionFilterPolicy -Identity Default -IPAllowList @{Remove='<ip>'} # allow list only",
      ),
    ],
    // The third cause, forged mail, has no text of its own: the steps of every case name it.
    variants: [
      {
        id: "wrong-destination",
        text: [["relay access denied"], ["unable to relay recipient in non-accepted domain"]],
        steps: { sender: 3, senderAdmin: 1, recipientAdmin: 2 },
      },
      {
        id: "no-permission",
        text: [["not permitted to relay"], ["relaying denied", "authentication required"]],
        owner: "senderAdmin",
        steps: { sender: 3, senderAdmin: 2, recipientAdmin: 1 },
      },
      {
        id: "allow-list",
        text: [["unable to relay", "allow list"]],
        steps: { sender: 2, senderAdmin: 1, recipientAdmin: 2 },
      },
    ],
  },
  {
    id: "5.7.1-client-not-authenticated",
    match: {
      codes: ["5.7.1"],
      reply: ["530", "550"],
      text: [
        ["client was not authenticated"],
        ["client is not authenticated"],
        ["client not authenticated"],
      ],
      textRequired: true,
      codeOptional: false,
    },
    category: "security-error",
    owner: "senderAdmin",
    // The worked example of the reference page makes the refusing organisation responsible, its table the sending one.
    ownerIfOutside: "recipientAdmin",
    alsoOwners: ["recipientAdmin"],
    permanence: "permanent",
    retry: "after-fix",
    emittedBy: "recipientService",
    steps: { sender: 2, senderAdmin: 2, recipientAdmin: 3 },
    links: [articles.notAuthorized, articles.devices],
    commands: [
      outboundConnectors,
      look(
        "recipientAdmin",
        "Get-ReceiveConnector | Format-List Name,PermissionGroups,AuthMechanism,RemoteIPRanges",
      ),
      mailHosts("recipientAdmin"),
    ],
  },
];
