import type { Address } from "../message/types";

/** What Office.js tells of the open item at once, without asking the host again. */
export interface OpenItem {
  /** Outlook's id of the item; the key by which late answers are told apart. */
  readonly id: string;
  readonly subject: string;
  readonly from: Address | null;
  readonly itemClass: string | null;
  readonly date: Date | null;
  /** Message-ID (RFC 5322) of the item, by which a whole message is known to be this one's. */
  readonly messageId: string | null;
  readonly attachments: readonly Attachment[];
}

/** A file or a mail that hangs on the open item. */
export interface Attachment {
  /** Outlook's own; on the web good for this session only. */
  readonly id: string;
  readonly name: string;
  /** A mail that was attached as such, not as a file. */
  readonly isItem: boolean;
  /** Bytes, as Outlook tells them. */
  readonly size: number;
}

/** Why Outlook did not hand over what was asked for. The pane has a sentence for each. */
export type OutlookFailure = "timeout" | "refused" | "not-supported" | "changed" | "no-permission";

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: OutlookFailure };

/** A new message to be opened in Outlook, for the person to read and send. */
export interface Draft {
  readonly to: readonly string[];
  readonly subject: string;
  /** Plain text; escaped before Outlook gets it as HTML. */
  readonly text: string;
}

/** What became of a new message that was opened. */
export interface OpenedDraft {
  /** Its text was too long for Outlook and was cut. */
  readonly cut: boolean;
}

export type Theme = "light" | "dark" | "high-contrast";

/** Outlook, as the rest of the pane sees it. Every call ends: with a value, or with a failure after its own timeout. */
export interface Outlook {
  /** The display language, e.g. `it-IT`. */
  readonly language: string;
  /** The address of the open mailbox; null where Outlook does not tell. */
  readonly ownAddress: string | null;
  /** Whether `readWhole` can be asked at all (Mailbox 1.14). */
  readonly canReadWhole: boolean;
  /** Whether a new message can be opened now (it throws while no item is open). */
  canOpenDraft(): boolean;
  /** The item that is open now; null where there is none. */
  currentItem(): OpenItem | null;
  /**
   * Calls `listener` each time another item is open than before (ItemChanged; and, as that event gets lost, also when the
   * window gets the focus or is shown again and the id is another one). Not called for the item open at the start.
   * @returns a function that stops it
   */
  onItemChanged(listener: (item: OpenItem | null) => void): () => void;
  /** The theme now, null where Outlook does not tell (then the system's counts). */
  theme(): Theme | null;
  onThemeChanged(listener: (theme: Theme) => void): () => void;
  /** The HTML body of the item, or `changed` where another item is open by the time the answer comes. */
  readBody(item: OpenItem): Promise<Result<string>>;
  /** The whole message as MIME bytes (getAsFileAsync). */
  readWhole(item: OpenItem): Promise<Result<Uint8Array>>;
  openDraft(draft: Draft): Promise<Result<OpenedDraft>>;
  /** The bytes of an attachment (Mailbox 1.8): a mail as MIME or .msg, a file as it is. */
  readAttachment(item: OpenItem, attachment: Attachment): Promise<Result<Uint8Array>>;
  /** What `saveSettings` kept in the mailbox; null where nothing was, or Outlook keeps nothing. */
  readSettings(): unknown;
  /** Keeps a value (JSON) in the mailbox for this add-in, on all devices of the person. */
  saveSettings(value: unknown): Promise<Result<void>>;
}

/**
 * `connect` of `src/outlook/index.ts`: resolves with Outlook once office.js is ready, with null where the page is open in a
 * browser without Outlook or office.js does not answer within its timeout. `late` is called where it answers after that.
 */
export type Connect = (late?: (outlook: Outlook) => void) => Promise<Outlook | null>;
