import type { Example } from "./answers";

const outlook = "am0pr05mb4567.eurprd05.prod.outlook.com";

/** Exchange and Exchange Online beyond the reference page. */
export const exchangeExamples: readonly Example[] = [
  ["5.1.3-invalid-address", "550 5.1.3 STOREDRV.Submit; invalid recipient address", outlook],
  ["5.1.4-ambiguous-address", "550 5.1.4 RESOLVER.ADR.Ambiguous; ambiguous address", outlook],
  [
    "5.1.11-stale-internal-address",
    "550 5.1.11 RESOLVER.ADR.ExRecipNotFound; Recipient not found by Exchange Legacy encapsulated email address lookup",
    outlook,
  ],
  [
    "5.1.20-several-senders",
    "550 5.1.20 Multiple From addresses are not allowed without Sender address",
    outlook,
  ],
  [
    "5.1.351-remote-unknown-recipient",
    "550 5.1.351 Remote server returned unknown recipient or mailbox unavailable -> 550 No",
  ],
  ["5.2.14-broken-forwarding", "550 5.2.14 misconfigured forwarding address", outlook],
  [
    "5.4.310-domain-does-not-exist",
    "550 5.4.310 DNS domain contoso.example does not exist [Message=InfoDomainNonexistent]",
  ],
  ["5.4.4-domain-not-resolved", "550 5.4.4 SMTPSEND.DNS.NonExistentDomain; nonexistent domain"],
  ["5.4.312-dns-query-failed", "550 5.4.312 Message expired, DNS query failed(InfoNoRecords)"],
  ["5.2.0-contact-without-address", "550 5.2.0 RESOLVER.ADR.BadPrimary; invalid primary", outlook],
  [
    "5.2.0-mailbox-exception",
    "554 5.2.0 STOREDRV.Deliver.Exception:AccessDeniedException; Failed to process message",
    outlook,
  ],
  ["5.2.1-mailbox-not-accessible", "550 5.2.1 Mailbox cannot be accessed", outlook],
  [
    "5.2.2-mailbox-full",
    "554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException.MapiExceptionShutoffQuotaExceeded",
    outlook,
  ],
  [
    "5.2.2-submission-quota",
    "554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException; Failed to process message",
    outlook,
  ],
  [
    "5.2.3-recipient-size-limit",
    "550 5.2.3 RESOLVER.RST.RecipSizeLimit; message too large",
    outlook,
  ],
  ["5.3.4-organization-size-limit", "552 5.3.4 Refused", outlook],
  [
    "4.3.2-too-many-items",
    "554 4.3.2 mailbox busy; STOREDRV.Deliver.Exception:MapiExceptionMaxObjsExceeded",
    outlook,
  ],
  [
    "4.3.2-sender-thread-limit",
    "432 4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded",
    outlook,
  ],
  ["5.6.0-moderation-not-set-up", "550 5.6.0 APPROVAL.InvalidExpiry; Cannot read expiry", outlook],
  [
    "5.6.0-corrupt-content",
    "554 5.6.0 STOREDRV.Submit.Exception:ConversionFailedException; Corrupt message content",
    outlook,
  ],
  ["5.3-system-configuration", "554 5.3.0 Refused", outlook],
  [
    "4.4.317-certificate-chain",
    "450 4.4.317 Cannot connect to remote server [Message=UntrustedRoot]",
  ],
  [
    "4.4.318-answers-out-of-order",
    "450 4.4.318 Connection was closed abruptly (SuspiciousRemoteServerError)",
  ],
  [
    "4.4.4-recipient-without-subscription",
    "451 4.4.4 Mail received as unauthenticated, incoming to a recipient domain configured in a hosted tenant which has no mail-enabled subscriptions. ATTR5",
    outlook,
  ],
  ["4.4.62-wrong-region", "451 4.4.62 Mail sent to the wrong Office 365 region. ATTR35.", outlook],
  ["5.4.11-agents-answer-each-other", "550 5.4.11 Agent generated message depth exceeded", outlook],
  ["5.7.3-not-authenticated", "550 5.7.3 Cannot achieve Exchange Server authentication", outlook],
  [
    "5.7.30-basic-authentication-off",
    "550 5.7.30 Basic authentication is not supported for Client Submission.",
    outlook,
  ],
  [
    "5.7.51-partner-not-recognized",
    "550 5.7.51 TenantInboundAttribution; There is a partner connector configured that matched the message's recipient domain. The connector had either the RestrictDomainsToIPAddresses or RestrictDomainsToCertificate set",
    outlook,
  ],
  [
    "5.7.60-no-send-as",
    "550 5.7.60 SMTP; Client does not have permissions to send as this sender",
    outlook,
  ],
  [
    "5.7.129-recipient-accepts-few",
    "550 5.7.129 RESOLVER.RST.RestrictedToRecipientsPermission; not authorized to send to recipient",
    outlook,
  ],
  [
    "5.7.139-smtp-sign-in-off",
    "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information.",
    outlook,
  ],
  [
    "5.7.193-group-closed-to-outside",
    "550 5.7.193 UnifiedGroupAgent; Delivery failed because the sender isn't a group member or external senders aren't permitted to send to this group.",
    outlook,
  ],
  ["5.7.900-mail-flow-rule", "550 5.7.933 Please encrypt this", outlook],
  [
    "5.7.1-outlook-block-list",
    "550 5.7.1 Unfortunately, messages from [192.0.2.7] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3150).",
    outlook,
  ],
  [
    "5.7.232-external-recipients-limit",
    "550 5.7.232 Your message can't be sent because your trial tenant has exceeded its daily limit for sending email to external recipients (tenant external recipient rate limit)",
  ],
  ["5.7.236-first-domain-limit", "550 5.7.236 Refused"],
  [
    "5.7.367-not-permitted-to-pass-on",
    "550 5.7.367 Remote server returned not permitted to relay -> 554 No",
  ],
  ["5.7.368-remote-refused-sender", "550 5.7.368 Remote server returned -> 550 No"],
  [
    "5.7.515-authentication-level",
    "550 5.7.515 Access denied, sending domain FABRIKAM.COM does not meet the required authentication level. Spf= Fail , Dkim= Pass , DMARC= Fail",
    outlook,
  ],
  [
    "5.7.520-external-forwarding",
    "550 5.7.520 Access denied, Your organization does not allow external forwarding. Please contact your administrator for further assistance. AS(7555)",
  ],
  ["5.7.711-blocked-connector", "550 5.7.711 Access denied, bad inbound connector. AS(2204)"],
];
