import { senderSpf } from "./fallback-commands";
import { mimecast } from "./vendor-hosts";
import { particular } from "./particular";
import type { Entry } from "./types";

/** Mimecast, a mail filter in front of a recipient: its pages name the cause, or its words on its own hosts. */
export const vendorsMimecast: readonly Entry[] = [
  particular("mimecast-policy", {
    hosts: mimecast,
    text: [
      ["administrative prohibition"],
      ["envelope blocked"],
      ["envelope rejected"],
      ["host network not allowed"],
      ["email rejected due to security policies"],
      ["rejected by header based"],
      ["blocked sender"],
    ],
    wordsAtHosts: true,
    category: "policy-violation",
    owner: "recipientAdmin",
    alsoOwners: ["senderAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
    links: [{ label: "mimecast-error-codes", url: "https://community.mimecast.com/docs/DOC-1369" }],
  }),
  particular("mimecast-policy-by-link", {
    text: [
      ["mimecast.com/docs/doc-1369#550"],
      ["mimecast.com/docs/doc-1369#554"],
      ["mimecast.com/docs/doc-1369#553"],
    ],
    category: "policy-violation",
    owner: "recipientAdmin",
    alsoOwners: ["senderAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
    links: [{ label: "mimecast-error-codes", url: "https://community.mimecast.com/docs/DOC-1369" }],
    variants: [
      {
        id: "sending-network",
        text: [["host network not allowed"]],
        owner: "senderAdmin",
        steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
      },
    ],
  }),
  particular("mimecast-no-such-user", {
    hosts: mimecast,
    text: [
      ["invalid recipient"],
      ["invalid recipient address"],
      ["recipient address is invalid"],
      ["recipient rejected"],
      ["user unknown"],
      ["mimecast.com/docs/doc-1369#501"],
    ],
    wordsAtHosts: true,
    category: "user-unknown",
    owner: "sender",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 3, senderAdmin: 0, recipientAdmin: 1 },
  }),
  particular("mimecast-encryption", {
    hosts: mimecast,
    text: [["tls required"], ["encryption required"], ["starttls is required"]],
    wordsAtHosts: true,
    category: "failed-starttls",
    owner: "senderAdmin",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
  particular("mimecast-anti-spoofing", {
    text: [["anti-spoofing policy"]],
    category: "policy-violation",
    owner: "recipientAdmin",
    alsoOwners: ["senderAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
    links: [{ label: "mimecast-error-codes", url: "https://community.mimecast.com/docs/DOC-1369" }],
    commands: [senderSpf],
  }),
  particular("mimecast-signature", {
    hosts: mimecast,
    text: [
      ["mcspamsignature"],
      ["email rejected due to security policies", "mcspamsignature"],
      ["email rejected due to security policies", "mcvirussignature"],
      ["mcvirussignature"],
    ],
    category: "spam-detected",
    owner: "sender",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
    links: [{ label: "mimecast-error-codes", url: "https://community.mimecast.com/docs/DOC-1369" }],
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
    links: [{ label: "mimecast-error-codes", url: "https://community.mimecast.com/docs/DOC-1369" }],
  }),
];
