import { reverseName } from "./fallback-commands";
import { proofpoint, barracuda, cisco, messageLabs } from "./vendor-hosts";
import { particular } from "./particular";
import type { Entry } from "./types";

/** Mail filters that stand in front of a recipient: Proofpoint, Mimecast, Barracuda, Cisco, MessageLabs, Trend Micro. */
export const vendorsFilters: readonly Entry[] = [
  particular("proofpoint-reputation", {
    hosts: proofpoint,
    text: [
      ["ipcheck.proofpoint.com"],
      ["proofpoint.com/dnsbl-lookup"],
      ["proofpoint dynamic reputation"],
    ],
    category: "blocked",
    owner: "senderAdmin",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 2, recipientAdmin: 1 },
    links: [{ label: "proofpoint-look-an-address-up", url: "https://ipcheck.proofpoint.com/" }],
    commands: [reverseName],
  }),
  particular("barracuda-reputation", {
    hosts: barracuda,
    text: [["barracudanetworks.com/reputation"], ["barracudacentral.org/reputation"]],
    category: "blocked",
    owner: "senderAdmin",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
    links: [
      {
        label: "barracuda-ask-for-removal",
        url: "https://www.barracudacentral.org/rbl/removal-request",
      },
    ],
    commands: [reverseName],
  }),
  particular("barracuda-blocked", {
    text: [["permanent failure for one or more recipients", ":blocked"]],
    category: "policy-violation",
    owner: "recipientAdmin",
    alsoOwners: ["senderAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
  particular("barracuda-no-such-user", {
    hosts: barracuda,
    text: [["cuda_nsu"]],
    category: "user-unknown",
    owner: "sender",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 3, senderAdmin: 0, recipientAdmin: 1 },
  }),
  particular("cisco-reputation", {
    hosts: cisco,
    text: [["senderbase.org"], ["talosintelligence"]],
    category: "bad-reputation",
    owner: "senderAdmin",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
    links: [
      {
        label: "cisco-talos-look-an-address-up",
        url: "https://talosintelligence.com/reputation_center",
      },
    ],
    commands: [reverseName],
  }),
  particular("cisco-refused", {
    hosts: cisco,
    text: [["#5.7.1"], ["554 denied"], ["denied by policy"], ["#5.7.0"]],
    wordsAtHosts: true,
    category: "policy-violation",
    owner: "recipientAdmin",
    alsoOwners: ["senderAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
  particular("messagelabs-filtered", {
    hosts: messageLabs,
    text: [
      ["message filtered. refer to the troubleshooting page"],
      ["symanteccloud.com/troubleshooting"],
    ],
    category: "policy-violation",
    owner: "recipientAdmin",
    alsoOwners: ["senderAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
  particular("messagelabs-sign-in", {
    hosts: messageLabs,
    text: [["please turn on smtp authentication in your mail client"]],
    category: "security-error",
    owner: "senderAdmin",
    alsoOwners: ["sender"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
  // 542 is no reply of SMTP's (RFC 5321 4.2). That it means an address which is not registered is Sisimai's reading of MessageLabs.
  particular("messagelabs-not-registered", {
    hosts: messageLabs,
    text: [["542 <address> rejected"]],
    category: "user-unknown",
    owner: "sender",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 3, senderAdmin: 0, recipientAdmin: 1 },
  }),
  particular("trendmicro-reputation", {
    text: [
      ["blocked by trend micro email reputation service"],
      ["trend micro email reputation"],
      ["mail-abuse.com"],
    ],
    category: "blocked",
    owner: "senderAdmin",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
    commands: [reverseName],
  }),
];
