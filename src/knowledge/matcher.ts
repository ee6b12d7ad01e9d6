import {
  bestIn,
  type Candidate,
  dictionaryOf,
  type MatchInput,
  type MatchResult,
  sharing,
  type Texts,
  variantOf,
} from "./dictionary";
import { exchange, isVague, settled } from "./exchange-matcher";
import {
  blockLists,
  exchangeMore,
  exchangeRows,
  entryById,
  phrases,
  registry,
  vendors,
} from "./index";
import { indexTexts } from "./text-index";
import type { Entry, Exactness } from "./types";

const otherSystems = dictionaryOf([...vendors, ...blockLists]);
const everybody = dictionaryOf([...phrases, ...registry]);
const findTexts = indexTexts([
  ...exchangeRows,
  ...exchangeMore,
  ...vendors,
  ...blockLists,
  ...phrases,
  ...registry,
]);

/**
 * Picks the entry for one answer: Microsoft's meanings where they hold, then those of other systems, then phrases and the
 * registry; in each a text beats a code, an exact code a range, then the subject, the class, the bare reply ("matching" of the
 * reference table; RFC 3463 2).
 */
export function matchAnswer(input: MatchInput): MatchResult {
  const texts = findTexts(input.text);
  const { entry, exactness } = pick(input, texts);
  const others = exactness === "code" ? othersOf(entry, input) : [];
  return { entry, variant: variantOf(entry, input), exactness, others };
}

/** What a bare code can mean besides the entry that was picked for it. */
function othersOf(entry: Entry, input: MatchInput): readonly Entry[] {
  const named = (entry.alsoMeans ?? []).flatMap((id) => entryById(id) ?? []);
  const all = [...sharing(exchange, input), ...sharing(otherSystems, input), ...named];
  // Two tables may hold the same cause: a full mailbox is one for everybody.
  return all.filter((other) => other.category !== entry.category || other.owner !== entry.owner);
}

function pick(input: MatchInput, texts: Texts): Pick<Candidate, "entry" | "exactness"> {
  const rows = bestIn(exchange, input, texts);
  const own = settled(rows, input);
  if (own !== null) return own;
  const vendor = bestIn(otherSystems, input, texts);
  if (vendor?.exactness === "text") return vendor;
  // Exchange passes a refusing system's code on as it is: where that system has a meaning of its own for it, it wrote the code.
  if (vendor !== null && rows?.entry.emittedBy === "either" && !input.rejectedByMicrosoft)
    return vendor;
  const general = bestIn(everybody, input, texts);
  // Microsoft's own bare code says less than plain words, unless it is a code that only Microsoft uses.
  if (rows !== null && !(general?.exactness === "text" && isVague(input.status))) return rows;
  return vendor ?? general ?? fallback(input);
}

/** Replies about a mailbox (RFC 5321 4.2.2): to a greeting, which names none, they only say no. */
const MAILBOX_REPLY = /^55[0-3]$/;

/** Only the subject or the class of the code is known, or only the reply, or nothing at all. */
function fallback({
  status,
  reply,
  toGreeting,
}: MatchInput): Pick<Candidate, "entry" | "exactness"> {
  const [klass = "", subject = ""] = status?.split(".") ?? [];
  const known = (id: string, exactness: Exactness) => {
    const entry = entryById(id);
    return entry === null ? null : { entry, exactness };
  };
  const found =
    (status === null ? null : known(`registry-x.${subject}`, "subject")) ??
    (status === null ? null : known(`registry-${klass}`, "class")) ??
    (reply === null || (toGreeting === true && MAILBOX_REPLY.test(reply))
      ? null
      : known(`reply-${reply}`, "code")) ??
    (reply === null ? null : known(`registry-${reply.slice(0, 1)}`, "class")) ??
    known("unknown", "class");
  if (found === null) throw new Error("the table has no entry `unknown`");
  return found;
}
