import { fallback } from "./fallback";
import type { Entry } from "./types";

/** Wordings about the recipient: the mailbox, the list, the domain. */
export const phrasesRecipient: readonly Entry[] = [
  fallback("text-suspended", {
    text: [["account has been disabled or discontinued"], ["has been suspended"], ["account is suspended"], ["account suspended"], ["user suspended"], ["user is suspended"], ["mailbox suspended"], ["mailbox is suspended"], ["mailbox currently suspended"], ["mailbox is frozen"], ["mailbox frozen"], ["account is locked"], ["account locked"], ["account is blocked"], ["recipient account is blocked"], ["temporary locked"], ["temporarily locked"], ["disabled recipient address"], ["user account disabled"], ["account closed"], ["account has been closed"], ["account expired"], ["account has expired"], ["user is terminated"], ["le compte du destinataire est bloque"]],
    category: "suspend",
    owner: "recipient",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 3, senderAdmin: 0, recipientAdmin: 1 },
  }),
  fallback("text-moved", {
    text: [["user has moved"], ["recipient has moved"], ["has moved to"], ["not our user"], ["user not local; please try"], ["address has changed"], ["address has been changed"], ["new address is"], ["no longer works here"], ["no longer works for"], ["no longer works at"], ["no longer employed"], ["left the company"], ["has left the organization"]],
    category: "has-moved",
    owner: "sender",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 3, senderAdmin: 0, recipientAdmin: 1 },
  }),
  fallback("text-members-only", {
    text: [["not a member of this mailing list"], ["you are not a member"], ["not allowed to post to this mailing list"], ["members only mailing list"], ["members-only"], ["only members may post"], ["closed mailing list"], ["permission to post"], ["is not subscribed to this"], ["post by non-member to a members-only list"], ["groups.google.com/support"]],
    category: "rejected",
    owner: "recipient",
    alsoOwners: ["recipientAdmin", "sender"],
    steps: { sender: 3, senderAdmin: 0, recipientAdmin: 1 },
  }),
  fallback("text-recipient-choice", {
    text: [["refused due to recipient preferences"], ["blocked by the recipient"], ["blocked by recipient"], ["message rejected due to user's settings"], ["message rejected due to user rules"], ["message rejected by user's filter"], ["message filtered"], ["user refuses to receive this mail"], ["recipient refuses to accept your mail"], ["only accepting mail from specific"], ["this account is protected by"]],
    category: "filtered",
    owner: "recipient",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 0, recipientAdmin: 1 },
  }),
  fallback("text-not-accepting", {
    text: [["host does not accept mail"], ["host/domain does not accept mail"], ["this server does not accept mail"], ["doesn't receive email"], ["does not receive email"], ["does not receive mail"], ["mail receiving disabled"], ["couldn't find a mail exchanger"], ["no mx found for domain"]],
    category: "not-accept",
    owner: "sender",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
    commands: [{ side: "senderAdmin", effect: "look", text: "Resolve-DnsName -Type MX -Name '<recipient-domain>'" }],
  }),
  fallback("text-name-lookup", {
    text: [["dns type 'mx' lookup of", "nxdomain"], ["domain name not found"], ["unrouteable mail domain"], ["dns records for the destination computer could not be found"], ["unable to resolve route"]],
    category: "network-error",
    owner: "sender",
    alsoOwners: ["recipientAdmin", "senderAdmin"],
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 1 },
    commands: [{ side: "senderAdmin", effect: "look", text: "Resolve-DnsName -Type MX -Name '<recipient-domain>'" }],
  }),
];
