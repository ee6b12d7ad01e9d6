import type { Command, Link } from "./types";

/** Pages that several Exchange Online entries point to; labels in our own words. */
export const pages = {
  overview: {
    label: "bounce-codes-of-exchange-online",
    url: "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/non-delivery-reports-in-exchange-online",
  },
  analyzer: {
    label: "remote-connectivity-analyzer",
    url: "https://testconnectivity.microsoft.com/tests/o365",
  },
  mtaSts: {
    label: "mta-sts-in-exchange-online",
    url: "https://learn.microsoft.com/purview/enhancing-mail-flow-with-mta-sts",
  },
  dane: {
    label: "smtp-dane-in-exchange-online",
    url: "https://learn.microsoft.com/microsoft-365/compliance/how-smtp-dane-works",
  },
  sendingLimits: {
    label: "sending-limits-of-exchange-online",
    url: "https://learn.microsoft.com/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits#sending-limits",
  },
  sendingLimitsHelp: {
    label: "help-with-outbound-sending-limits",
    url: "https://learn.microsoft.com/defender-office-365/outbound-spam-sending-limits-troubleshoot",
  },
  compromisedMailbox: {
    label: "what-to-do-about-a-misused-mailbox",
    url: "https://learn.microsoft.com/defender-office-365/responding-to-a-compromised-email-account",
  },
  setUpSpf: {
    label: "set-up-spf",
    url: "https://learn.microsoft.com/defender-office-365/email-authentication-spf-configure",
  },
  setUpDkim: {
    label: "set-up-dkim",
    url: "https://learn.microsoft.com/defender-office-365/email-authentication-dkim-configure",
  },
  connectors: {
    label: "mail-flow-with-connectors",
    url: "https://learn.microsoft.com/exchange/mail-flow-best-practices/use-connectors-to-configure-mail-flow/use-connectors-to-configure-mail-flow",
  },
  acceptedDomains: {
    label: "manage-accepted-domains",
    url: "https://learn.microsoft.com/exchange/mail-flow-best-practices/manage-accepted-domains/manage-accepted-domains",
  },
  suggestions: {
    label: "remove-address-suggestions-in-outlook",
    url: "https://support.microsoft.com/office/dbe46e31-c098-4881-8cf7-66b037bce23e",
  },
  resend: {
    label: "send-a-message-again-in-outlook",
    url: "https://support.microsoft.com/office/acd16ac4-c881-477d-b4aa-36168fa96088",
  },
  throttled: {
    label: "when-mail-is-slowed-down",
    url: "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/fix-error-code-451-4-7-500-699-asxxx-in-exchange-online",
  },
  notFound: {
    label: "when-a-recipient-is-not-found",
    url: "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/fix-error-code-550-5-1-10-in-exchange-online",
  },
  refusedAtEdge: {
    label: "when-mail-is-refused-at-the-edge",
    url: "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/fix-error-code-550-5-4-1",
  },
} as const satisfies Record<string, Link>;

/** @returns a command that reads and changes nothing, for the administrator of `side` */
export const look = (side: Command["side"], text: string): Command => ({
  side,
  effect: "look",
  text,
});

/** @returns a command that alters something, for the administrator of `side` */
export const change = (side: Command["side"], text: string): Command => ({
  side,
  effect: "change",
  text,
});

/** What happened to this mail, for the administrator who sent it. */
export const traceMessage = look(
  "senderAdmin",
  "Get-MessageTraceV2 -SenderAddress '<sender>' -RecipientAddress '<recipient>' -StartDate '<start>' -EndDate '<end>' | Get-MessageTraceDetailV2",
);

/** Who sends most to this mailbox, for the administrator who receives. */
export const traceFlood = look(
  "recipientAdmin",
  "Get-MessageTraceV2 -RecipientAddress '<recipient>' -StartDate '<start>' -EndDate '<end>' | Group-Object SenderAddress | Sort-Object Count -Descending",
);

/** How much this account sends, for its administrator. */
export const traceSender = look(
  "senderAdmin",
  "Get-MessageTraceV2 -SenderAddress '<sender>' -StartDate '<start>' -EndDate '<end>' | Group-Object Subject | Sort-Object Count -Descending",
);

/** Rules that the account's owner may not know of. */
export const inboxRules = look(
  "senderAdmin",
  "Get-InboxRule -Mailbox '<sender>' | Format-List Name,Enabled,ForwardTo,RedirectTo,DeleteMessage",
);

/** Where mail for the recipient's domain goes, for either side. */
export const mailHosts = (side: Command["side"]): Command =>
  look(side, "Resolve-DnsName -Name '<recipient-domain>' -Type MX");

/** The certificate chain that a mail host shows, for either side. */
export const certificateChain = (side: Command["side"]): Command =>
  look(side, "openssl s_client -starttls smtp -connect '<mx-host>:25' -showcerts");

/** Windows' own tools do not ask for TLSA records, hence dig. */
export const tlsaRecord = (side: Command["side"]): Command =>
  look(side, "dig +dnssec '_25._tcp.<mx-host>' TLSA");

export const recipientObject = look(
  "recipientAdmin",
  "Get-Recipient -Identity '<recipient>' | Format-List Name,RecipientType,EmailAddresses",
);

export const acceptedDomain = look(
  "recipientAdmin",
  "Get-AcceptedDomain -Identity '<recipient-domain>' | Format-List DomainName,DomainType",
);

export const sendersTextRecords = look(
  "senderAdmin",
  "Resolve-DnsName -Name '<sender-domain>' -Type TXT",
);

/** Mail hosts beside the published MTA-STS policy (RFC 8461), the same questions for both sides. */
export const mtaStsPolicy: readonly Command[] = (
  ["senderAdmin", "recipientAdmin"] as const
).flatMap((side) => [
  mailHosts(side),
  look(side, "Resolve-DnsName -Name '_mta-sts.<recipient-domain>' -Type TXT"),
  look(side, "Invoke-RestMethod 'https://mta-sts.<recipient-domain>/.well-known/mta-sts.txt'"),
]);

export const outboundConnectors = look(
  "senderAdmin",
  "Get-OutboundConnector | Format-List Name,RecipientDomains,SmartHosts,RouteAllMessagesViaOnPremises",
);

/** For domains whose recipients are not all in the cloud. */
export const internalRelay = change(
  "recipientAdmin",
  "Set-AcceptedDomain -Identity '<recipient-domain>' -DomainType InternalRelay",
);
