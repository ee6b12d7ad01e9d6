import type { Address, Message } from "./types";

/** What Office.js hands over of an open item. */
export interface OutlookPieces {
  readonly subject: string;
  readonly from: Address | null;
  readonly itemClass: string | null;
  readonly date: Date | null;
  readonly html: string;
}

export declare function fromOutlook(pieces: OutlookPieces): Message;
export declare function fromPasted(text: string, html: string | null): Message;
