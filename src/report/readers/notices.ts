import { layoutReader, type Layout } from "./layout";
import type { Reader } from "./reader";

/** An address alone on its line, also in angle brackets or behind a hyphen. */
const ALONE = /^(?:-{1,2}>? ?)?<?([^\s<>@]{1,200}@[^\s<>]{1,255})>?$/;

/** Mail systems whose whole report is a sentence or two of their own. */
const LAYOUTS: readonly Layout[] = [
  {
    // Japanese carriers EZweb and au
    family: "ezweb",
    opening: [
      "each of the following recipients was rejected by a remote",
      "the user(s) account is ",
    ],
    recipient: /^(?:Recipient: )?<([^\s<>@]{1,200}@[^\s<>]{1,255})>$/,
    reason:
      /^(The user\(s\) account is .{3,200}|<<< .{3,4000}|Each of the following recipients was rejected by a remote mail server\.)$/i,
  },
  {
    // au one net (KDDI)
    family: "kddi",
    opening: ["your mail sent on:"],
    weight: 2,
    recipient: /^Could not be delivered to: <([^\s<>]{3,320})>(.{0,200})$/i,
  },
  {
    family: "barracuda",
    opening: ["was blocked by our spam", "blocked by our bulk email filter"],
    weight: 2,
    recipient: /^Your message to: {0,4}<?(\S{3,320}?)>?(?: (.{0,4000}))?$/i,
    end: /^Subject:/i,
  },
  {
    // Commtouch and other gateways behind hosting companies
    family: "commtouch",
    opening: ["we had trouble delivering your message. full details follow"],
    weight: 2,
    recipient:
      /(?:returned permanent errors: |rejected recipient )<?([^\s<>]{3,320}?)>?(?:\. Reason:| \(Error)(.{0,4000})$/i,
    end: /^The attachment contains/i,
    host: /SMTP Server <([a-z0-9.-]{3,255})>/i,
  },
  {
    // Amazon SES and WorkMail; the reason stands in the machine-readable part alone
    family: "amazon-ses-notice",
    opening: ["an error occurred while trying to deliver the mail to the following recipients"],
    recipient: ALONE,
    reason: /^(An error occurred while trying to deliver the mail to the following recipients):?$/i,
    end: ALONE,
  },
  {
    family: "sendgrid",
    opening: ["this is an automatically generated message from sendgrid"],
    recipient: /^[^\s<>:]{1,200}:\d{1,12}:<([^\s<>]{3,320})> : (.{0,4000})$/,
  },
  {
    // RFC 5429 reject, as Dovecot's Pigeonhole words it
    family: "sieve",
    opening: ["was automatically rejected:"],
    recipient: /^Your message to <([^\s<>]{3,320})> was automatically rejected:(.{0,4000})$/i,
  },
  {
    // Critical Path and InterMail
    family: "critical-path",
    opening: ["these recipients of your message have been processed by the mail server"],
    recipient: /^([^\s;<>]{3,320}); Failed; (.{0,4000})$/i,
  },
  {
    family: "critical-path-delay",
    opening: ["the following recipients have not yet received your message"],
    recipient: /^([^\s;<>]{3,320}); Action: Delayed(.{0,4000})$/i,
    end: /^- /,
  },
  {
    family: "ciphertrust",
    opening: ["regarding recipient(s) :"],
    recipient: /^Regarding recipient\(s\) : {0,4}(\S{3,320})$/i,
    reason: /^Delivery status : {0,4}(.{3,4000})$/i,
    end: /^The original message headers/i,
  },
  {
    // Stalker CommuniGate Pro
    family: "communigate",
    opening: ["failed to deliver to '"],
    recipient: /^Failed to deliver to '<?([^\s<>']{3,320})>?'(.{0,400})$/i,
    host: /^\s{0,4}host ([a-z0-9.-]{3,255}) says:$/i,
  },
  {
    family: "demon",
    opening: ["the following message, addressed to '"],
    recipient: /^The following message, addressed to '([^\s']{3,320})',?(.{0,400})$/i,
    end: /^Here is a copy/i,
  },
  {
    // LSMTP, for list managers: fields instead of sentences
    family: "lsmtp",
    opening: ["error-for: "],
    recipient: /^Error-for: {1,4}<?([^\s<>]{3,320})>?$/i,
    end: /^Error-End:/i,
  },
  {
    family: "hotpop",
    opening: ["undeliverable address: "],
    recipient: /^Undeliverable Address: {0,4}<?([^\s<>]{3,320})>?$/i,
    end: /^System Contact/i,
  },
  {
    family: "usa-net",
    opening: ["the following mail has been returned because"],
    recipient: /^Intended recipient: {0,4}<?([^\s<>]{3,320})>?$/i,
    end: /^A notice of this error/i,
  },
  {
    family: "symantec",
    opening: ["delivery attempts will continue to be made for"],
    recipient: ALONE,
    end: /^Please do not resend/i,
    weight: 2,
  },
  {
    family: "mdaemon",
    opening: ["there is no user by that name at this server"],
    recipient: /^<?([^\s<>]{3,320})>? - (no such user here\.?)$/i,
  },
  {
    family: "mailbox-full",
    opening: ["user's mailbox is full: <"],
    recipient: /^User's mailbox is full: <([^\s<>]{3,320})>$/i,
    reason: /^(User's mailbox is full):/i,
  },
  {
    // fml, a list manager
    family: "fml",
    opening: ["you are not a member of this mailing list <", "duplicated message-id in <"],
    weight: 2,
    recipient:
      /^(?:You are not a member of this mailing list|Duplicated Message-ID in) <([^\s<>]{3,320})>/i,
    reason: /^(You are not a member of this mailing list|Duplicated Message-ID)\b/i,
  },
  {
    // "This Delivery Status Notification is sent from MTA..."
    family: "japanese-gateway",
    opening: ["your delivery to the following address has been failed"],
    recipient: /^Delivery failed: <?([^\s<>@:]{1,200}@[^\s<>:]{1,255})>?$/i,
    end: /^STEP:/,
  },
  {
    family: "amavis",
    opening: ["the message was not relayed to:", "was considered unsolicited bulk e-mail"],
    recipient: /^(?:-> )?<?([^\s<>@]{1,200}@[^\s<>:]{1,255})>?(?:: {0,4}(.{0,4000}))?$/,
    end: /^(?:This nondelivery report|Our internal reference|was considered)/i,
  },
  {
    family: "powermta",
    opening: ["this is the mail server on "],
    recipient:
      /^<([^\s<>]{3,320})> {1,4}(delivery [a-z]{3,20}\b.{0,400}|.{0,20}\b[245]\d\d\b.{0,4000})$/i,
  },
  {
    // newmail.ru: qmail's layout below an opening in Russian and English
    family: "newmail",
    opening: ["this is the machine generated message from mail service"],
    weight: 2,
    recipient: /^<([^\s<>]{3,320})>:$/,
    end: /^---/,
  },
  {
    family: "jetmail",
    opening: ["errmsg="],
    weight: 2.5,
    recipient: /^(\S{1,320}) "\(\d{1,5}\), ErrMsg=(.{1,400}?), account=.{0,320}"$/,
    withoutDomain: true,
  },
  {
    // Smail 3, in a frame of hyphens
    family: "smail",
    opening: ["failed addresses follow:"],
    recipient: /^<?([^\s<>]{3,320})>? \.\.\. (.{3,400})$/,
    end: /^\|?-{8}/,
  },
  {
    // phquery, the directory of universities
    family: "phquery",
    opening: ["--------message not delivered to the following:"],
    weight: 2,
    recipient: /^(\S{1,320}) {2,20}(\S.{3,400})$/,
    end: /^-{8}/,
    withoutDomain: true,
  },
  {
    family: "postponed",
    opening: ["delivery of email to this address"],
    weight: 2,
    recipient: /^"([^\s"]{3,320})"$/,
    end: /^We will continue/i,
  },
  {
    family: "non-delivery-report",
    opening: ["--- non-delivery report ---"],
    weight: 2,
    recipient: /^(?:"[^"]{0,320}" )?<([^\s<>]{3,320})>$/,
    end: /^Old message:/i,
    reason: /^(The email below could not be delivered)/i,
  },
  {
    // Exim's opening on systems that hide whom they do not know
    family: "hidden-recipients",
    opening: ["one or more of the recipients are not a valid user of the system"],
    recipient: ALONE,
    reason: /^(One or more of the recipients are not a valid user of the system)/i,
    namesNobody: true,
  },
];

export const notices: readonly Reader[] = LAYOUTS.map(layoutReader);
