import {
  bestIn,
  type Candidate,
  dictionaryOf,
  type MatchInput,
  type MatchResult,
  variantOf,
} from "./dictionary";
import { exchangeMore, exchangeRows } from "./exchange";
import { indexTexts } from "./text-index";

/** Microsoft's own meanings. */
export const exchange = dictionaryOf([...exchangeRows, ...exchangeMore]);

const findTexts = indexTexts([...exchangeRows, ...exchangeMore]);

/** Codes that many causes share: words beside them tell more. */
export function isVague(status: string | null): boolean {
  return status !== null && /^[45]\.(?:0\.0|\d\.0|7\.1|1\.1|4\.1|5\.4)$/.test(status);
}

/** The part of Exchange that resolves recipients names itself in its answers. */
const BY_THE_RESOLVER = /\bresolver\.[a-z]{3}\./;

/**
 * Microsoft's meaning, where it stands whatever other tables have: its own words do, and so does a code of its own in an answer
 * that Exchange itself wrote.
 * @param best what Microsoft's tables have
 */
export function settled(best: Candidate | null, { status, text }: MatchInput): Candidate | null {
  const byItself = !isVague(status) && BY_THE_RESOLVER.test(text);
  const stands = best?.exactness === "text" || (best?.exactness === "code" && byItself);
  return stands ? best : null;
}

/**
 * What `matchAnswer` picks where Microsoft's tables settle it, without the others.
 * @returns null where another table could say more
 */
export function matchExchange(input: MatchInput): MatchResult | null {
  const best = settled(bestIn(exchange, input, findTexts(input.text)), input);
  if (best === null) return null;
  const { entry, exactness } = best;
  return { entry, variant: variantOf(entry, input), exactness, others: [] };
}
