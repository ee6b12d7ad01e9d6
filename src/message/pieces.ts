import { htmlToText } from "./html";
import { LIMITS } from "./limits";
import type { Address, Limit, Message } from "./types";

/** What Office.js hands over of an open item. */
export interface OutlookPieces {
  readonly subject: string;
  readonly from: Address | null;
  readonly itemClass: string | null;
  readonly date: Date | null;
  readonly html: string;
}

/** A message of what Office.js tells: no header fields, no parts. */
export function fromOutlook(pieces: OutlookPieces): Message {
  return {
    headers: [],
    subject: pieces.subject,
    from: pieces.from,
    itemClass: pieces.itemClass,
    date: pieces.date,
    text: htmlToText(pieces.html),
    html: pieces.html,
    parts: [],
    truncated: cut(pieces.html),
    pasted: false,
  };
}

/** Text that is no message by itself, and the HTML of the same where there is one. */
export function plainText(text: string, html: string | null): Message {
  const visible =
    text.trim() !== "" || html === null ? text.slice(0, LIMITS.text) : htmlToText(html);
  return {
    headers: [],
    subject: "",
    from: null,
    itemClass: null,
    date: null,
    text: visible,
    html,
    parts: [],
    truncated: cut(text.length > 0 ? text : (html ?? "")),
    pasted: true,
  };
}

function cut(text: string): Limit[] {
  return text.length > LIMITS.text ? ["text"] : [];
}
