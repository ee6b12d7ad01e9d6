import { fallback } from "./fallback";
import type { Entry } from "./types";

/** Wordings about who the sending side is: names, sender authentication, sign-in. */
export const phrasesAuthentication: readonly Entry[] = [
  fallback("text-reverse-dns", {
    text: [["reverse dns"], ["no ptr record"], ["ptr record"], ["dns ptr"], ["cannot find your hostname"], ["cannot find your reverse hostname"], ["ip name lookup failed"], ["reverse lookup failed"], ["reverse lookup rejected"], ["mismatches client ip"], ["unverifyable sending ips"], ["no matches to nameserver query"]],
    category: "require-ptr",
    owner: "senderAdmin",
    steps: { sender: 2, senderAdmin: 2, recipientAdmin: 1 },
    commands: [{ side: "senderAdmin", effect: "look", text: "Resolve-DnsName -Type PTR -Name '<ip>'" }],
  }),
  fallback("text-dmarc", {
    text: [["dmarc policy"], ["per dmarc"], ["pass dmarc"], ["dmarc verification"], ["dmarc check"], ["dmarc fail"], ["failed dmarc"], ["fails dmarc"], ["dmarc evaluation"], ["dmarc validation"], ["unauthenticated email from"]],
    category: "auth-failure",
    owner: "senderAdmin",
    alsoOwners: ["sender"],
    steps: { sender: 2, senderAdmin: 3, recipientAdmin: 1 },
    commands: [{ side: "senderAdmin", effect: "look", text: "Resolve-DnsName -Type TXT -Name '_dmarc.<sender-domain>'" }, { side: "senderAdmin", effect: "look", text: "Resolve-DnsName -Type TXT -Name '<sender-domain>'" }],
  }),
  fallback("text-spf-dkim", {
    text: [["spf record", "hard fail"], ["bad spf record"], ["spf fail"], ["spf check failed"], ["spf validation failed"], ["fails spf"], ["failed spf"], ["spf: fail"], ["sender policy framework (spf) fail"], ["not permitted by spf"], ["not allowed by spf"], ["spf policy"], ["sender is unauthenticated"], ["authenticate with either spf or dkim"], ["authentication checks failed"], ["dkim check failed"], ["dkim validation failed"], ["dkim signature", "invalid"], ["no valid dkim"], ["does not meet the required authentication level"]],
    category: "auth-failure",
    owner: "senderAdmin",
    alsoOwners: ["sender"],
    steps: { sender: 2, senderAdmin: 2, recipientAdmin: 1 },
    commands: [{ side: "senderAdmin", effect: "look", text: "Resolve-DnsName -Type TXT -Name '<sender-domain>'" }, { side: "senderAdmin", effect: "look", text: "Get-DkimSigningConfig -Identity '<sender-domain>' | Format-List" }],
  }),
  fallback("text-not-signed-in", {
    text: [["authentication required"], ["authentication is required"], ["please turn on smtp authentication"], ["unauthenticated senders not allowed"], ["must be authenticated"], ["must authenticate"], ["authentication credentials invalid"], ["authentication failure"], ["authentication unsuccessful"], ["not permitted to", "relay through this server without authentication"], ["you are not authorized to send mail"]],
    category: "security-error",
    owner: "senderAdmin",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 3, senderAdmin: 2, recipientAdmin: 1 },
    commands: [{ side: "senderAdmin", effect: "look", text: "Get-MessageTraceV2 -SenderAddress '<sender>' -RecipientAddress '<recipient>' -StartDate '<start>' -EndDate '<end>'" }],
  }),
];
