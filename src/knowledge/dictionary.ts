import { codeInRange, compareText } from "./matching";
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
  /** The host that refused, lower case; null where it is not stated. */
  readonly host: string | null;
}

export interface MatchResult {
  readonly entry: Entry;
  readonly variant: Variant | null;
  readonly exactness: Exactness;
}

/** An entry that fits an answer, and how well. */
export interface Candidate {
  readonly entry: Entry;
  readonly exactness: Exactness;
  /** Characters of the text that fits; the longer is the surer. */
  readonly length: number;
}

/** Whether an entry's bare code is the meaning that its writer had ("matching": emittedBy). */
function codeHolds({ match, emittedBy }: Entry, input: MatchInput): boolean {
  if (match.hosts !== undefined) return isBelow(input.host, match.hosts);
  switch (emittedBy) {
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

/** How much of an entry's words stands in the answer, in characters; 0 where they stand there by chance. */
function lengthOf(entry: Entry, input: MatchInput, texts: Texts): number {
  const { hosts = [], textAtHosts } = entry.match;
  if (textAtHosts === true && !isBelow(input.host, hosts)) return 0;
  return texts.get(entry) ?? 0;
}

function isBelow(host: string | null, domains: readonly string[]): boolean {
  return domains.some((domain) => host === domain || host?.endsWith(`.${domain}`) === true);
}

/** The lengths of the texts that stand in an answer, by entry. */
export type Texts = ReadonlyMap<Entry, number>;

/** Entries that are looked up together, by what an answer may have. */
export interface Dictionary {
  readonly byCode: ReadonlyMap<string, readonly Entry[]>;
  readonly ranged: readonly Entry[];
  /** Entries whose text alone is enough. */
  readonly byText: readonly Entry[];
}

/** @param entries of equal standing: the best match among them counts, whatever their order */
export function dictionaryOf(entries: readonly Entry[]): Dictionary {
  const byCode = new Map<string, Entry[]>();
  const ranged: Entry[] = [];
  const byText: Entry[] = [];
  for (const entry of entries) {
    const { codes, codeOptional, text } = entry.match;
    for (const code of codes) {
      if (typeof code !== "string") continue;
      const list = byCode.get(code);
      if (list) list.push(entry);
      else byCode.set(code, [entry]);
    }
    if (codes.some((code) => typeof code !== "string")) ranged.push(entry);
    if (text.length > 0 && (codeOptional || codes.length === 0)) byText.push(entry);
  }
  return { byCode, ranged, byText };
}

/** What an exact code or a range is worth in characters of text. */
const CODE_BESIDE_TEXT = { code: 1000, range: 500 } as const;

function* candidatesFor(
  { byCode, ranged, byText }: Dictionary,
  input: MatchInput,
  texts: Texts,
): Generator<Candidate> {
  const { status } = input;
  if (status !== null) {
    for (const entry of byCode.get(status) ?? []) {
      const candidate = judge(entry, "code", input, texts);
      if (candidate !== null) yield candidate;
    }
    for (const entry of ranged) {
      const inRange = entry.match.codes.some(
        (code) => typeof code !== "string" && codeInRange(status, code),
      );
      const candidate = inRange ? judge(entry, "range", input, texts) : null;
      if (candidate !== null) yield candidate;
    }
  }
  if (texts.size === 0) return;
  for (const entry of byText) {
    const length = lengthOf(entry, input, texts);
    if (length > 0) yield { entry, exactness: "text", length };
  }
}

function judge(
  entry: Entry,
  by: "code" | "range",
  input: MatchInput,
  texts: Texts,
): Candidate | null {
  const length = lengthOf(entry, input, texts);
  if (length > 0) return { entry, exactness: "text", length: length + CODE_BESIDE_TEXT[by] };
  if (entry.match.textRequired || !codeHolds(entry, input)) return null;
  const reply = input.reply !== null && entry.match.reply.includes(input.reply) ? 1 : 0;
  return { entry, exactness: by, length: reply };
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

/**
 * The entry of a dictionary that fits an answer best: a text beats a code, an exact code a range.
 * @param texts those that stand in the answer (`text-index.ts`)
 * @returns null where none fits
 */
export function bestIn(dictionary: Dictionary, input: MatchInput, texts: Texts): Candidate | null {
  let best: Candidate | null = null;
  for (const candidate of candidatesFor(dictionary, input, texts)) {
    const better =
      best === null ||
      RANK[candidate.exactness] > RANK[best.exactness] ||
      (candidate.exactness === best.exactness && candidate.length > best.length);
    if (better) best = candidate;
  }
  return best;
}
