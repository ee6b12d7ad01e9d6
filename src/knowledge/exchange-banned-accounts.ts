import { change, inboxRules, look, pages, traceSender } from "./exchange-references";
import type { Command, Entry } from "./types";

/** Where unwelcome mail in this account's name comes from, then an end to sessions that others may hold. */
export const secureAccount: readonly Command[] = [
  traceSender,
  inboxRules,
  look(
    "senderAdmin",
    "Get-Mailbox -Identity '<sender>' | Format-List ForwardingAddress,ForwardingSmtpAddress",
  ),
  change("senderAdmin", "Revoke-MgUserSignInSession -UserId '<sender>'"),
];

const bannedAccount = {
  category: "bad-reputation",
  owner: "senderAdmin",
  alsoOwners: ["microsoft"],
  permanence: "permanent",
  retry: "after-fix",
  emittedBy: "recipientService",
  steps: { sender: 3, senderAdmin: 3, recipientAdmin: 0 },
  commands: secureAccount,
  secureFirst: true,
} as const satisfies Partial<Entry>;

/** Rows 5.7.501 to 5.7.503: an account that sent spam, probably by another's hand. */
export const exchangeBannedAccounts: readonly Entry[] = [
  {
    ...bannedAccount,
    id: "5.7.501-spam-abuse",
    match: {
      codes: ["5.7.501"],
      reply: [],
      text: [["access denied, spam abuse detected"]],
      textRequired: false,
      codeOptional: false,
    },
    links: [pages.compromisedMailbox, pages.throttled],
  },
  // "Banned sender" is also the text of 5.7.503, 5.7.511 and 5.7.800: only the code tells them apart.
  {
    ...bannedAccount,
    id: "5.7.502-banned-sender",
    match: {
      codes: ["5.7.502"],
      reply: [],
      text: [["access denied, banned sender"]],
      textRequired: false,
      codeOptional: false,
    },
    links: [pages.compromisedMailbox, pages.overview],
  },
  {
    ...bannedAccount,
    id: "5.7.503-banned-sender",
    match: {
      codes: ["5.7.503"],
      reply: [],
      text: [["access denied, banned sender"]],
      textRequired: false,
      codeOptional: false,
    },
    links: [pages.compromisedMailbox, pages.overview],
  },
];
