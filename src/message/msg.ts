import { decodeText } from "./charset";
import { DamagedFile, openCompoundFile, type Storage } from "./compound-file";
import { htmlToText } from "./html";
import { LIMITS } from "./limits";
import { type OpenOutlookFile, readAttachedMail, type Reading } from "./mime";
import { headersOf, type Recipient, readRecipient } from "./msg-headers";
import { charsetOf, Properties } from "./msg-properties";
import { isReportClass, readReport } from "./msg-report";
import { messageOf, UnreadableInput } from "./read";
import { htmlOfRtf, unpackRtf } from "./rtf";
import type { Header, Message, Part } from "./types";

/** Bytes before the first property of fixed size ([MS-OXMSG] 2.4.1): of the message itself, of one inside it, of anything else. */
const OWN_HEADER = 32;
const ENCLOSED_HEADER = 24;
const OTHER_HEADER = 8;

const PROPERTIES = "__properties_version1.0";
const ATTACHMENT = "__attach_version1.0_#";
const RECIPIENT = "__recip_version1.0_#";
/** PidTagAttachDataObject: a message inside the message ([MS-OXMSG] 2.2.2.1). */
const ENCLOSED = "__substg1.0_3701000d";

const PID = {
  messageClass: 0x001a,
  body: 0x1000,
  reportText: 0x1001,
  rtfCompressed: 0x1009,
  html: 0x1013,
  internetCodepage: 0x3fde,
  displayName: 0x3001,
  attachData: 0x3701,
  attachFilename: 0x3704,
  attachLongFilename: 0x3707,
  attachMimeTag: 0x370e,
  textAttachmentCharset: 0x371b,
} as const;

/**
 * Reads a .msg file of Outlook ([MS-OXMSG]) into the same tree that the mail has as MIME: attachments and enclosed messages are
 * parts, and what Outlook keeps of a report is its machine-readable part again.
 * @throws UnreadableInput `outlook-msg` for a file that is damaged, or no message
 */
export function readOutlookFile(input: Uint8Array): Message {
  const reading: Reading = { parts: 0, truncated: new Set(), openOutlookFile };
  const bytes = input.subarray(0, LIMITS.bytes);
  if (bytes.length < input.length) reading.truncated.add("bytes");
  const root = readWhole(open(bytes), OWN_HEADER, 0, reading, "");
  return messageOf(root, [...reading.truncated]);
}

/** Reads a .msg file that hangs on another mail, in the limits of the reading of that one. */
export const openOutlookFile: OpenOutlookFile = (bytes, depth, reading) => {
  try {
    return readWhole(open(bytes), OWN_HEADER, depth, reading, "");
  } catch (error) {
    if (!(error instanceof UnreadableInput)) throw error;
    return null;
  }
};

function open(bytes: Uint8Array): Storage {
  try {
    const storage = openCompoundFile(bytes);
    if (storage.has(PROPERTIES)) return storage;
  } catch (error) {
    if (!(error instanceof DamagedFile)) throw error;
  }
  throw new UnreadableInput("outlook-msg");
}

/** A message, the file's own or an enclosed one, as the top part of its tree. */
function readWhole(
  storage: Storage,
  headerLength: number,
  depth: number,
  reading: Reading,
  outerCharset: string,
): Part {
  reading.parts++;
  const properties = new Properties(storage, headerLength, reading.truncated, outerCharset);
  const itemClass = properties.text(PID.messageClass);
  const recipients = readRecipients(properties, reading);
  const { headers, cut } = headersOf(properties, recipients, isReportClass(itemClass));
  if (cut) reading.truncated.add("headers");
  const plain = properties.text(PID.body) ?? properties.text(PID.reportText) ?? "";
  const body = readBody(properties, plain, reading);
  const attachments = readAttachments(properties, depth, reading);
  const type = typeOf(itemClass, headers, attachments);
  if (type === null) return { ...body, headers, itemClass };
  const report = isReportClass(itemClass)
    ? readReport(properties, itemClass, recipients, plain)
    : [];
  // The mail itself tells more than its fields that the report keeps.
  const whole = attachments.some((part) => part.type === "message/rfc822");
  const own = report.filter((part) => !whole || part.type !== "text/rfc822-headers");
  return { type, headers, name: null, text: "", parts: [body, ...own, ...attachments], itemClass };
}

