/** One header field as received: name with its letter case, value unfolded and decoded (RFC 5322 2.2, RFC 2047). */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/** A mailbox of RFC 5322 3.4: `name` is the decoded display name, empty where there is none. */
export interface Address {
  readonly name: string;
  readonly address: string;
}

/** Something that was cut because the input went past a limit named in `limits.ts`. */
export type Limit = "bytes" | "depth" | "parts" | "headers" | "text" | "recipients";

/** One node of the MIME tree (RFC 2045). Containers have `parts` and an empty `text`. */
export interface Part {
  /** Lower case, e.g. `message/delivery-status`. */
  readonly type: string;
  readonly headers: readonly Header[];
  /** File name of the part, where it has one. */
  readonly name: string | null;
  /** Decoded body of a text part, or of a part that holds text (delivery-status, rfc822-headers); else empty. */
  readonly text: string;
  readonly parts: readonly Part[];
  /** An attached file of Outlook that was not opened: what reads it is loaded only where there is one. */
  readonly unopened?: true;
  /** Outlook's message class, where the part is a whole message of a .msg. */
  readonly itemClass?: string | null;
}

/**
 * What was received, in one form, whatever way it came in.
 * `text` is the visible text: the text body, or the HTML body as text where there is no other.
 */
export interface Message {
  readonly headers: readonly Header[];
  readonly subject: string;
  readonly from: Address | null;
  /** Outlook's message class, where Outlook told it, e.g. `REPORT.IPM.Note.NDR`. */
  readonly itemClass: string | null;
  /** When the message itself was sent (Date header, or Outlook's creation time). */
  readonly date: Date | null;
  readonly text: string;
  readonly html: string | null;
  /** The top node and all below it; empty where only a body is known. */
  readonly parts: readonly Part[];
  readonly truncated: readonly Limit[];
  /** True where a person typed or pasted the text: a code or an SMTP answer then needs no sign of a report. */
  readonly pasted: boolean;
}
