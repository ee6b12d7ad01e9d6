import type { Address } from "../message/types";
import type { Category, Entry, Exactness, Owner, Permanence, Variant } from "../knowledge/types";
import type { Evidence, Failure, Report } from "../report/types";

/** What the returned header fields say of the mail that came back; null where it is not stated. */
export interface Original {
  readonly subject: string | null;
  readonly from: Address | null;
  readonly to: readonly Address[];
  readonly date: Date | null;
  readonly messageId: string | null;
}

/** One command with this mail's values filled in where they are safe to fill in. */
export interface FilledCommand {
  readonly effect: "look" | "change";
  readonly text: string;
  /** Placeholders that stayed, e.g. `<date>`. */
  readonly open: readonly string[];
}

/** Values that the texts of an entry may name. Null: not stated; the pane then uses the words of its language. */
export interface Values {
  readonly recipient: string | null;
  readonly recipientDomain: string | null;
  readonly sender: string | null;
  readonly senderDomain: string | null;
  /** The host that refused, or the one that was tried. */
  readonly host: string | null;
  /** The IP address that the answer names. */
  readonly ip: string | null;
  /** The group, user or domain that the answer names as the culprit (5.7.703). */
  readonly culprit: string | null;
  readonly code: string | null;
}

export interface DiagnosedFailure {
  readonly failure: Failure;
  readonly entry: Entry;
  readonly variant: Variant | null;
  readonly exactness: Exactness;
  /** What the same code can mean too, where the answer does not tell which it is (5.7.1). */
  readonly others: readonly Entry[];
  readonly category: Category;
  readonly owner: Owner;
  /** The other view of whose turn it is, where the table and Microsoft's indicator differ. */
  readonly ownerSecondView: Owner | null;
  readonly permanence: Permanence;
  /** The entry of the answer that only wraps another system's; `entry` is then the cause inside. */
  readonly wrapper: Entry | null;
  /** What the last attempt said, where the cause is that time ran out (DESIGN.md rule 2). */
  readonly lastAttempt: { readonly entry: Entry; readonly exactness: Exactness } | null;
  /**
   * Whether the failed address stands in To or Cc of the mail that came back; if it does not, it was forwarded or stands
   * for another address. Null where the fields were not returned.
   */
  readonly addressed: boolean | null;
  readonly values: Values;
  readonly evidence: readonly Evidence[];
}

/** Recipients that failed for the same cause, in the report's order. */
export interface Group {
  readonly failures: readonly DiagnosedFailure[];
}

/** Which of Microsoft's clouds wrote the report: its diagnostic exists in the worldwide one only. */
export type Cloud = "worldwide" | "government" | "china" | "unknown";

export interface Diagnosis {
  readonly report: Report;
  readonly failures: readonly DiagnosedFailure[];
  readonly groups: readonly Group[];
  readonly original: Original;
  /** The account or tenant may be misused: secure it first. */
  readonly secureFirst: boolean;
  /** How many recipients the mail that came back had; null where it is not stated. */
  readonly recipientCount: number | null;
  readonly cloud: Cloud;
  /** Microsoft 365 or Outlook.com wrote the report. */
  readonly generatedByMicrosoft: boolean;
}
