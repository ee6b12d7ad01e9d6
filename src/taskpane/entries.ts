import { entries } from "../knowledge";
import type { Entry } from "../knowledge/types";
import type { Texts } from "../locales/texts";

/** The codes of an entry as people read them, ranges with a dash; empty where it has none. */
export function codesOf({ match }: Entry): string {
  return [
    ...match.codes.map((code) => (typeof code === "string" ? code : `${code.from}–${code.to}`)),
  ].join(", ");
}

/** The entries that have every word of the search in their code, name, sentence or own words of an answer. */
export function searchEntries(search: string, texts: Texts): Entry[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    const about = [
      entry.id,
      codesOf(entry),
      entry.match.reply.join(" "),
      texts.t(`${entry.id}.name`),
      texts.t(`${entry.id}.title`),
      ...entry.match.text.map((pieces) => pieces.join(" ")),
    ]
      .join(" ")
      .toLowerCase();
    return words.every((word) => about.includes(word));
  });
}
