import { setupI18n, type Messages } from "@lingui/core";

/** The languages that have a complete catalogue; `en` is the one that others fall back to. */
const catalogues: Readonly<
  Record<string, { pane: () => Promise<Catalogue>; knowledge: () => Promise<Catalogue> }>
> = {
  en: { pane: () => import("./en/pane"), knowledge: () => import("./en/knowledge") },
  it: { pane: () => import("./it/pane"), knowledge: () => import("./it/knowledge") },
};

interface Catalogue {
  readonly messages: Messages;
}

/** Every text a user reads, in one language. */
export interface Texts {
  /** The language of the texts, e.g. `en`. */
  readonly language: string;
  /** The text of an id, with its values filled in (ICU MessageFormat). An id without a text is a defect and comes back as it is. */
  t(id: string, values?: Readonly<Record<string, string | number>>): string;
  has(id: string): boolean;
  /** Date and time as people of this language write it, in the reader's time zone. */
  date(date: Date): string;
}

/** The language with texts that fits a tag such as `it-IT`; null where there is none. */
export function languageFor(tag: string): string | null {
  const language = tag.toLowerCase().split(/[-_]/)[0] ?? "";
  return Object.hasOwn(catalogues, language) ? language : null;
}

/**
 * Loads the texts of a language; English where it has none.
 * @param tag a language tag as Outlook gives it (RFC 5646)
 * @param locale the tag that dates and numbers follow; by default the same
 */
export async function loadTexts(tag: string, locale: string = tag): Promise<Texts> {
  const language = languageFor(tag) ?? "en";
  const catalogue = catalogues[language];
  if (!catalogue) throw new Error(`no catalogue for ${language}`);
  const [pane, knowledge] = await Promise.all([catalogue.pane(), catalogue.knowledge()]);
  return createTexts(language, { ...pane.messages, ...knowledge.messages }, locale);
}

/** Texts from messages that are there already. */
export function createTexts(language: string, messages: Messages, locale = language): Texts {
  const i18n = setupI18n({ locale: language, messages: { [language]: messages } });
  const dates = new Intl.DateTimeFormat(supported(locale) ?? language, {
    dateStyle: "medium",
    timeStyle: "short",
  });
  return {
    language,
    t: (id, values) => i18n._(id, { ...values }),
    has: (id) => Object.hasOwn(messages, id),
    date: (date) => dates.format(date),
  };
}

function supported(locale: string): string | null {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([locale])[0] ?? null;
  } catch {
    // Outlook's display language is free text to us; Intl throws on what is no language tag.
    return null;
  }
}
