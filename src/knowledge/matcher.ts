import { codeInRange, compareText } from "./matching";
import { entryById, exchangeRows, phrases, registry } from "./index";
import type { Entry, Exactness, Variant } from "./types";

/** One answer, in the form that the tables are written in. */
export interface MatchInput {
  readonly status: string | null;
  readonly reply: string | null;
  /** Folded, lower case, straight quotes (`comparable` of src/report/normalise.ts), at most 4 KB. */
  readonly text: string;
  /** Whether Microsoft's service or Exchange wrote the report. */
  readonly generatedByMicrosoft: boolean;
  /** Whether a host of Microsoft's refused. */
  readonly rejectedByMicrosoft: boolean;
}

export interface MatchResult {
  readonly entry: Entry;
  readonly variant: Variant | null;
  readonly exactness: Exactness;
}

interface Candidate extends MatchResult {
  /** Characters of the text that fits; the longer is the surer. */
  readonly length: number;
}

/**
 * Picks the entry for one answer: Microsoft's meanings where they hold, then phrases and the registry; in each a text beats a
 * code, an exact code a range, then the subject, the class, the bare reply ("matching" of the reference table; RFC 3463 2).
 */
export function matchAnswer(input: MatchInput): MatchResult {
  const rows = bestOf(candidatesFor(exchangeIndex, input, holds));
  if (rows?.exactness === "text") return rows;
  const general = bestOf(candidatesFor(generalIndex, input, () => true));
  if (rows !== null && general?.exactness !== "text") return rows;
  // Microsoft's own bare code says less than plain words, unless it is a code that only Microsoft uses.
  if (rows !== null && general !== null) return isVague(input.status) ? general : rows;
  return general ?? fallback(input);
}

/** Codes that many causes share: words beside them tell more. */
function isVague(status: string | null): boolean {
  return status !== null && /^[45]\.(?:0\.0|\d\.0|7\.1|1\.1|4\.1|5\.4)$/.test(status);
}

/** Whether a row's bare code is the meaning that its writer had ("matching": emittedBy). */
function holds(entry: Entry, input: MatchInput): boolean {
  switch (entry.emittedBy) {
    case "senderService":
      return input.generatedByMicrosoft;
    case "recipientService":
      return input.rejectedByMicrosoft;
    case "either":
      return input.generatedByMicrosoft || input.rejectedByMicrosoft;
    default:
      return true;
  }
}

interface Index {
  readonly byCode: ReadonlyMap<string, readonly Entry[]>;
  /** Entries with a range, or whose text alone is enough. */
  readonly others: readonly Entry[];
}

function indexOf(entries: readonly Entry[]): Index {
  const byCode = new Map<string, Entry[]>();
  const others: Entry[] = [];
  for (const entry of entries) {
    let listed = false;
    for (const code of entry.match.codes) {
      if (typeof code !== "string") continue;
      const list = byCode.get(code) ?? [];
      list.push(entry);
      byCode.set(code, list);
      listed = true;
    }
    const textAlone = entry.match.codeOptional || entry.match.codes.length === 0;
    const ranged = entry.match.codes.some((code) => typeof code !== "string");
    if (!listed || textAlone || ranged)
      if (entry.match.text.length > 0 || ranged) others.push(entry);
  }
  return { byCode, others };
}

const exchangeIndex = indexOf(exchangeRows);
const generalIndex = indexOf([...phrases, ...registry]);

function* candidatesFor(
  index: Index,
  input: MatchInput,
  codeHolds: (entry: Entry, input: MatchInput) => boolean,
): Generator<Candidate> {
  const exact = input.status === null ? [] : (index.byCode.get(input.status) ?? []);
  for (const entry of exact) {
    const candidate = judge(entry, input, "code", codeHolds(entry, input));
    if (candidate !== null) yield candidate;
  }
  for (const entry of index.others) {
    if (exact.includes(entry)) continue;
    const inRange =
      input.status !== null &&
      entry.match.codes.some(
        (code) => typeof code !== "string" && codeInRange(input.status ?? "", code),
      );
    const textAlone = entry.match.codeOptional || entry.match.codes.length === 0;
    if (!inRange && !textAlone) continue;
    const candidate = judge(
      entry,
      input,
      inRange ? "range" : null,
      inRange && codeHolds(entry, input),
    );
    if (candidate !== null) yield candidate;
  }
}

function judge(
  entry: Entry,
  input: MatchInput,
  byCode: "code" | "range" | null,
  codeCounts: boolean,
): Candidate | null {
  const length = longestText(entry, input.text);
  const variant = variantOf(entry, input);
  if (length > 0)
    return {
      entry,
      variant,
      exactness: "text",
      length: length + (byCode === "code" ? 1000 : byCode === "range" ? 500 : 0),
    };
  if (byCode === null || !codeCounts || entry.match.textRequired) return null;
  const reply = input.reply !== null && entry.match.reply.includes(input.reply) ? 1 : 0;
  return { entry, variant, exactness: byCode, length: reply };
}

function longestText(entry: Entry, text: string): number {
  let longest = 0;
  for (const pieces of entry.match.text) longest = Math.max(longest, compareText(text, pieces));
  return longest;
}

/** The sub-case of an entry that an answer's words or its exact code mean; null where it has none that fits. */
export function variantOf(
  entry: Entry,
  input: Pick<MatchInput, "status" | "text">,
): Variant | null {
  for (const variant of entry.variants ?? []) {
    if (variant.text.some((pieces) => compareText(input.text, pieces) > 0)) return variant;
  }
  const { status } = input;
  if (status === null) return null;
  return entry.variants?.find((variant) => variant.codes?.includes(status)) ?? null;
}

const RANK: Readonly<Record<Exactness, number>> = {
  text: 4,
  code: 3,
  range: 2,
  subject: 1,
  class: 0,
};

function bestOf(candidates: Iterable<Candidate>): Candidate | null {
  let best: Candidate | null = null;
  for (const candidate of candidates) {
    const better =
      best === null ||
      RANK[candidate.exactness] > RANK[best.exactness] ||
      (candidate.exactness === best.exactness && candidate.length > best.length);
    if (better) best = candidate;
  }
  return best;
}

/** Only the subject or the class of the code is known, or only the reply, or nothing at all. */
function fallback(input: MatchInput): MatchResult {
  const [klass = "", subject = ""] = input.status?.split(".") ?? [];
  const known = (id: string, exactness: Exactness): MatchResult | null => {
    const entry = entryById(id);
    return entry === null ? null : { entry, variant: null, exactness };
  };
  const found =
    (input.status === null ? null : known(`registry-x.${subject}`, "subject")) ??
    (input.status === null ? null : known(`registry-${klass}`, "class")) ??
    (input.reply === null ? null : known(`reply-${input.reply}`, "code")) ??
    (input.reply === null ? null : known(`registry-${input.reply.slice(0, 1)}`, "class")) ??
    known("unknown", "class");
  if (found === null) throw new Error("the table has no entry `unknown`");
  return found;
}
