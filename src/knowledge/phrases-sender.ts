import { fallback } from "./fallback";
import type { Entry } from "./types";

/** Wordings about the sending side: its address, its reputation, its rate. */
export const phrasesSender: readonly Entry[] = [
  fallback("text-relaying-denied", {
    text: [["relay access denied"], ["relaying denied"], ["relaying not allowed"], ["relaying is not allowed"], ["relay not permitted"], ["relay is not permitted"], ["relaying not permitted"], ["relaying is prohibited"], ["relay denied"], ["no relaying"], ["unable to relay"], ["we do not relay"], ["not allowed to relay through"], ["not an open relay"], ["is not configured to relay mail"], ["insecure mail relay"], ["email address is not verified"], ["when attempting to send to a non-local e-mail address"]],
    category: "no-relaying",
    owner: "senderAdmin",
    alsoOwners: ["recipientAdmin", "sender"],
    steps: { sender: 3, senderAdmin: 2, recipientAdmin: 1 },
    commands: [{ side: "senderAdmin", effect: "look", text: "Resolve-DnsName -Type MX -Name '<recipient-domain>'" }],
  }),
  fallback("text-blocklist", {
    text: [["blocked using dnsbl"], ["client host", "blocked using"], ["service unavailable; client", "blocked using"], ["is on our block list"], ["is on our blocklist"], ["on our block list"], ["listed at", "dnsbl"], ["blocked by", "dnsbl"], ["dnsbl-lookup"], ["by rbl"], ["in an rbl"], ["listed in rbl"], ["in a black list"], ["in the rbl"], ["ip address blacklisted"], ["ip is blacklisted"], ["ip address is blacklisted"], ["ip address is blocked"], ["your ip is blocked"], ["blocked for abuse"], ["spamhaus.org/query/bl?ip="], ["spamhaus.org/query/ip"], ["spamhaus.org/sbl"], ["access from ip address", "blocked"], ["no access from mail server"], ["bad sender ip address"], ["invalid ip for sending mail"], ["listed by css"], ["sender ip address rejected"], ["not currently accepting mail from your ip"], ["dynamic ip"], ["please use the smtp server of your isp"], ["client host rejected: blocked"], ["client host rejected: may not be mail exchanger"], ["your server requires confirmation"], ["reputation/?pr=1&ip="], ["ipcheck.proofpoint.com"]],
    category: "blocked",
    owner: "senderAdmin",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 3, recipientAdmin: 1 },
    commands: [{ side: "senderAdmin", effect: "look", text: "Get-MessageTraceV2 -SenderAddress '<sender>' -RecipientAddress '<recipient>' -StartDate '<start>' -EndDate '<end>'" }],
  }),
  fallback("text-reputation", {
    text: [["due to ip reputation"], ["poor reputation"], ["bad reputation"], ["reputation is too low"], ["untrusted ip"], ["too many messages from a new or untrusted ip"], ["low reputation of", "sending ip"], ["low reputation of", "sending domain"]],
    category: "bad-reputation",
    owner: "senderAdmin",
    steps: { sender: 3, senderAdmin: 2, recipientAdmin: 1 },
    commands: [{ side: "senderAdmin", effect: "look", text: "Get-MessageTraceV2 -SenderAddress '<sender>' -RecipientAddress '<recipient>' -StartDate '<start>' -EndDate '<end>'" }],
  }),
  fallback("text-sender-rejected", {
    text: [["sender address rejected"], ["sender rejected"], ["sender verify failed"], ["sender verification failed"], ["unrouteable address", "sender verify failed"], ["sender email address rejected"], ["sender address has been blacklisted"], ["sender is in my blacklist"], ["sending to/from an address that has been blacklisted"], ["invalid sender"], ["can't determine purported responsible address"], ["from: domain is invalid"], ["null sender is not allowed"], ["sender not pre-approved"], ["sender was rejected"], ["your email address has been blacklisted"], ["does not accept mail from your address"]],
    category: "rejected",
    owner: "senderAdmin",
    alsoOwners: ["sender", "recipientAdmin"],
    steps: { sender: 3, senderAdmin: 2, recipientAdmin: 1 },
    commands: [{ side: "senderAdmin", effect: "look", text: "Resolve-DnsName -Type MX -Name '<sender-domain>'" }],
  }),
  fallback("text-complaints", {
    text: [["unexpected volume or user complaints"], ["user complaints"]],
    category: "rejected",
    owner: "senderAdmin",
    alsoOwners: ["nobody-wait"],
    retry: "wait",
    steps: { sender: 3, senderAdmin: 2, recipientAdmin: 1 },
    commands: [{ side: "senderAdmin", effect: "look", text: "Get-MessageTraceV2 -SenderAddress '<sender>' -RecipientAddress '<recipient>' -StartDate '<start>' -EndDate '<end>'" }],
  }),
  fallback("text-rate", {
    text: [["too many connections"], ["connection rate limit exceeded"], ["connection frequency limited"], ["ip frequency limited"], ["too many sessions"], ["maximum connection limit"], ["exceeds per-domain connection limit"], ["too many recipients"], ["has sent to too many recipients"], ["sending rate exceeded"], ["message quota exceeded"], ["exceeded the rate limit"], ["rate limit exceeded"], ["receiving mail at a rate"], ["unusual rate of"], ["max emails per hour"], ["try again slower"], ["sending too fast"], ["too many emails"], ["too many messages from"]],
    category: "speeding",
    owner: "sender",
    alsoOwners: ["senderAdmin"],
    retry: "wait",
    steps: { sender: 3, senderAdmin: 2, recipientAdmin: 1 },
    commands: [{ side: "senderAdmin", effect: "look", text: "Get-MessageTraceV2 -SenderAddress '<sender>' -RecipientAddress '<recipient>' -StartDate '<start>' -EndDate '<end>'" }],
  }),
];
