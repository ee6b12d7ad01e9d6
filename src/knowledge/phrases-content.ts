import { fallback } from "./fallback";
import type { Entry } from "./types";

/** Wordings about the message: spam, viruses, policy, format. */
export const phrasesContent: readonly Entry[] = [
  fallback("text-spam", {
    text: [["as spam"], ["considered spam"], ["is spam"], ["probably spam"], ["probable spam"], ["spam detected"], ["spam blocked"], ["spam rejection"], ["spam filter"], ["spam policy"], ["spam content"], ["spam contents"], ["spam-like"], ["spam points"], ["spam score"], ["spam list"], ["spam pattern"], ["spam message rejected"], ["spam classification"], ["spamscore"], ["spamassassin"], ["spamprofiler"], ["spamsignature"], ["spamreject"], ["suspected spam"], ["similar to spam"], ["identified spam"], ["looks like spam"], ["likelihood of spam"], ["probability of spam"], ["antispam"], ["anti-spam"], ["(spam)"], ["reject, id=", "- spam"], ["spam we have received"], ["appears to be unsolicited"], ["considered unsolicited"], ["unsolicited bulk"], ["message content rejected, ube"], ["message content rejected"], ["content filter rejection"], ["bulk mail"], ["bulk email"], ["uribl"], ["blacklisted url"], ["spamhaus.org/query/dbl"], ["message is likely", "unsolicited mail"]],
    category: "spam-detected",
    owner: "sender",
    alsoOwners: ["senderAdmin", "recipientAdmin"],
    steps: { sender: 3, senderAdmin: 2, recipientAdmin: 1 },
    commands: [{ side: "senderAdmin", effect: "look", text: "Get-MessageTraceV2 -SenderAddress '<sender>' -RecipientAddress '<recipient>' -StartDate '<start>' -EndDate '<end>'" }],
  }),
  fallback("text-virus", {
    text: [["virus detected"], ["virus found"], ["contains a virus"], ["contains virus"], ["contained a virus"], ["infected with"], ["infected message"], ["message is infected"], ["message infected"], ["malware detected"], ["contains malware"], ["detected as malware"], ["malicious attachment"], ["malicious_url detected"], ["executable attachment"]],
    category: "virus-detected",
    owner: "sender",
    alsoOwners: ["senderAdmin"],
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("text-attachment", {
    text: [["executable files are not allowed"], ["illegal attachment"], ["attachment type is not allowed"], ["attachment not allowed"], ["attachments are not allowed"], ["blocked attachment"], ["forbidden attachment"], ["attachment blocked"]],
    category: "security-error",
    owner: "sender",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 0, recipientAdmin: 1 },
  }),
  fallback("text-policy", {
    text: [["local policy violation"], ["denied by policy"], ["for policy reasons"], ["due to security policies"], ["policy rejection"], ["blocked by policy"], ["against policy"], ["organization policy"], ["host network not allowed"], ["message not allowed"], ["administrative prohibition"], ["mass mailer"], ["due to local policy"]],
    category: "policy-violation",
    owner: "recipientAdmin",
    alsoOwners: ["senderAdmin", "recipient"],
    steps: { sender: 3, senderAdmin: 2, recipientAdmin: 1 },
  }),
  fallback("text-content", {
    text: [["headers too large"], ["header too large"], ["header size exceeds"], ["line too long"], ["line length exceeded"], ["too many received headers"], ["bare lf"], ["bare line feeds"], ["contains bare cr"], ["improper use of 8-bit data"], ["8-bit data in message header"], ["invalid message content"], ["malformed message"], ["invalid mime"], ["mime error"], ["improperly formatted"]],
    category: "content-error",
    owner: "sender",
    alsoOwners: ["senderAdmin"],
    steps: { sender: 3, senderAdmin: 2, recipientAdmin: 1 },
  }),
  fallback("text-not-compliant", {
    text: [["multiple addresses in from"], ["is not rfc 5322 compliant"], ["not rfc 5322 compliant"], ["not rfc 2822 compliant"], ["not rfc compliant"], ["duplicate header"], ["multiple subject"], ["missing from header"], ["missing date header"], ["missing message-id"], ["no message-id"], ["message-id header is missing"]],
    category: "not-compliant-rfc",
    owner: "senderAdmin",
    alsoOwners: ["sender"],
    steps: { sender: 2, senderAdmin: 2, recipientAdmin: 1 },
  }),
];
