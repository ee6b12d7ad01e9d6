import { fallback } from "./fallback";
import type { Entry } from "./types";

/** X.4.z, network and routing status (RFC 3463 3.5). */
export const registryNetwork: readonly Entry[] = [
  fallback("registry-x.4.1", {
    codes: ["4.4.1", "5.4.1"],
    category: "expired",
    owner: "recipientAdmin",
    alsoOwners: ["senderAdmin", "sender"],
    retry: "wait",
    steps: { sender: 3, senderAdmin: 2, recipientAdmin: 1 },
    commands: [
      {
        side: "senderAdmin",
        effect: "look",
        text: "Resolve-DnsName -Type MX -Name '<recipient-domain>'",
      },
      {
        side: "senderAdmin",
        effect: "look",
        text: "Test-NetConnection -ComputerName '<host>' -Port 25",
      },
    ],
  }),
  fallback("registry-x.4.4", {
    codes: ["4.4.4", "5.4.4"],
    category: "host-unknown",
    owner: "sender",
    alsoOwners: ["recipientAdmin", "senderAdmin"],
    steps: { sender: 3, senderAdmin: 2, recipientAdmin: 1 },
    commands: [
      {
        side: "senderAdmin",
        effect: "look",
        text: "Resolve-DnsName -Type MX -Name '<recipient-domain>'",
      },
    ],
  }),
  fallback("registry-x.4.6", {
    codes: ["4.4.6", "5.4.6"],
    category: "network-error",
    owner: "recipientAdmin",
    alsoOwners: ["senderAdmin"],
    steps: { sender: 3, senderAdmin: 2, recipientAdmin: 1 },
  }),
  fallback("registry-x.4.7", {
    codes: ["4.4.7", "5.4.7"],
    category: "expired",
    owner: "recipientAdmin",
    alsoOwners: ["senderAdmin", "sender"],
    steps: { sender: 3, senderAdmin: 2, recipientAdmin: 1 },
    commands: [
      {
        side: "senderAdmin",
        effect: "look",
        text: "Get-MessageTraceV2 -SenderAddress '<sender>' -RecipientAddress '<recipient>' -StartDate '<start>' -EndDate '<end>'",
      },
      {
        side: "senderAdmin",
        effect: "look",
        text: "Resolve-DnsName -Type MX -Name '<recipient-domain>'",
      },
    ],
  }),
];
