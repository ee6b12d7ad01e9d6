/** An answer as it is seen in reports, the host that refused, and the entry that it means. Hosts tell whose dictionary holds. */
export type Example = readonly [id: string, answer: string, host?: string];

const gmail = "gmail-smtp-in.l.google.com";
const yahoo = "mta5.am0.yahoodns.net";
const icloud = "mx01.mail.icloud.com";

/** Other systems, on a host of theirs. */
export const vendorExamples: readonly Example[] = [
  [
    "gmail-unusual-rate",
    "421 4.7.28 Gmail has detected an unusual rate of unsolicited mail originating from your IP address. Please visit https://support.google.com/mail/?p=UnsolicitedRateLimitError",
    gmail,
  ],
  [
    "gmail-unsolicited",
    "550 5.7.1 [192.0.2.7 12] Gmail has detected that this message is likely unsolicited mail. https://support.google.com/mail/?p=UnsolicitedMessageError",
    gmail,
  ],
  [
    "gmail-low-reputation",
    "550 5.7.1 [192.0.2.7 19] Gmail has detected that this message is likely suspicious due to the very low reputation of the sending domain.",
    gmail,
  ],
  [
    "gmail-dmarc",
    "550 5.7.26 Unauthenticated email from fabrikam.com is not accepted due to domain's DMARC policy. https://support.google.com/mail/?p=DmarcRejection",
    gmail,
  ],
  [
    "gmail-unauthenticated",
    "550 5.7.26 This mail has been blocked because the sender is unauthenticated. Gmail requires all senders to authenticate with either SPF or DKIM.",
    gmail,
  ],
  ["gmail-unauthenticated", "421 4.7.27 Refused", gmail],
  ["gmail-unauthenticated", "550 5.7.30 Refused", gmail],
  [
    "gmail-address-not-usable",
    "553 5.1.3 The recipient address <ron@contoso> is not a valid RFC-5321 address.",
    gmail,
  ],
  ["gmail-alignment", "421 4.7.32 Refused", gmail],
  ["gmail-reverse-name", "550 5.7.25 Refused", gmail],
  [
    "gmail-out-of-storage",
    "452 4.2.2 The recipient's inbox is out of storage space. https://support.google.com/mail/?p=OverQuotaTemp",
    gmail,
  ],
  [
    "gmail-account-off",
    "550 5.2.1 The email account that you tried to reach is disabled. https://support.google.com/mail/?p=DisabledUser",
    gmail,
  ],
  [
    "gmail-receives-too-much",
    "450 4.2.1 The user you are trying to contact is receiving mail too quickly. https://support.google.com/mail/?p=ReceivingRate",
    gmail,
  ],
  [
    "gmail-blocked-content",
    "552 5.7.0 This message was blocked because its content presents a potential security issue. https://support.google.com/mail/?p=BlockedMessage",
    gmail,
  ],
  [
    "gmail-too-large",
    "552 5.3.4 Your message exceeded Google's message size limits. https://support.google.com/mail/?p=MaxSizeError",
    gmail,
  ],
  [
    "yahoo-deferred",
    "421 4.7.0 [TSS04] Messages from 192.0.2.7 temporarily deferred due to unexpected volume or user complaints - 4.16.55.1; see https://postmaster.yahooinc.com/error-codes",
    yahoo,
  ],
  [
    "yahoo-policy",
    "554 5.7.9 Message not accepted for policy reasons. See https://postmaster.yahooinc.com/error-codes",
    yahoo,
  ],
  [
    "yahoo-no-account",
    "554 delivery error: dd This user doesn't have a yahoo.com account (ron@yahoo.example) [0]",
    yahoo,
  ],
  [
    "yahoo-sender-domain",
    "451 Message temporarily deferred due to unresolvable RFC.5321 from domain; see https://postmaster.yahooinc.com/error-codes",
    yahoo,
  ],
  ["apple-address-gone", "550 5.1.6 Refused", icloud],
  [
    "apple-policy",
    "554 5.7.1 [CS01] Message rejected due to local policy. Please visit https://support.apple.com/en-us/HT204137",
    icloud,
  ],
  [
    "proofpoint-reputation",
    "554 Blocked - see https://ipcheck.proofpoint.com/?ip=192.0.2.7",
    "mx0a-001.pphosted.com",
  ],
  ["mimecast-policy", "550 Administrative prohibition - envelope blocked", "eu1.mimecast.com"],
  ["mimecast-no-such-user", "550 Invalid Recipient", "eu1.mimecast.com"],
  [
    "mimecast-put-off",
    "451 Internal resources are temporarily unavailable - https://community.mimecast.com/docs/DOC-1369#451",
    "eu1.mimecast.com",
  ],
  [
    "barracuda-reputation",
    "550 http://www.barracudanetworks.com/reputation/?pr=1&ip=192.0.2.7",
    "d1.ess.barracudanetworks.com",
  ],
  ["cisco-refused", "550 #5.7.1 Your access to submit messages was refused", "mx1.hc1-1.iphmx.com"],
  [
    "messagelabs-sign-in",
    "550-Please turn on SMTP Authentication in your mail client.",
    "cluster1.eu.messagelabs.com",
  ],
  [
    "trendmicro-reputation",
    "550 5.7.1 Mail from 192.0.2.7 has been blocked by Trend Micro Email Reputation Service.",
    "in.hes.trendmicro.example",
  ],
  [
    "orange-refused",
    "421 mwinf5c77 ME Service refuse. Veuillez essayer plus tard. Service refused, please try later. OFR_999 [999]",
    "smtp-in.orange.fr",
  ],
  [
    "orange-refused",
    "550 5.5.0 Service refuse. Veuillez essayer plus tard. Service refused, please try later. LPN007_405",
    "smtpz4.laposte.net",
  ],
  [
    "orange-own-trouble",
    "421 4.2.0 Service refuse. Veuillez essayer plus tard. Service refused, please try later. OFR005_505 [505]",
    "smtp-in.orange.fr",
  ],
  [
    "t-online-blocked",
    "554 IP=192.0.2.7 - A problem occurred. (Ask your postmaster for help or to contact tosa@rx.t-online.de to clarify.)",
    "mx00.t-online.example",
  ],
  [
    "gmx-reverse-name",
    "554-Bad DNS PTR resource record. 554 For explanation visit http://postmaster.gmx.com/en/error-messages?ip=192.0.2.7&c=rdns",
    "mx01.gmx.net",
  ],
  [
    "qq-rate",
    "550 Ip frequency limited [abc= Blocked IP 192.0.2.7]. http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=20022&&no=1000725",
    "mx3.qq.com",
  ],
  [
    "netease-refused",
    "554 DT:SPM 163 mx1,abc http://mail.163.com/help/help_spam_16.htm?ip=192.0.2.7",
    "163mx02.mxmail.netease.com",
  ],
  ["netease-refused", "550 MI:SPF 163 smtp14,PMCowEDp", "163mx02.mxmail.netease.com"],
  [
    "text-reputation",
    "421 Too many spams from your IP (192.0.2.7), please visit http://postmaster.free.fr/",
    "mx1.free.fr",
  ],
  ["text-sender-rejected", "550 Sender verify callout failed"],
  ["carrier-unknown-or-filtered", "550 Unknown user anna@docomo.ne.jp", "mfsmax.docomo.ne.jp"],
  ["carrier-unknown-or-filtered", "550 : User unknown", "lsean.ezweb.ne.jp"],
  ["registry-x.1.1", "550 <anna@ezweb.ne.jp>: User unknown", "lsean.ezweb.ne.jp"],
  ["registry-x.1.1", "550 : User unknown", "mx.contoso.com"],
  [
    "registry-x.2.2",
    "temporary failure. Command output: Quota exceeded message delivery failed to /var/mail/anna/INBOX",
  ],
  ["text-system-error", "temporary failure. Command output: connect: Connection refused"],
  ["registry-x.1.1", "收件人邮件地址（anna@contoso.com）不存在，邮件无法送达。"],
  ["registry-x.2.2", "收件人邮箱空间已满"],
  ["text-recipient-choice", "550 anna IS NOT ACCEPTING MAIL FROM THIS SENDER"],
  ["text-policy", "550 5.7.1 Message rejected due to policy"],
  ["registry-x.4.7", "Message could not be delivered for too long"],
  ["text-name-unknown", "553 mail.contoso.com does not exist"],
  ["text-name-unknown", "550 Domain fabrikam.com not found"],
  ["registry-x.1.8", "550 Sender domain fabrikam.com does not exist"],
  ["registry-x.1.7", "550 5.1.7 Domain fabrikam.com not found"],
  ["registry-x.1.2", "all relevant MX records point to non-existent hosts"],
  ["registry-x.1.2", "550 5.1.2 Domain fabrikam.com does not exist"],
  ["reply-553", "553 anna@contoso.com does not exist"],
  [
    "text-lookup-malformed",
    "Name service error for name=fabrikam.com type=MX: Malformed or unexpected name server reply",
  ],
  [
    "text-lookup-failed",
    "Name service error for name=fabrikam.com type=MX: Host not found, try again",
  ],
  ["text-lookup-failed", "451 DNS lookup of fabrikam.com: SERVFAIL"],
  ["registry-x.1.2", "Name service error for name=fabrikam.com type=A: Host not found"],
  ["text-unknown-or-full", "550 <anna@fabrikam.com>: Destinatario desconocido o mailbox lleno"],
  ["text-unknown-or-full", "550 <anna@fabrikam.com>: User unknown or mailbox full"],
  ["text-unknown-or-full", "550 Mailbox is full or user unknown"],
  ["text-unknown-or-full", "550 Mailbox unavailable or full"],
  ["registry-x.1.1", "550 <anna@fabrikam.com>: Destinatario desconocido"],
  ["registry-5", "541 5.4.1 Mail rejected by destination domain", "mx.zoho.com"],
  ["text-sent-to-self", "550 You cannot send e-mail to yourself (anna@fabrikam.com)."],
  ["text-mailer-error", "x-unix; temporary failure"],
  [
    "gmail-send-as",
    "You're sending this from a different address or alias using the 'Send mail as' feature. The response was: TLS Negotiation failed, the certificate doesn't match the host.",
  ],
  [
    "gmail-send-as",
    "Unspecified Error (SENT_SECOND_EHLO): Smtp server does not advertise AUTH capability",
  ],
  ["messagelabs-not-registered", "542 anna@fabrikam.com Rejected", "mail0.bemta0.messagelabs.com"],
];

/** Public block lists, asked by somebody's mail system. */
export const blockListExamples: readonly Example[] = [
  [
    "list-spamhaus",
    "554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/192.0.2.7",
  ],
  ["list-spamhaus-domain", "550 5.7.1 fabrikam.com blocked using dbl.spamhaus.org"],
  [
    "list-spamcop",
    "554 Service unavailable; Client host [192.0.2.7] blocked using bl.spamcop.net; Blocked - see http://www.spamcop.net/bl.shtml?192.0.2.7",
  ],
  [
    "list-barracuda",
    "554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using b.barracudacentral.org",
  ],
  ["list-sorbs", "550 5.7.1 Client host [192.0.2.7] blocked using dnsbl.sorbs.net"],
  ["list-uceprotect", "554 5.7.1 192.0.2.7 blocked using dnsbl-1.uceprotect.net"],
  ["list-manitu", "554 5.7.1 192.0.2.7 blocked using ix.dnsbl.manitu.net"],
  ["text-blocklist", "554 5.7.1 Client host [192.0.2.7] blocked using dnsbl.example.net"],
];
