import type { Texts } from "../locales/texts";
import type { Group } from "./types";

/** What the code of a cause can mean too. */
export interface OtherMeanings {
  readonly heading: string;
  readonly names: readonly string[];
}

/**
 * @param texts with those of the tables that `others` stand in
 * @returns null where the answer tells which meaning it has
 */
export function otherMeanings(group: Group, texts: Texts): OtherMeanings | null {
  const [one] = group.failures;
  if (!one || one.others.length === 0) return null;
  return {
    heading: texts.t("know.also", { code: one.failure.answer.status ?? "" }),
    names: [...new Set(one.others.map(({ id }) => texts.t(`${id}.name`)))],
  };
}
