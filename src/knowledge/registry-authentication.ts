import { fallback } from "./fallback";
import {
  dkimSigning,
  messageTrace,
  reverseName,
  senderDmarc,
  senderMx,
  senderSpf,
} from "./fallback-commands";
import type { Entry } from "./types";

/** X.7.20 and above, sender authentication and abuse (RFC 7372, RFC 7505, RFC 8617, RFC 8689). */
export const registryAuthentication: readonly Entry[] = [
  fallback("registry-x.7.20", {
    codes: ["4.7.20", "5.7.20"],
    category: "auth-failure",
    owner: "senderAdmin",
    steps: { sender: 2, senderAdmin: 2, recipientAdmin: 1 },
    commands: [dkimSigning],
  }),
  fallback("registry-x.7.21", {
    codes: ["4.7.21", "5.7.21"],
    category: "auth-failure",
    owner: "senderAdmin",
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
    commands: [dkimSigning],
  }),
  fallback("registry-x.7.22", {
    codes: ["4.7.22", "5.7.22"],
    category: "auth-failure",
    owner: "senderAdmin",
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
    commands: [dkimSigning],
  }),
  fallback("registry-x.7.23", {
    codes: ["4.7.23", "5.7.23"],
    category: "auth-failure",
    owner: "senderAdmin",
    steps: { sender: 2, senderAdmin: 2, recipientAdmin: 1 },
    commands: [senderSpf],
  }),
  fallback("registry-x.7.24", {
    codes: ["4.7.24", "5.7.24"],
    category: "auth-failure",
    owner: "senderAdmin",
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
    commands: [senderSpf],
  }),
  fallback("registry-x.7.25", {
    codes: ["4.7.25", "5.7.25"],
    category: "require-ptr",
    owner: "senderAdmin",
    steps: { sender: 2, senderAdmin: 2, recipientAdmin: 1 },
    commands: [reverseName],
  }),
  fallback("registry-x.7.26", {
    codes: ["4.7.26", "5.7.26"],
    category: "auth-failure",
    owner: "senderAdmin",
    alsoOwners: ["sender"],
    steps: { sender: 2, senderAdmin: 2, recipientAdmin: 1 },
    commands: [senderDmarc, senderSpf],
  }),
  fallback("registry-x.7.27", {
    codes: ["4.7.27", "5.7.27"],
    category: "not-accept",
    owner: "senderAdmin",
    alsoOwners: ["sender"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 0 },
    commands: [senderMx],
  }),
  fallback("registry-x.7.28", {
    codes: ["4.7.28", "5.7.28"],
    category: "speeding",
    owner: "senderAdmin",
    alsoOwners: ["sender"],
    retry: "wait",
    steps: { sender: 3, senderAdmin: 2, recipientAdmin: 1 },
    commands: [messageTrace],
  }),
  fallback("registry-x.7.29", {
    codes: ["4.7.29", "5.7.29"],
    category: "auth-failure",
    owner: "senderAdmin",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("registry-x.7.30", {
    codes: ["4.7.30", "5.7.30"],
    category: "failed-starttls",
    owner: "recipientAdmin",
    alsoOwners: ["sender", "senderAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
];
