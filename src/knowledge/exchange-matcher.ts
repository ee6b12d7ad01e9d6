import { bestIn, dictionaryOf, type MatchInput, type MatchResult, variantOf } from "./dictionary";
import { exchangeMore, exchangeRows } from "./exchange";
import { indexTexts } from "./text-index";

/** Microsoft's own meanings. */
export const exchange = dictionaryOf([...exchangeRows, ...exchangeMore]);

const findTexts = indexTexts([...exchangeRows, ...exchangeMore]);

/**
 * What `matchAnswer` picks where Microsoft's own words settle it, without the other tables: words of Microsoft's win over
 * everything else.
 * @returns null where another table could say more
 */
export function matchExchange(input: MatchInput): MatchResult | null {
  const best = bestIn(exchange, input, findTexts(input.text));
  if (best?.exactness !== "text") return null;
  return { entry: best.entry, variant: variantOf(best.entry, input), exactness: "text" };
}
