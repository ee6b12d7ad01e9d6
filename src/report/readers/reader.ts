import type { Header, Message, Part } from "../../message/types";
import type { Evidence, Fact, Failure, Hop, Indicator, MicrosoftAdvice, Sign } from "../types";
import { EMPTY_ANSWER } from "../answer";
import type { HeadingRole } from "../headings";

/** What a reader gets: the message and its visible text, prepared once for all of them. */
export interface ReaderInput {
  readonly message: Message;
  /** Lines of the visible text: plain spaces, straight quotes, trimmed at their end. */
  readonly lines: readonly string[];
  /** Those of the lines that start with a heading of Microsoft's layouts, by their index, in their order. */
  readonly headings: ReadonlyMap<number, HeadingRole>;
  /** The same text in lower case, its first 64 KB: for the quick look whether a family's words occur at all. */
  readonly lower: string;
  /** The beginning of `lower`: openings of reports stand there; further on they are quotations. */
  readonly head: string;
  /** All MIME parts, outermost first, without those of enclosed messages. */
  readonly parts: readonly Part[];
}

/** What one reader found. Readers complete each other: a later one fills in what an earlier one left open. */
export interface Finding {
  readonly failures: readonly Failure[];
  readonly generatedBy?: Fact<string> | null;
  readonly indicator?: Indicator | null;
  readonly advice?: MicrosoftAdvice | null;
  readonly hops?: readonly Hop[];
  readonly original?: readonly Header[];
  readonly signs: readonly Sign[];
}

/** One family of reports. */
export interface Reader {
  readonly family: string;
  /**
   * Phrases of which one stands in `head` of every report of the family, lower case: the reader is asked only then. Absent where
   * the family is not told by a phrase.
   */
  readonly marks?: readonly string[];
  /** The same for phrases of which one stands anywhere in `lower`. */
  readonly words?: readonly string[];
  /** Null where the message is not of this family. */
  read(input: ReaderInput): Finding | null;
}

/** A failure of which nothing but the recipient is known yet. */
export function failureOf(recipient: string, evidence: Evidence): Failure {
  return {
    recipient,
    finalRecipient: null,
    action: "failed",
    answer: EMPTY_ANSWER,
    nested: [],
    attempts: [],
    rejectedBy: null,
    triedHost: null,
    retryUntil: null,
    evidence: [evidence],
  };
}

export function inBody(line: string): Evidence {
  return { source: "body", line: line.trim().slice(0, 1000) };
}
