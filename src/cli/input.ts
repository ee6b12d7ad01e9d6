import { fromOutlook, isOutlookFile, readMessage, type Message, type Part } from "../message";
import { openOutlookFile, readOutlookFile } from "../message/msg";

/** How the command line takes a file: whole, or only what Outlook would hand over of it. */
export type View = "whole" | "as-outlook";

/**
 * Reads the bytes of a file, a .msg of Outlook too.
 * @throws UnreadableInput
 */
export function messageOfFile(bytes: Uint8Array): Message {
  return isOutlookFile(bytes) ? readOutlookFile(bytes) : readMessage(bytes, openOutlookFile);
}

/** Reads the bytes of a file as the view says. */
export function messageFrom(bytes: Uint8Array, view: View): Message {
  const message = messageOfFile(bytes);
  return view === "whole" || message.pasted ? message : asOutlook(message);
}

/** Subject, sender, class and the HTML body (text where there is none): no header fields, no parts. */
function asOutlook(message: Message): Message {
  const pieces = {
    subject: message.subject,
    from: message.from,
    itemClass: message.itemClass ?? itemClassOf(message.parts[0]),
    date: message.date,
  };
  const outlook = fromOutlook({ ...pieces, html: message.html ?? "" });
  // Some reports carry an HTML part that shows nothing; Outlook then has the text.
  return outlook.text.trim() === "" ? { ...outlook, html: null, text: message.text } : outlook;
}

/** The class that Exchange gives a report: the prefix and a suffix by the most severe action ([MS-OXCMAIL] 2.2.3.7.1.1). */
function itemClassOf(root: Part | undefined): string {
  const status =
    root?.type === "multipart/report"
      ? root.parts.find((part) => part.type === "message/delivery-status")
      : undefined;
  if (status === undefined) return "IPM.Note";
  const suffix = [
    ["failed", "NDR"],
    ["delayed", "Delayed.DR"],
    ["relayed", "Relayed.DR"],
    ["expanded", "Expanded.DR"],
    ["delivered", "DR"],
  ].find(([action]) => new RegExp(`^action[ \\t]*:[ \\t]*${action}`, "im").test(status.text));
  return `REPORT.IPM.Note.${suffix?.[1] ?? "NDR"}`;
}
