import type { Entry } from "../knowledge/types";
import type { Digest, DigestedRecipient, Fate } from "./digest";

/** One address and the report that speaks last for its fate. */
export interface TalliedAddress extends DigestedRecipient {
  /** Index of the report among those that were tallied. */
  readonly report: number;
}

export interface TalliedCause {
  readonly entry: Entry;
  /** How many different addresses failed or are late for it. */
  readonly addresses: number;
  /** Indices of the reports that name it, each once. */
  readonly reports: readonly number[];
}

/** Many reports, added up. */
export interface Tally {
  /** Commonest first. */
  readonly causes: readonly TalliedCause[];
  /** Each address once, under the gravest of its fates, in the order in which they came. */
  readonly gone: readonly TalliedAddress[];
  readonly failed: readonly TalliedAddress[];
  readonly late: readonly TalliedAddress[];
  /** Recipients of reports that name more than are kept. */
  readonly dropped: number;
}

const GRAVITY: Readonly<Record<Fate, number>> = { late: 0, failed: 1, gone: 2 };

/**
 * Adds up reports: which causes, and which fate each address has. An address of which one report says that it is late and
 * another that it failed has failed.
 * @param digests null where a file was no report or could not be read; keeps its place in the numbering
 */
export function tallyOf(digests: readonly (Digest | null)[]): Tally {
  const addresses = new Map<string, TalliedAddress>();
  const causes = new Map<string, { entry: Entry; addresses: Set<string>; reports: Set<number> }>();
  let dropped = 0;
  digests.forEach((digest, report) => {
    dropped += digest?.dropped ?? 0;
    for (const recipient of digest?.recipients ?? []) {
      const { entry, fate } = recipient;
      const key = keyOf(recipient);
      const cause = causes.get(entry.id) ?? { entry, addresses: new Set(), reports: new Set() };
      causes.set(entry.id, cause);
      cause.addresses.add(key);
      cause.reports.add(report);
      const before = addresses.get(key);
      if (!before || GRAVITY[fate] > GRAVITY[before.fate])
        addresses.set(key, { ...recipient, report });
    }
  });
  const of = (fate: Fate) => [...addresses.values()].filter((one) => one.fate === fate);
  return {
    causes: [...causes.values()]
      .map((cause) => ({
        entry: cause.entry,
        addresses: cause.addresses.size,
        reports: [...cause.reports],
      }))
      .sort((a, b) => b.addresses - a.addresses),
    gone: of("gone"),
    failed: of("failed"),
    late: of("late"),
    dropped,
  };
}

/** Two ways of writing one address: systems that tell upper from lower case before the @ exist in RFC 5321 2.4 alone. */
const keyOf = ({ address }: DigestedRecipient): string => address.toLowerCase();
