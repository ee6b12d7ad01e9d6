import { senderSpf, senderDmarc, dkimSigning, reverseName } from "./fallback-commands";
import { google } from "./vendor-hosts";
import { particular } from "./particular";
import type { Entry } from "./types";

/** Gmail and Google Workspace: the pages that the answers name tell the cause. */
export const vendorsGmail: readonly Entry[] = [
  particular("gmail-no-such-user", {
    hosts: google,
    text: [
      ["mail/?p=nosuchuser"],
      ["account that you tried to reach does not exist"],
      ["answer.py?answer=6596"],
    ],
    category: "user-unknown",
    owner: "sender",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 1 },
    links: [
      {
        label: "gmail-the-address-does-not-exist",
        url: "https://support.google.com/mail/answer/6596",
      },
    ],
  }),
  particular("gmail-address-not-usable", {
    codes: ["5.1.2", "5.1.3"],
    hosts: google,
    text: [
      ["we weren't able to find the recipient domain"],
      ["address is not a valid rfc-5321 address"],
      ["address is not a valid rfc 5321 address"],
      ["address is not a valid rfc-5322 address"],
      ["the recipient address", "is not a valid rfc-5321 address"],
      ["the recipient address", "is not a valid rfc 5321 address"],
    ],
    category: "user-unknown",
    owner: "sender",
    alsoOwners: ["senderAdmin"],
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 0 },
  }),
  particular("gmail-account-off", {
    hosts: google,
    text: [
      ["mail/?p=disableduser"],
      ["account that you tried to reach is disabled"],
      ["account that you tried to reach is inactive"],
    ],
    category: "suspend",
    owner: "recipient",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 0, recipientAdmin: 1 },
    links: [
      {
        label: "gmail-the-account-is-disabled",
        url: "https://support.google.com/mail/answer/6596",
      },
    ],
  }),
  particular("gmail-receives-too-much", {
    hosts: google,
    text: [
      ["mail/?p=receivingrate"],
      ["user you are trying to contact is receiving mail too quickly"],
      ["user you are trying to contact is receiving mail at a rate"],
    ],
    category: "speeding",
    owner: "sender",
    alsoOwners: ["recipient", "recipientAdmin"],
    retry: "wait",
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
  }),
  particular("gmail-out-of-storage", {
    hosts: google,
    text: [
      ["mail/?p=overquota"],
      ["recipient's inbox is out of storage"],
      ["account that you tried to reach is over quota"],
    ],
    category: "mailbox-full",
    owner: "recipient",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 3, senderAdmin: 0, recipientAdmin: 1 },
  }),
  particular("gmail-dmarc", {
    hosts: google,
    text: [
      ["mail/?p=dmarcrejection"],
      ["unauthenticated email from", "dmarc policy"],
      ["support.google.com/mail/answer/2451690"],
    ],
    category: "auth-failure",
    owner: "senderAdmin",
    alsoOwners: ["sender"],
    steps: { sender: 2, senderAdmin: 2, recipientAdmin: 0 },
    commands: [senderDmarc, senderSpf, dkimSigning],
  }),
  particular("gmail-unauthenticated", {
    codes: ["4.7.26", "5.7.26", "4.7.27", "5.7.27", "4.7.30", "5.7.30"],
    hosts: google,
    text: [
      ["gmail requires all senders to authenticate"],
      ["support.google.com/mail/answer/81126#authentication"],
      ["mail from domain", "has an spf record with a", "hard fail"],
      ["mail/?p=unauthenticatedmail"],
      ["mail/?p=senderauthentication"],
    ],
    category: "auth-failure",
    owner: "senderAdmin",
    alsoOwners: ["sender"],
    steps: { sender: 2, senderAdmin: 2, recipientAdmin: 0 },
    links: [
      {
        label: "gmail-requirements-for-senders",
        url: "https://support.google.com/mail/answer/81126",
      },
    ],
    commands: [senderSpf, dkimSigning],
  }),
  particular("gmail-alignment", {
    codes: ["4.7.32", "5.7.32"],
    hosts: google,
    category: "auth-failure",
    owner: "senderAdmin",
    alsoOwners: ["sender"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 0 },
    links: [
      {
        label: "gmail-requirements-for-senders",
        url: "https://support.google.com/mail/answer/81126",
      },
    ],
    commands: [senderDmarc, dkimSigning],
  }),
  particular("gmail-reverse-name", {
    codes: ["4.7.23", "5.7.23", "4.7.25", "5.7.25"],
    hosts: google,
    text: [
      ["mail/?p=ipv6authenticationerror"],
      ["sending ip does not have a ptr record"],
      ["does not meet ipv6 sending guidelines"],
    ],
    category: "require-ptr",
    owner: "senderAdmin",
    steps: { sender: 2, senderAdmin: 2, recipientAdmin: 0 },
    commands: [reverseName],
  }),
  particular("gmail-send-as", {
    text: [
      ["sending this from a different address or alias using the 'send mail as' feature"],
      ["mail/?p=customfromdenied"],
      ["smtp server does not advertise auth capability"],
    ],
    category: "rejected",
    owner: "sender",
    alsoOwners: ["senderAdmin"],
    steps: { sender: 4, senderAdmin: 1, recipientAdmin: 0 },
    links: [
      {
        label: "gmail-send-mail-from-another-address",
        url: "https://support.google.com/mail/?p=CustomFromDenied",
      },
    ],
  }),
  particular("gmail-unusual-rate", {
    codes: ["4.7.28", "5.7.28"],
    hosts: google,
    text: [["has detected an unusual rate of"], ["mail/?p=unsolicitedratelimiterror"]],
    category: "speeding",
    owner: "senderAdmin",
    alsoOwners: ["sender"],
    retry: "wait",
    steps: { sender: 2, senderAdmin: 2, recipientAdmin: 0 },
    links: [
      {
        label: "gmail-mail-that-is-slowed-down-or-refused",
        url: "https://support.google.com/mail/?p=UnsolicitedRateLimitError",
      },
    ],
  }),
];
