import { fallback } from "./fallback";
import type { Entry } from "./types";

/** X.7.0 to X.7.19, security or policy status (RFC 3463 3.8; RFC 4954, RFC 5248, RFC 6710, RFC 7293). */
export const registrySecurity: readonly Entry[] = [
  fallback("registry-x.7.1", {
    codes: ["4.7.1", "5.7.1"],
    category: "blocked",
    owner: "senderAdmin",
    alsoOwners: ["recipientAdmin", "recipient"],
    steps: { sender: 3, senderAdmin: 3, recipientAdmin: 2 },
    commands: [
      {
        side: "senderAdmin",
        effect: "look",
        text: "Resolve-DnsName -Type TXT -Name '<sender-domain>'",
      },
      {
        side: "senderAdmin",
        effect: "look",
        text: "Get-MessageTraceV2 -SenderAddress '<sender>' -RecipientAddress '<recipient>' -StartDate '<start>' -EndDate '<end>'",
      },
    ],
  }),
];
