/**
 * What a person must be allowed to do to run a command: nothing; a role of Microsoft Entra (the least that suffices); a role group
 * of an Exchange server, or a local group where directories are synchronized.
 */
export type Right =
  | "none"
  | "reader"
  | "recipients"
  | "exchange"
  | "security"
  | "users"
  | "exchange-server"
  | "sync-server";

/** Tools that ask what everybody may ask. */
const FOR_EVERYBODY = /^(?:Resolve-DnsName|Test-NetConnection|Invoke-RestMethod|openssl|dig)\b/;

/** Connectors of an Exchange server; those of Exchange Online are called inbound and outbound. */
const ON_THE_SERVER = /^[GS]et-(?:Send|Receive)Connector\b/;

/** What alters single recipients (role group Recipient Management). */
const RECIPIENTS =
  /^(?:Set-(?:Mailbox|MailUser|CASMailbox|DistributionGroup|UnifiedGroup)|New-MailContact|Add-RecipientPermission)\b/;

/** What alters policies against unwanted mail, and lifts their blocks. */
const SECURITY =
  /^(?:Set-Hosted\w+FilterPolicy|Remove-(?:BlockedSenderAddress|BlockedConnector|TenantAllowBlockListItems))\b/;

/** What alters the organization. */
const ORGANIZATION =
  /^(?:Set-(?:AcceptedDomain|RemoteDomain|MailPublicFolder)|Enable-IPv6For\w+)\b/;

const KINDS: readonly (readonly [RegExp, Right])[] = [
  [FOR_EVERYBODY, "none"],
  [ON_THE_SERVER, "exchange-server"],
  [/^Get-[A-Z]\w+/, "reader"],
  [RECIPIENTS, "recipients"],
  [SECURITY, "security"],
  [ORGANIZATION, "exchange"],
  [/^Revoke-MgUserSignInSession\b/, "users"],
  [/^Start-ADSyncSyncCycle\b/, "sync-server"],
];

/**
 * The right that a command of the tables needs, by its first word.
 * @returns null for a command that is not known; a test holds the tables to known ones
 */
export function rightOf(command: string): Right | null {
  return KINDS.find(([words]) => words.test(command))?.[1] ?? null;
}
