import type { Header } from "../message/types";

export type Kind =
  "failed" | "delayed" | "delivered" | "relayed" | "expanded" | "not-a-bounce" | "suspicious";

/** Where a fact was read and the line it was read from, verbatim. */
export interface Evidence {
  readonly source: "delivery-status" | "body" | "headers" | "original";
  readonly line: string;
}

export interface Fact<T> {
  readonly value: T;
  readonly evidence: Evidence;
}

/** What a sign was seen in: signs of different kinds are independent of each other. */
export type SignSource =
  | "class"
  | "structure"
  | "delivery-status"
  | "headers"
  | "sender"
  | "subject"
  | "heading"
  | "answer";

/** One reason to take a message for a report, or not to (DESIGN.md rule 7). */
export interface Sign {
  /** Key of its words below `sign.` in the texts. */
  readonly id: string;
  readonly about: SignSource;
  /** A sign that speaks against a report has a negative weight. */
  readonly weight: number;
  readonly line: string;
}

/** What one mail system answered (RFC 5321 4.2): every value as stated, null where it is not stated. */
export interface Answer {
  /** Enhanced status code x.y.z (RFC 3463). */
  readonly status: string | null;
  /** Three-digit SMTP reply code (RFC 5321 4.2). */
  readonly reply: string | null;
  /** Verbatim, lines joined. Cut at 4 KB. */
  readonly text: string;
  /** Lower case. */
  readonly host: string | null;
  readonly ip: string | null;
  readonly at: Date | null;
}

export type Action = "failed" | "delayed" | "delivered" | "relayed" | "expanded";

/** What happened to one recipient. */
export interface Failure {
  /** As the sender typed it, where the report tells; else as finally tried. */
  readonly recipient: string;
  /** As finally tried (Final-Recipient), null where the report does not say. */
  readonly finalRecipient: string | null;
  readonly action: Action;
  /** The first answer: its status and reply are the failure's. */
  readonly answer: Answer;
  /** Answers quoted inside the first one, outermost first. */
  readonly nested: readonly Answer[];
  /** Every try that the report lists, newest first. */
  readonly attempts: readonly Answer[];
  /** The host that refused; null when nobody answered. */
  readonly rejectedBy: Fact<string> | null;
  /** The host that was tried when nobody answered. */
  readonly triedHost: string | null;
  /** Until when the sending system goes on trying (Will-Retry-Until). */
  readonly retryUntil: Date | null;
  readonly evidence: readonly Evidence[];
}

/** The texts that Microsoft put into a report for people, apart from each other. */
export interface MicrosoftAdvice {
  readonly cause: string | null;
  readonly howToFix: readonly string[];
  readonly forAdmins: string | null;
}

/** One row of the hop table of an Exchange Online report. */
export interface Hop {
  readonly number: number;
  readonly at: Date | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly with: string | null;
  /** Seconds; null where the table says that it was not measurable. */
  readonly delay: number | null;
}

/** The column that Microsoft marked red. */
export type Indicator = "sender" | "microsoft" | "recipient";

export interface Report {
  readonly kind: Kind;
  readonly signs: readonly Sign[];
  /** The reader that read it, e.g. `delivery-status`, `exchange`. */
  readonly family: string;
  readonly generatedBy: Fact<string> | null;
  readonly failures: readonly Failure[];
  readonly indicator: Indicator | null;
  readonly advice: MicrosoftAdvice | null;
  readonly hops: readonly Hop[];
  /** Header fields of the mail that came back; empty where the report did not return them. */
  readonly original: readonly Header[];
  /** The reader pasted those fields: the report itself did not return them. */
  readonly originalPasted?: true;
  /** True where the report was attached to the mail that was read: somebody passed it on. */
  readonly enclosed: boolean;
}
