import type { Category, Entry } from "../knowledge/types";
import { readLegacyAddress } from "../original/legacy-address";
import type { Kind } from "../report/types";
import { showable } from "./explanation-words";
import { sideOf } from "./owner";
import type { DiagnosedFailure, Diagnosis } from "./types";

/**
 * What a report means for a list of addresses. gone: the address failed for good, and a list is better without it; failed: the
 * mail failed for a reason that is not the address; late: still being tried.
 */
export type Fate = "gone" | "failed" | "late";

export interface DigestedRecipient {
  readonly address: string;
  readonly fate: Fate;
  readonly entry: Entry;
  /** Enhanced status code (RFC 3463), else the reply code (RFC 5321 4.2); null where neither is stated. */
  readonly code: string | null;
}

/** What is kept of one report among many: little, and nothing that holds the message in memory. */
export interface Digest {
  readonly kind: Kind;
  /** The original's subject where the report returned it, else the report's own. */
  readonly subject: string;
  readonly date: Date | null;
  readonly recipients: readonly DigestedRecipient[];
  /** How many recipients the report has beyond those that are kept. */
  readonly dropped: number;
}

/** Of one report: the memory that any number of reports takes stays in proportion to their number. */
const MOST_RECIPIENTS = 1_000;

/** Causes that lie in the address itself: nobody is there, or nobody there takes mail any more. */
const ADDRESS_GONE: ReadonlySet<Category> = new Set<Category>([
  "user-unknown",
  "host-unknown",
  "has-moved",
  "suspend",
  "not-accept",
]);

/** Makes what is kept of a diagnosis among many. @param report subject and date of the report itself */
export function digestOf(
  diagnosis: Diagnosis,
  report: { readonly subject: string; readonly date: Date | null },
): Digest {
  const { original, failures } = diagnosis;
  const { kind } = diagnosis.report;
  // What a forged report says of addresses is somebody's invention.
  const counted = kind === "suspicious" || kind === "not-a-bounce" ? [] : failures;
  return {
    kind,
    subject: detached(showable(original.subject ?? report.subject)),
    date: original.date ?? report.date,
    recipients: counted.slice(0, MOST_RECIPIENTS).map(recipientOf),
    dropped: Math.max(0, counted.length - MOST_RECIPIENTS),
  };
}

function recipientOf(diagnosed: DiagnosedFailure): DigestedRecipient {
  const { failure, entry } = diagnosed;
  return {
    address: detached(showable(failure.recipient)),
    fate: fateOf(diagnosed),
    entry,
    code: codeOf(diagnosed),
  };
}

function codeOf({ failure: { answer } }: DiagnosedFailure): string | null {
  const code = answer.status ?? answer.reply;
  return code === null ? null : detached(code);
}

function fateOf(diagnosed: DiagnosedFailure): Fate {
  if (diagnosed.failure.action === "delayed") return "late";
  return isGone(diagnosed) ? "gone" : "failed";
}

/**
 * Whether the address is why: the cause is known to that degree, is no passing one, and is not for the sender's own
 * administrator or Microsoft to repair. A wrapped Exchange address stands for a mailbox that may well exist.
 */
function isGone({ entry, exactness, owner, permanence, failure }: DiagnosedFailure): boolean {
  if (permanence !== "permanent" || !ADDRESS_GONE.has(entry.category)) return false;
  if (exactness === "class" || exactness === "subject") return false;
  // A domain without mail for good is the sender's to know; one whose administrator has work to do takes mail again.
  if (entry.category === "not-accept" && owner !== "sender") return false;
  if (owner === "senderAdmin" || sideOf(owner) === "microsoft") return false;
  return readLegacyAddress(failure.recipient) === null;
}

/** A copy of its own: what engines cut out of a text goes on holding the whole text. */
function detached(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
