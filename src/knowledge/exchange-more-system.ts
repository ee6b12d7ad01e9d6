import {
  pages,
  traceMessage,
  mailHosts,
  certificateChain,
  outboundConnectors,
} from "./exchange-references";
import { particular } from "./particular";
import type { Entry } from "./types";

/** Exchange and Exchange Online beyond the reference page: the systems and the way between them. */
export const exchangeMoreSystem: readonly Entry[] = [
  particular("5.3-system-configuration", {
    codes: ["5.3.0", "5.3.2", "5.3.3", "5.3.5"],
    emittedBy: "either",
    category: "system-error",
    owner: "recipientAdmin",
    alsoOwners: ["senderAdmin"],
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 1 },
    links: [pages.overview],
    variants: [
      {
        id: "not-accepting",
        text: [],
        codes: ["5.3.2"],
        steps: { sender: 2, senderAdmin: 0, recipientAdmin: 1 },
      },
      {
        id: "feature-missing",
        text: [],
        codes: ["5.3.3"],
        steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
      },
      {
        id: "talks-to-itself",
        text: [],
        codes: ["5.3.5"],
        steps: { sender: 2, senderAdmin: 0, recipientAdmin: 1 },
      },
    ],
  }),
  particular("4.4.317-certificate-chain", {
    codes: ["4.4.317", "5.4.317"],
    emittedBy: "senderService",
    text: [["untrustedroot"], ["cannot connect to remote server"]],
    wordsNeedCode: true,
    category: "failed-starttls",
    owner: "recipientAdmin",
    alsoOwners: ["senderAdmin"],
    retry: "after-fix",
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 2 },
    commands: [certificateChain("recipientAdmin")],
    variants: [
      {
        id: "untrusted-certificate",
        text: [["untrustedroot"]],
        steps: { sender: 2, senderAdmin: 0, recipientAdmin: 1 },
      },
    ],
  }),
  particular("4.4.318-answers-out-of-order", {
    codes: ["4.4.318", "5.4.318"],
    emittedBy: "senderService",
    text: [["suspiciousremoteservererror"]],
    category: "network-error",
    owner: "recipientAdmin",
    alsoOwners: ["senderAdmin"],
    retry: "wait",
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
    commands: [mailHosts("senderAdmin")],
  }),
  particular("4.4.4-recipient-without-subscription", {
    codes: ["4.4.4", "5.4.4"],
    emittedBy: "either",
    text: [["hosted tenant which has no mail-enabled subscriptions"]],
    codeNeedsWords: true,
    category: "not-accept",
    owner: "recipientAdmin",
    alsoOwners: ["sender"],
    steps: { sender: 2, senderAdmin: 0, recipientAdmin: 2 },
    commands: [mailHosts("recipientAdmin")],
  }),
  particular("4.4.62-wrong-region", {
    codes: ["4.4.62", "5.4.62"],
    emittedBy: "either",
    text: [["mail sent to the wrong office 365 region"], ["attr35"]],
    category: "system-error",
    owner: "senderAdmin",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
    commands: [outboundConnectors],
  }),
  particular("5.4.11-agents-answer-each-other", {
    codes: ["5.4.11"],
    emittedBy: "either",
    text: [["agent generated message depth exceeded"]],
    category: "network-error",
    owner: "recipientAdmin",
    alsoOwners: ["senderAdmin"],
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 1 },
    commands: [traceMessage],
  }),
];
