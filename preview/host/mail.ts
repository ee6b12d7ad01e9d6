import { type Address, type Message, type Part, readMessage } from "../../src/message";
import { headerValue, parseAddresses } from "../../src/message/header";
import { attachmentsOf, type MailAttachment } from "./attachments";

/** One mail of the mailbox, with what Outlook hands over of it. */
export interface Mail {
  readonly file: string;
  /** Outlook's id of the item. */
  readonly id: string;
  readonly message: Message;
  readonly bytes: Uint8Array;
  readonly itemClass: string;
  readonly to: readonly Address[];
  /** The HTML body: Outlook makes one of plain text. */
  readonly html: string;
  readonly attachments: readonly MailAttachment[];
}

/** Class suffix by the most severe action of the report (MS-OXCMAIL 2.2.3.7.1.1), most severe first. */
const CLASS_OF_ACTION: readonly (readonly [string, string])[] = [
  ["failed", "REPORT.IPM.Note.NDR"],
  ["delayed", "REPORT.IPM.Note.Delayed.DR"],
  ["relayed", "REPORT.IPM.Note.Relayed.DR"],
  ["expanded", "REPORT.IPM.Note.Expanded.DR"],
  ["delivered", "REPORT.IPM.Note.DR"],
];

function itemClassOf(message: Message): string {
  const root = message.parts[0];
  const status = root?.parts.find((part: Part) => part.type === "message/delivery-status");
  if (root?.type !== "multipart/report" || !status) return "IPM.Note";
  const actions = new Set(
    [...status.text.matchAll(/^Action:[ \t]*([a-z]+)/gim)].map((match) => match[1]?.toLowerCase()),
  );
  const found = CLASS_OF_ACTION.find(([action]) => actions.has(action));
  return found?.[1] ?? "REPORT.IPM.Note.NDR";
}

/**
 * @param text - plain text
 * @returns a page that shows it as it is, the way Outlook gives a plain text body when asked for HTML
 */
export function htmlOfText(text: string): string {
  const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return `<html><head></head><body><pre style="white-space:pre-wrap">${escaped}</pre></body></html>`;
}

/**
 * @param file - the mail's file name; it makes the item's id
 * @param bytes - the mail as MIME
 */
export async function readMail(file: string, bytes: Uint8Array): Promise<Mail> {
  const message = readMessage(bytes);
  const id = `AAMkPreview/${file.replace(/\.eml$/, "")}=`;
  const itemClass = itemClassOf(message);
  return {
    file,
    id,
    message,
    bytes,
    itemClass,
    attachments: itemClass === "IPM.Note" ? await attachmentsOf(bytes, id) : [],
    to: parseAddresses(headerValue(message.headers, "to") ?? ""),
    html: message.html ?? htmlOfText(message.text),
  };
}
