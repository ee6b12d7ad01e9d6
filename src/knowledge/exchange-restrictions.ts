import { articles } from "./exchange-articles";
import { change, look } from "./exchange-references";
import type { Command, Entry } from "./types";

/** The list of senders that a distribution group accepts; an outsider gets on it as a mail contact. */
export const groupSenders: readonly Command[] = [
  look(
    "recipientAdmin",
    "Get-DistributionGroup -Identity '<recipient>' | Format-List RequireSenderAuthenticationEnabled,AcceptMessagesOnlyFromSendersOrMembers,ModerationEnabled",
  ),
  change("recipientAdmin", "New-MailContact -Name '<sender>' -ExternalEmailAddress '<sender>'"),
  change(
    "recipientAdmin",
    "Set-DistributionGroup -Identity '<recipient>' -AcceptMessagesOnlyFromSendersOrMembers @{Add='<sender>'}",
  ),
];

/** Reads, and then lifts, the restriction to authenticated senders of one type of recipient. */
function openToOutside(noun: string): readonly Command[] {
  return [
    look(
      "recipientAdmin",
      `Get-${noun} -Identity '<recipient>' | Format-List RequireSenderAuthenticationEnabled,AcceptMessagesOnlyFromSendersOrMembers`,
    ),
    change(
      "recipientAdmin",
      `Set-${noun} -Identity '<recipient>' -RequireSenderAuthenticationEnabled $false`,
    ),
  ];
}

/** "Look" before "change", whatever they are about. */
function looksFirst(...commands: readonly Command[]): readonly Command[] {
  const looks = commands.filter(({ effect }) => effect === "look");
  return [...looks, ...commands.filter(({ effect }) => effect === "change")];
}

const restriction = {
  category: "filtered",
  permanence: "permanent",
  retry: "after-fix",
  emittedBy: "recipientService",
} as const;

export const organizationOnly: Entry = {
  ...restriction,
  id: "5.7.12-org-internal-only",
  match: {
    codes: ["5.7.12"],
    reply: [],
    text: [
      ["sender was not authenticated by organization"],
      ["sender was not authenticated by organisation"],
    ],
    textRequired: false,
    codeOptional: false,
  },
  owner: "recipientAdmin",
  alsoOwners: ["recipient"],
  steps: { sender: 2, senderAdmin: 1, recipientAdmin: 3 },
  links: [
    {
      label: "when-only-the-organization-itself-may-write",
      url: "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/fix-error-code-5-7-12-in-exchange-online",
    },
    articles.mailContacts,
  ],
  commands: looksFirst(...openToOutside("Mailbox"), ...openToOutside("UnifiedGroup")),
};

/** Rows 5.7.124 to 5.7.136: groups, mailboxes, public folders and mail users that take mail from few. */
export const exchangeRestrictions: readonly Entry[] = [
  {
    ...restriction,
    id: "5.7.124-not-in-allowed-senders",
    match: {
      codes: ["5.7.124"],
      reply: [],
      text: [
        ["sender not in allowed-senders list"],
        ["resolver.rst.sendernotinallowedsenderslist"],
      ],
      textRequired: false,
      codeOptional: false,
    },
    // The group's owner, who is nearer to a recipient than to an administrator.
    owner: "recipient",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 0, recipientAdmin: 3 },
    links: [
      {
        label: "when-a-sender-isnt-on-a-groups-list",
        url: "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/fix-error-code-5-7-124-in-exchange-online",
      },
      articles.joinGroup,
      articles.mailContacts,
    ],
    commands: groupSenders,
  },
  {
    ...restriction,
    id: "5.7.133-group-internal-only",
    match: {
      codes: ["5.7.133"],
      reply: [],
      text: [
        ["sender not authenticated for group"],
        ["resolver.rst.sendernotauthenticatedforgroup"],
      ],
      textRequired: false,
      codeOptional: false,
    },
    owner: "recipientAdmin",
    alsoOwners: ["recipient"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 2 },
    links: [
      {
        label: "when-a-group-is-closed-to-outsiders",
        url: "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/fix-error-code-5-7-133-in-exchange-online",
      },
      articles.mailContacts,
    ],
    commands: looksFirst(...openToOutside("DistributionGroup"), ...openToOutside("UnifiedGroup")),
  },
  {
    ...restriction,
    id: "5.7.134-mailbox-internal-only",
    match: {
      codes: ["5.7.134"],
      reply: [],
      text: [
        ["sender was not authenticated for mailbox"],
        ["resolver.rst.sendernotauthenticatedformailbox"],
      ],
      textRequired: false,
      codeOptional: false,
    },
    owner: "recipientAdmin",
    alsoOwners: ["recipient"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 2 },
    links: [
      {
        label: "when-a-mailbox-is-closed-to-outsiders",
        url: "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/fix-error-code-5-7-134-in-exchange-online",
      },
      articles.mailContacts,
    ],
    commands: openToOutside("Mailbox"),
  },
  {
    ...restriction,
    id: "5.7.13-5.7.135-public-folder",
    match: {
      codes: ["5.7.13", "5.7.135"],
      reply: [],
      text: [
        ["resolver.rst.sendernotauthenticatedforpublicfolder"],
        ["sender was not authenticated for public folder"],
        ["storedrv.authenticationrequiredforpublicfolder"],
      ],
      textRequired: false,
      codeOptional: false,
    },
    owner: "recipientAdmin",
    alsoOwners: [],
    steps: { sender: 2, senderAdmin: 0, recipientAdmin: 2 },
    links: [
      {
        label: "when-a-public-folder-is-closed-to-outsiders",
        url: "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/fix-error-code-5-7-13-or-5-7-135-in-exchange-online",
      },
      articles.mailContacts,
    ],
    commands: openToOutside("MailPublicFolder"),
  },
  {
    ...restriction,
    id: "5.7.136-mail-user-internal-only",
    match: {
      codes: ["5.7.136"],
      reply: [],
      text: [["sender was not authenticated"], ["resolver.rst.sendernotauthenticatedformailuser"]],
      textRequired: false,
      codeOptional: false,
    },
    owner: "recipientAdmin",
    alsoOwners: [],
    steps: { sender: 2, senderAdmin: 0, recipientAdmin: 2 },
    links: [
      {
        label: "when-a-mail-user-is-closed-to-outsiders",
        url: "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/fix-error-code-5-7-136-in-exchange-online",
      },
      articles.mailContacts,
    ],
    commands: openToOutside("MailUser"),
  },
];