/** Null where the message is its body alone. */
function typeOf(
  itemClass: string | null,
  headers: readonly Header[],
  attachments: readonly Part[],
): string | null {
  const declared = headers.find(({ name }) => name.toLowerCase() === "content-type")?.value ?? "";
  if (isReportClass(itemClass) || /^\s{0,4}multipart\/report/i.test(declared))
    return "multipart/report";
  return attachments.length > 0 ? "multipart/mixed" : null;
}

function leaf(type: string, text: string, name: string | null = null): Part {
  return { type, headers: [], name, text, parts: [] };
}

function readRecipients(properties: Properties, reading: Reading): Recipient[] {
  const recipients: Recipient[] = [];
  for (const storage of below(properties.storage, RECIPIENT)) {
    if (recipients.length >= LIMITS.recipients) {
      reading.truncated.add("recipients");
      break;
    }
    const { truncated } = reading;
    recipients.push(
      readRecipient(new Properties(storage, OTHER_HEADER, truncated, properties.charset)),
    );
  }
  return recipients;
}

function below(storage: Storage, prefix: string): Storage[] {
  const named = [...storage.storages].filter(([name]) => name.startsWith(prefix));
  return named.map(([, found]) => found);
}

/** HTML where there is any that shows something: Outlook makes the text beside it, with broken lines and doubled links. */
function readBody(properties: Properties, plain: string, reading: Reading): Part {
  const html = htmlOf(properties);
  if (html !== null && html.length > LIMITS.text) reading.truncated.add("text");
  return html !== null && htmlToText(html).trim() !== ""
    ? leaf("text/html", html.slice(0, LIMITS.text))
    : leaf("text/plain", plain);
}

function htmlOf(properties: Properties): string | null {
  const page = properties.number(PID.internetCodepage);
  const charset = page === null ? "" : charsetOf(page);
  const bytes = properties.bytes(PID.html, LIMITS.text);
  if (bytes !== null && bytes.length > 0) return decodeText(bytes, charset);
  const text = properties.text(PID.html);
  if (text !== null) return text;
  const packed = properties.bytes(PID.rtfCompressed, LIMITS.text);
  const rtf = packed === null ? null : unpackRtf(packed, LIMITS.rtf);
  return rtf === null
    ? null
    : htmlOfRtf(rtf, (run, codePage) =>
        decodeText(run, codePage === null ? charset : charsetOf(codePage)),
      );
}

function readAttachments(properties: Properties, depth: number, reading: Reading): Part[] {
  const attachments: Part[] = [];
  for (const storage of below(properties.storage, ATTACHMENT)) {
    if (reading.parts >= LIMITS.parts) {
      reading.truncated.add("parts");
      break;
    }
    const { truncated } = reading;
    const attachment = new Properties(storage, OTHER_HEADER, truncated, properties.charset);
    attachments.push(readAttachment(attachment, depth, reading));
  }
  return attachments;
}

function readAttachment(attachment: Properties, depth: number, reading: Reading): Part {
  const name =
    attachment.text(PID.attachLongFilename) ??
    attachment.text(PID.attachFilename) ??
    attachment.text(PID.displayName);
  const enclosed = attachment.storage.storages.get(ENCLOSED);
  // An object of another program (OLE) lies in the same place; it has no properties of a message.
  if (enclosed?.has(PROPERTIES) === true) {
    const part = { type: "message/rfc822", headers: [], name, text: "" };
    if (depth >= LIMITS.depth) {
      reading.truncated.add("depth");
      return { ...part, parts: [] };
    }
    const { charset } = attachment;
    return {
      ...part,
      parts: [readWhole(enclosed, ENCLOSED_HEADER, depth + 1, reading, charset)],
    };
  }
  reading.parts++;
  return readFile(attachment, name, depth, reading);
}

/** An attached file. Only what a report may be told in is read: text, and a mail that is kept as MIME. */
function readFile(
  attachment: Properties,
  name: string | null,
  depth: number,
  reading: Reading,
): Part {
  const tag = (attachment.text(PID.attachMimeTag) ?? "").trim().toLowerCase();
  const type = /^[\w.+-]{1,80}\/[\w.+-]{1,80}$/.test(tag) ? tag : "application/octet-stream";
  const content = () => attachment.bytes(PID.attachData, LIMITS.bytes) ?? new Uint8Array(0);
  const mail = readAttachedMail(type, name, content, depth, reading);
  if (mail !== null) return mail;
  if (!/^(?:text|message)\//.test(type)) return leaf(type, "", name);
  const bytes = attachment.bytes(PID.attachData, LIMITS.text) ?? new Uint8Array(0);
  return leaf(type, decodeText(bytes, attachment.text(PID.textAttachmentCharset) ?? ""), name);
}
