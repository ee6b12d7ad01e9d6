import type { Command } from "./types";

/** What administrators of the sending side look at, whatever system refused. None of them changes anything. */
const look = (text: string): Command => ({ side: "senderAdmin", effect: "look", text });

export const messageTrace = look(
  "Get-MessageTraceV2 -SenderAddress '<sender>' -RecipientAddress '<recipient>' -StartDate '<start>' -EndDate '<end>'",
);

export const recipientMx = look("Resolve-DnsName -Type MX -Name '<recipient-domain>'");

export const senderMx = look("Resolve-DnsName -Type MX -Name '<sender-domain>'");

export const senderSpf = look("Resolve-DnsName -Type TXT -Name '<sender-domain>'");

export const senderDmarc = look("Resolve-DnsName -Type TXT -Name '_dmarc.<sender-domain>'");

export const dkimSigning = look("Get-DkimSigningConfig -Identity '<sender-domain>' | Format-List");

export const reverseName = look("Resolve-DnsName -Type PTR -Name '<ip>'");

export const connection = look("Test-NetConnection -ComputerName '<host>' -Port 25");

export const clientAuthentication = look(
  "Get-CASMailbox -Identity '<sender>' | Format-List SmtpClientAuthenticationDisabled",
);
