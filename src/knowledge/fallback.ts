import type {
  Category,
  Command,
  Entry,
  Link,
  Owner,
  Permanence,
  Retry,
  Steps,
  TextMatch,
} from "./types";

export interface Particulars {
  /** Absent: the entry is found by its words, or by its id. */
  readonly codes?: readonly string[];
  /** Wordings that many mail systems use; each is enough without a code. */
  readonly text?: readonly TextMatch[];
  readonly category: Category;
  readonly owner: Owner;
  readonly alsoOwners?: readonly Owner[];
  readonly permanence?: Permanence;
  readonly retry?: Retry;
  readonly steps: Steps;
  readonly links?: readonly Link[];
  readonly commands?: readonly Command[];
  readonly alsoMeans?: readonly string[];
}

/**
 * An entry of a dictionary that belongs to nobody in particular (registry, reply codes, common wordings).
 * Permanent unless it says otherwise: `diagnosis` makes it transient while the action is delayed.
 */
export function fallback(id: string, particulars: Particulars): Entry {
  const { codes = [], text = [], category, owner, steps } = particulars;
  return {
    id,
    match: {
      codes,
      reply: [],
      text,
      textRequired: codes.length === 0,
      codeOptional: text.length > 0,
    },
    category,
    owner,
    alsoOwners: particulars.alsoOwners ?? [],
    permanence: particulars.permanence ?? "permanent",
    retry: particulars.retry ?? "after-fix",
    steps,
    links: particulars.links ?? [],
    commands: particulars.commands ?? [],
    ...(particulars.alsoMeans === undefined ? {} : { alsoMeans: particulars.alsoMeans }),
  };
}
