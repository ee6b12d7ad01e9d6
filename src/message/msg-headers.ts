import { headerValue, parseHeaders } from "./header";
import type { Properties } from "./msg-properties";
import type { Header } from "./types";

const PID = {
  subject: 0x0037,
  transportHeaders: 0x007d,
  clientSubmitTime: 0x0039,
  deliveryTime: 0x0e06,
  creationTime: 0x3007,
  internetMessageId: 0x1035,
  recipientType: 0x0c15,
  displayName: 0x3001,
  emailAddress: 0x3003,
  smtpAddress: 0x39fe,
  supplementaryInfo: 0x0c1b,
  statusCode: 0x0c20,
  remoteMta: 0x0c21,
} as const;

/** Where Outlook keeps a name and an address of a mailbox: the SMTP address may be missing, and the other be none of the Internet. */
interface Mailbox {
  readonly name: number;
  readonly smtp: number;
  readonly address: number;
}

/** The author, whoever sent it for them, and the mailbox that it came to ([MS-OXOMSG] 2.2.1). */
const AUTHOR: Mailbox = { name: 0x0042, smtp: 0x5d02, address: 0x0065 };
const SENDER: Mailbox = { name: 0x0c1a, smtp: 0x5d01, address: 0x0c1f };
const RECEIVER: Mailbox = { name: 0x0040, smtp: 0x5d07, address: 0x0076 };

/** A recipient as a .msg keeps it ([MS-OXMSG] 2.2.1), with what a report says of it. */
export interface Recipient {
  /** 1 To, 2 Cc, 3 Bcc ([MS-OXOMSG] 2.2.3.1, PidTagRecipientType). */
  readonly type: number | null;
  readonly name: string;
  /** Empty where the file has none of the Internet. */
  readonly address: string;
  readonly supplementaryInfo: string;
  readonly statusCode: number | null;
  readonly remoteMta: string;
}

export function readRecipient(properties: Properties): Recipient {
  const name = line(properties.text(PID.displayName));
  return {
    type: properties.number(PID.recipientType),
    name,
    address:
      addressOf(properties, PID.smtpAddress, PID.emailAddress) ||
      // What the address book does not know has its address for a name.
      (isAddress(name) ? name : ""),
    supplementaryInfo: line(properties.text(PID.supplementaryInfo)),
    statusCode: properties.number(PID.statusCode),
    remoteMta: line(properties.text(PID.remoteMta)),
  };
}

/**
 * The header fields that the mail came with (PidTagTransportMessageHeaders), and from properties those which are missing: mail that
 * never left the server or was just written has no such fields at all.
 */
export function headersOf(
  properties: Properties,
  recipients: readonly Recipient[],
  isReport: boolean,
): { headers: Header[]; cut: boolean } {
  const { headers, cut } = parseHeaders(properties.text(PID.transportHeaders) ?? "");
  const add = (name: string, value: string) => {
    if (value !== "" && headerValue(headers, name.toLowerCase()) === null)
      headers.push({ name, value });
  };
  add("From", mailbox(properties, AUTHOR) || mailbox(properties, SENDER));
  // A report's recipients are those that it reports on.
  add("To", isReport ? mailbox(properties, RECEIVER) : list(recipients, 1));
  add("Cc", isReport ? "" : list(recipients, 2));
  // Control characters at its start count the letters of its prefix, "RE: " ([MS-OXCMSG] 2.2.1.10).
  add("Subject", line(properties.text(PID.subject)?.replace(/^\u0001./s, "") ?? ""));
  const date =
    properties.time(PID.clientSubmitTime) ??
    properties.time(PID.deliveryTime) ??
    properties.time(PID.creationTime);
  add("Date", date?.toUTCString() ?? "");
  add("Message-ID", line(properties.text(PID.internetMessageId)));
  return { headers, cut };
}

function list(recipients: readonly Recipient[], type: number): string {
  return recipients
    .filter((recipient) => recipient.type === type)
    .map(({ name, address }) => written(name, address))
    .filter((text) => text !== "")
    .join(", ");
}

function mailbox(properties: Properties, where: Mailbox): string {
  return written(
    line(properties.text(where.name)),
    addressOf(properties, where.smtp, where.address),
  );
}

/** A mailbox of RFC 5322 3.4; the name alone where there is no address. */
function written(name: string, address: string): string {
  if (address === "" || name === address) return name || address;
  return name === "" ? address : `"${name.replace(/["\\]/g, "\\$&")}" <${address}>`;
}

/** The address of the Internet among these properties; empty where there is none. */
function addressOf(properties: Properties, ...ids: readonly number[]): string {
  return ids.map((id) => line(properties.text(id))).find(isAddress) ?? "";
}

const isAddress = (text: string) => /^[^\s<>",;@]{1,256}@[^\s<>",;@]{1,255}$/.test(text);

/** A value as one line: a line end in it must not begin another field. */
export function line(text: string | null): string {
  return (text ?? "").replace(/[\s\0]+/g, " ").trim();
}
