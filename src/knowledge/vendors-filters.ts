import { senderSpf, reverseName } from "./fallback-commands";
import { proofpoint, mimecast, barracuda, cisco, messageLabs } from "./vendor-hosts";
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
    links: [{ label: "Proofpoint: look an address up", url: "https://ipcheck.proofpoint.com/" }],
    commands: [reverseName],
  }),
  particular("mimecast-policy", {
    hosts: mimecast,
    text: [
      ["administrative prohibition"],
      ["envelope blocked"],
      ["envelope rejected"],
      ["host network not allowed - https://community.mimecast.com"],
      ["mimecast.com/docs/doc-1369#550"],
      ["mimecast.com/docs/doc-1369#554"],
    ],
    wordsNeedCode: true,
    category: "policy-violation",
    owner: "recipientAdmin",
    alsoOwners: ["senderAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
    links: [
      { label: "Mimecast: error codes", url: "https://community.mimecast.com/docs/DOC-1369" },
    ],
  }),
  particular("mimecast-anti-spoofing", {
    text: [["anti-spoofing policy"]],
    category: "policy-violation",
    owner: "recipientAdmin",
    alsoOwners: ["senderAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
    links: [
      { label: "Mimecast: error codes", url: "https://community.mimecast.com/docs/DOC-1369" },
    ],
    commands: [senderSpf],
  }),
  particular("mimecast-signature", {
    hosts: mimecast,
    text: [["mcspamsignature"], ["mcvirussignature"]],
    category: "spam-detected",
    owner: "sender",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
    links: [
      { label: "Mimecast: error codes", url: "https://community.mimecast.com/docs/DOC-1369" },
    ],
  }),
  particular("mimecast-put-off", {
    hosts: mimecast,
    text: [["mimecast.com/docs/doc-1369#451"], ["mimecast.com/docs/doc-1369#421"]],
    category: "on-hold",
    owner: "nobody-wait",
    alsoOwners: ["recipientAdmin"],
    permanence: "transient",
    retry: "wait",
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
    links: [
      { label: "Mimecast: error codes", url: "https://community.mimecast.com/docs/DOC-1369" },
    ],
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
        label: "Barracuda: ask for removal",
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
    text: [["senderbase.org"], ["talosintelligence.com"], ["talosintelligence"]],
    category: "bad-reputation",
    owner: "senderAdmin",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
    links: [
      {
        label: "Cisco Talos: look an address up",
        url: "https://talosintelligence.com/reputation_center",
      },
    ],
    commands: [reverseName],
  }),
  particular("messagelabs-sign-in", {
    hosts: messageLabs,
    text: [["please turn on smtp authentication in your mail client"]],
    category: "security-error",
    owner: "senderAdmin",
    alsoOwners: ["sender"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
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
