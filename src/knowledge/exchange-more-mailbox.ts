import { look, change, pages, recipientObject } from "./exchange-references";
import { particular } from "./particular";
import type { Entry } from "./types";

/** Exchange and Exchange Online beyond the reference page: the mailbox, its limits and its store. */
export const exchangeMoreMailbox: readonly Entry[] = [
  particular("5.2.0-contact-without-address", {
    codes: ["5.2.0"],
    text: [["resolver.adr.badprimary"]],
    category: "system-error",
    owner: "recipientAdmin",
    alsoOwners: ["senderAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
    commands: [recipientObject],
  }),
  particular("5.2.0-mailbox-exception", {
    codes: ["4.2.0", "5.2.0"],
    text: [["storedrv.deliver.exception"], ["storedrv.deliver"]],
    wordsNeedCode: true,
    codeNeedsWords: true,
    category: "system-error",
    owner: "recipientAdmin",
    alsoOwners: ["recipient"],
    steps: { sender: 3, senderAdmin: 0, recipientAdmin: 2 },
    commands: [
      look("recipientAdmin", "Get-MailboxStatistics -Identity '<recipient>' | Format-List"),
    ],
  }),
  particular("5.2.1-mailbox-not-accessible", {
    codes: ["5.2.1"],
    text: [["mailbox cannot be accessed"], ["content filter", "quarantine"]],
    wordsNeedCode: true,
    codeNeedsWords: true,
    category: "suspend",
    owner: "recipientAdmin",
    alsoOwners: ["recipient"],
    steps: { sender: 2, senderAdmin: 0, recipientAdmin: 1 },
    commands: [recipientObject],
  }),
  particular("5.2.2-mailbox-full", {
    codes: ["4.2.2", "5.2.2"],
    text: [
      ["storedrv.deliver", "mailbox full"],
      ["mailbox full; storedrv"],
      ["quotaexceededexception"],
      ["shutoffquotaexceeded"],
      ["microsoft unified storage is full"],
    ],
    category: "mailbox-full",
    owner: "recipient",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 3, senderAdmin: 0, recipientAdmin: 2 },
    links: [pages.resend],
    commands: [
      look(
        "recipientAdmin",
        "Get-MailboxStatistics -Identity '<recipient>' | Format-List TotalItemSize,StorageLimitStatus",
      ),
      change(
        "recipientAdmin",
        "Set-Mailbox -Identity '<recipient>' -ProhibitSendReceiveQuota '<size>'",
      ),
    ],
  }),
  particular("5.2.3-recipient-size-limit", {
    codes: ["5.2.3"],
    emittedBy: "either",
    text: [["resolver.rst.recipsizelimit"], ["resolver.rst.sendsizelimit"]],
    category: "mesg-too-big",
    owner: "sender",
    alsoOwners: ["recipientAdmin", "senderAdmin"],
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 1 },
    commands: [
      look(
        "recipientAdmin",
        "Get-Recipient -Identity '<recipient>' | Format-List Name,RecipientType,MaxReceiveSize",
      ),
      look(
        "senderAdmin",
        "Get-Mailbox -Identity '<sender>' | Format-List MaxSendSize,MaxReceiveSize",
      ),
    ],
  }),
  particular("5.3.4-organization-size-limit", {
    codes: ["5.3.4"],
    emittedBy: "either",
    text: [
      ["resolver.rst.sendsizelimit.org"],
      ["smtp; message size exceeds fixed maximum message size"],
    ],
    wordsNeedCode: true,
    category: "mesg-too-big",
    owner: "sender",
    alsoOwners: ["recipientAdmin", "senderAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
    commands: [
      look("recipientAdmin", "Get-TransportConfig | Format-List MaxSendSize,MaxReceiveSize"),
    ],
  }),
  particular("4.3.2-too-many-items", {
    codes: ["4.3.2", "5.3.2"],
    text: [["maxobjsexceeded"]],
    category: "mailbox-full",
    owner: "recipient",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 0, recipientAdmin: 1 },
    commands: [
      look(
        "recipientAdmin",
        "Get-MailboxFolderStatistics -Identity '<recipient>' | Sort-Object ItemsInFolder -Descending | Select-Object -First 5 FolderPath,ItemsInFolder",
      ),
    ],
  }),
  particular("4.3.2-sender-thread-limit", {
    codes: ["4.3.2"],
    text: [["sender thread limit exceeded"], ["storedrv.clientsubmit"]],
    category: "speeding",
    owner: "sender",
    alsoOwners: ["senderAdmin"],
    permanence: "transient",
    retry: "wait",
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 0 },
    links: [pages.sendingLimits],
  }),
  particular("5.6.0-moderation-not-set-up", {
    codes: ["5.6.0"],
    text: [["approval.invalidexpiry"]],
    category: "system-error",
    owner: "recipientAdmin",
    steps: { sender: 2, senderAdmin: 0, recipientAdmin: 1 },
    commands: [
      look(
        "recipientAdmin",
        "Get-RetentionPolicyTag -IncludeSystemTags | Where-Object Name -like '*Moderat*'",
      ),
    ],
  }),
  particular("5.6.0-corrupt-content", {
    codes: ["5.6.0"],
    text: [["corrupt message content"], ["invalid message content"], ["storedrv", "content"]],
    wordsNeedCode: true,
    codeNeedsWords: true,
    category: "content-error",
    owner: "sender",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 1 },
  }),
];
