import { articles } from "./exchange-articles";
import { look, change, pages } from "./exchange-references";
import { clientAuthentication } from "./fallback-commands";
import { particular } from "./particular";
import type { Entry } from "./types";

/** Exchange and Exchange Online beyond the reference page: who may write to whom, signing in. */
export const exchangeMoreSecurity: readonly Entry[] = [
  particular("5.7.3-not-authenticated", {
    codes: ["5.7.3"],
    emittedBy: "either",
    text: [
      ["cannot achieve exchange server authentication"],
      ["5.7.3 authentication unsuccessful"],
    ],
    category: "security-error",
    owner: "senderAdmin",
    alsoOwners: ["sender", "recipientAdmin"],
    steps: { sender: 3, senderAdmin: 2, recipientAdmin: 1 },
    links: [articles.devices],
    commands: [clientAuthentication],
  }),
  particular("5.7.30-basic-authentication-off", {
    codes: ["5.7.30"],
    emittedBy: "either",
    text: [["basic authentication is not supported for client submission"]],
    category: "security-error",
    owner: "senderAdmin",
    alsoOwners: ["sender"],
    steps: { sender: 2, senderAdmin: 2, recipientAdmin: 0 },
    links: [articles.devices],
    commands: [clientAuthentication],
  }),
  particular("5.7.51-partner-not-recognized", {
    codes: ["5.7.51"],
    emittedBy: "either",
    text: [["restrictdomainstoipaddresses"], ["restrictdomainstocertificate"]],
    category: "security-error",
    owner: "senderAdmin",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 1, recipientAdmin: 1 },
    links: [pages.connectors],
    commands: [
      look(
        "recipientAdmin",
        "Get-InboundConnector | Format-List Name,SenderDomains,SenderIPAddresses,TlsSenderCertificateName,RestrictDomainsToIPAddresses,RestrictDomainsToCertificate",
      ),
    ],
  }),
  particular("5.7.60-no-send-as", {
    codes: ["5.7.60"],
    emittedBy: "either",
    text: [["does not have permissions to send as this sender"], ["sendasdenied"]],
    category: "security-error",
    owner: "sender",
    alsoOwners: ["senderAdmin"],
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 0 },
    commands: [
      look(
        "senderAdmin",
        "Get-RecipientPermission -Identity '<sender>' | Format-List Trustee,AccessRights",
      ),
      change(
        "senderAdmin",
        "Add-RecipientPermission -Identity '<sender>' -Trustee '<user>' -AccessRights SendAs",
      ),
    ],
  }),
  particular("5.7.129-recipient-accepts-few", {
    codes: ["5.7.129"],
    emittedBy: "either",
    text: [["resolver.rst.restrictedtorecipientspermission"]],
    category: "rejected",
    owner: "recipient",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 2, senderAdmin: 0, recipientAdmin: 2 },
    links: [articles.notAuthorized],
    commands: [
      look(
        "recipientAdmin",
        "Get-Recipient -Identity '<recipient>' | Format-List Name,AcceptMessagesOnlyFrom*,RequireSenderAuthenticationEnabled",
      ),
    ],
  }),
  particular("5.7.139-smtp-sign-in-off", {
    codes: ["5.7.139"],
    emittedBy: "either",
    text: [["smtpclientauthentication is disabled"], ["aka.ms/smtp_auth_disabled"]],
    category: "security-error",
    owner: "senderAdmin",
    alsoOwners: ["sender"],
    steps: { sender: 2, senderAdmin: 2, recipientAdmin: 0 },
    links: [articles.devices],
    commands: [
      clientAuthentication,
      change(
        "senderAdmin",
        "Set-CASMailbox -Identity '<sender>' -SmtpClientAuthenticationDisabled $false",
      ),
    ],
  }),
  particular("5.7.193-group-closed-to-outside", {
    codes: ["5.7.193"],
    emittedBy: "either",
    text: [["unifiedgroupagent"]],
    category: "rejected",
    owner: "recipient",
    alsoOwners: ["recipientAdmin"],
    steps: { sender: 3, senderAdmin: 0, recipientAdmin: 1 },
    links: [articles.joinGroup],
    commands: [
      look(
        "recipientAdmin",
        "Get-UnifiedGroup -Identity '<recipient>' | Format-List RequireSenderAuthenticationEnabled,AccessType",
      ),
      change(
        "recipientAdmin",
        "Set-UnifiedGroup -Identity '<recipient>' -RequireSenderAuthenticationEnabled $false",
      ),
    ],
  }),
  particular("5.7.900-mail-flow-rule", {
    codes: [{ from: "5.7.900", to: "5.7.999" }],
    // Other systems use the range freely: it is a rule of Exchange only where a host of Microsoft's refused.
    emittedBy: "recipientService",
    category: "policy-violation",
    owner: "recipientAdmin",
    alsoOwners: ["senderAdmin", "sender"],
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 1 },
    commands: [
      look(
        "senderAdmin",
        "Get-TransportRule | Where-Object RejectMessageEnhancedStatusCode | Format-List Name,RejectMessageEnhancedStatusCode,RejectMessageReasonText",
      ),
      look(
        "recipientAdmin",
        "Get-TransportRule | Where-Object RejectMessageEnhancedStatusCode | Format-List Name,RejectMessageEnhancedStatusCode,RejectMessageReasonText",
      ),
    ],
  }),
];
