/** The languages that have a complete catalogue; English is the one that others fall back to. */
export const LANGUAGES: readonly string[] = [
  "de",
  "en",
  "es",
  "fr",
  "it",
  "ja",
  "nl",
  "pl",
  "pt",
  "zh",
];

/** The language with texts that fits a tag such as `it-IT`; null where there is none. */
export function languageFor(tag: string): string | null {
  const language = tag.toLowerCase().split(/[-_]/)[0] ?? "";
  return LANGUAGES.includes(language) ? language : null;
}

/** The part of the catalogue with the texts of a table of knowledge. */
export const knowledgePart = (table: string): string => `knowledge/${table}`;
