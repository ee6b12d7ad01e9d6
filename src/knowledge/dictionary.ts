import { compareText, isBetween, numbersOf } from "./matching";
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
  /** Whether it refused the sending host's greeting, before any sender or recipient was named. */
  readonly toGreeting?: boolean;
}

export interface MatchResult {
  readonly entry: Entry;
  readonly variant: Variant | null;
  readonly exactness: Exactness;
  /** What the same code can mean too, where the words beside it do not tell which it is; most particular first. */
  readonly others: readonly Entry[];
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

/** An entry with one of the ranges of its codes, as numbers. */
interface Ranged {
  readonly entry: Entry;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Entries that are looked up together, by what an answer may have. */
export interface Dictionary {
  readonly byCode: ReadonlyMap<string, readonly Entry[]>;
  readonly ranged: readonly Ranged[];
  /** Entries whose text alone is enough, with their places: of two that fit equally well the first one counts. */
  readonly byText: ReadonlyMap<Entry, number>;
}

/** @param entries of equal standing: the best match among them counts, the first of equal ones */
export function dictionaryOf(entries: readonly Entry[]): Dictionary {
  const byCode = new Map<string, Entry[]>();
  const ranged: Ranged[] = [];
  const byText = new Map<Entry, number>();
  for (const entry of entries) {
    const { codes, codeOptional, text } = entry.match;
    for (const code of codes) {
      if (typeof code === "string") byCode.set(code, [...(byCode.get(code) ?? []), entry]);
      else ranged.push({ entry, from: numbersOf(code.from), to: numbersOf(code.to) });
    }
    if (text.length > 0 && (codeOptional || codes.length === 0)) byText.set(entry, byText.size);
  }
  return { byCode, ranged, byText };
}

/** What an exact code or a range is worth in characters of text. */
const CODE_BESIDE_TEXT = { code: 1000, range: 500 } as const;

/** The entry whose text alone is enough and fits best. */
function bestText(
  byText: ReadonlyMap<Entry, number>,
  input: MatchInput,
  texts: Texts,
): Candidate | null {
  let best: Candidate | null = null;
  let bestPlace = 0;
  for (const entry of texts.keys()) {
    const place = byText.get(entry);
    const length = place === undefined ? 0 : lengthOf(entry, input, texts);
    if (place === undefined || length === 0) continue;
    if (best === null || length > best.length || (length === best.length && place < bestPlace)) {
      best = { entry, exactness: "text", length };
      bestPlace = place;
    }
  }
  return best;
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

/** The entries whose exact code an answer has, with or without their words, where its writer uses the code so. */
export function sharing({ byCode }: Dictionary, input: MatchInput): readonly Entry[] {
  if (input.status === null) return [];
  return (byCode.get(input.status) ?? []).filter((entry) => codeHolds(entry, input));
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

/** The first of two candidates, unless the second one fits more exactly. */
function better(first: Candidate | null, second: Candidate | null): Candidate | null {
  if (first === null || second === null) return first ?? second;
  const more =
    RANK[second.exactness] > RANK[first.exactness] ||
    (second.exactness === first.exactness && second.length > first.length);
  return more ? second : first;
}

/**
 * The entry of a dictionary that fits an answer best: a text beats a code, an exact code a range.
 * @param texts those that stand in the answer (`text-index.ts`)
 * @returns null where none fits
 */
export function bestIn(
  { byCode, ranged, byText }: Dictionary,
  input: MatchInput,
  texts: Texts,
): Candidate | null {
  let best: Candidate | null = null;
  if (input.status !== null) {
    for (const entry of byCode.get(input.status) ?? [])
      best = better(best, judge(entry, "code", input, texts));
    const code = numbersOf(input.status);
    for (const { entry, from, to } of ranged)
      if (isBetween(code, from, to)) best = better(best, judge(entry, "range", input, texts));
  }
  return better(best, bestText(byText, input, texts));
}
