import { fallback } from "./fallback";
import type { Entry } from "./types";

/** Wordings about the mail systems and the way between them. */
export const phrasesSystem: readonly Entry[] = [
  fallback("text-greylisted", {
    text: [["greylisted"], ["graylisted"], ["greylisting"], ["graylisting"], ["greylist"], ["grey listed"]],
    category: "on-hold",
    owner: "nobody-wait",
    alsoOwners: ["recipientAdmin"],
    permanence: "transient",
    retry: "wait",
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("text-tls", {
    text: [["must issue a starttls command first"], ["starttls is required"], ["starttls required"], ["requires starttls"], ["tls is required"], ["tls required"], ["requires tls"], ["tls required but not supported"], ["starttls failed"], ["starttls was refused"], ["tls negotiation failed"], ["tls handshake fail"], ["cannot start tls"], ["encryption required"], ["encryption is required"], ["certificate verify failed"], ["server certificate not verified"], ["server certificate not trusted"]],
    category: "failed-starttls",
    owner: "senderAdmin",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 2, recipientAdmin: 1 },
  }),
  fallback("text-system-full", {
    text: [["insufficient system storage"], ["insufficient disk space"], ["insufficient storage"], ["no space left on device"], ["system storage is full"], ["disk full"]],
    category: "system-full",
    owner: "recipientAdmin",
    retry: "wait",
    steps: { sender: 2, senderAdmin: 0, recipientAdmin: 1 },
  }),
  fallback("text-system-error", {
    text: [["internal system error"], ["internal server error"], ["internal error"], ["service currently unavailable"], ["requested action aborted: local error"], ["local error in processing"], ["unable to contact ldap"], ["not unique. several matches found"], ["loops back to myself"], ["could not load drd"]],
    category: "system-error",
    owner: "recipientAdmin",
    retry: "wait",
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
  fallback("text-mailer-error", {
    text: [["pipe to |"], ["command died with status"], ["mailer error"], ["local delivery failed"], ["child process of"], ["returned exit code"]],
    category: "mailer-error",
    owner: "recipientAdmin",
    alsoOwners: ["recipient"],
    steps: { sender: 2, senderAdmin: 0, recipientAdmin: 1 },
  }),
  fallback("text-lookup-failed", {
    text: [["name service error", "host not found, try again"], ["name service error", "malformed or unexpected name server reply"], ["malformed or unexpected name server reply"], ["malformed name server reply"], ["dns query failed"]],
    category: "network-error",
    owner: "senderAdmin",
    alsoOwners: ["recipientAdmin"],
    retry: "wait",
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 1 },
    commands: [{ side: "senderAdmin", effect: "look", text: "Resolve-DnsName -Type MX -Name '<recipient-domain>'" }],
  }),
];
