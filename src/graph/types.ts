/** Why the mailbox was not read. The pane has a sentence for each. */
export type GraphFailure =
  /** Nobody is signed in, or the sign-in wants the person's attention. */
  | { readonly kind: "signed-out" }
  /** The person, an administrator or a policy of the organization said no; `code` is Microsoft's own, null where it gave none. */
  | { readonly kind: "refused"; readonly code: string | null }
  /** This Outlook has no nested app authentication, or has it switched off. */
  | { readonly kind: "unavailable" }
  /** Microsoft asks to wait this long, in milliseconds. */
  | { readonly kind: "throttled"; readonly retryAfterMs: number }
  | { readonly kind: "offline" }
  | { readonly kind: "timeout" }
  /** The mailbox is not one of Exchange Online. */
  | { readonly kind: "no-mailbox" }
  /** The report was deleted or moved after it was listed. */
  | { readonly kind: "gone" }
  | { readonly kind: "too-large" }
  /** Anything else that Microsoft answers; `code` is its own. */
  | { readonly kind: "error"; readonly code: string | null };

export type GraphResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: GraphFailure };

/** How a token is asked for. */
export interface TokenWish {
  /** Whether a window may open; only after a click, or the browser blocks it. */
  readonly interactive: boolean;
  /** Whether the token at hand was refused and another one is wanted. */
  readonly renew: boolean;
}

/** Hands out access tokens for Microsoft Graph with the scope Mail.Read. Always ends, and never rejects. */
export type TokenSource = (wish: TokenWish) => Promise<GraphResult<string>>;

/** The message classes of reports in Exchange (MS-OXCMAIL): not delivered, and delayed. */
export type ReportClass = "REPORT.IPM.Note.NDR" | "REPORT.IPM.Note.Delayed.DR";

/** A report in the mailbox, as the list shows it. */
export interface ReportItem {
  /** Graph's id of the message. */
  readonly id: string;
  readonly itemClass: ReportClass;
  /** The report's own subject; empty where it has none. */
  readonly subject: string;
  readonly received: Date;
}

/** What is needed to talk to Microsoft Graph. */
export interface Connection {
  readonly fetch: typeof globalThis.fetch;
  readonly tokens: TokenSource;
  /** Address of the API with its version and without a slash at its end. */
  readonly base: string;
}

/** @returns the result of what did not succeed */
export function failed(failure: GraphFailure): {
  readonly ok: false;
  readonly failure: GraphFailure;
} {
  return { ok: false, failure };
}
