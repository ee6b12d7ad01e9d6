import { setupI18n, type Messages } from "@lingui/core";

/** The languages that have a complete catalogue; English is the one that others fall back to. */
const LANGUAGES: readonly string[] = ["en", "it"];

/** Every text a user reads, in one language. */
export interface Texts {
  /** The language of the texts, e.g. `en`. */
  readonly language: string;
  /** The tables of knowledge whose texts are there. */
  readonly tables: ReadonlySet<string>;
  /** The text of an id, with its values filled in (ICU MessageFormat). An id without a text is a defect and comes back as it is. */
  t(id: string, values?: Readonly<Record<string, string | number>>): string;
  has(id: string): boolean;
  /** Date and time as people of this language write it, in the reader's time zone. */
  date(date: Date): string;
}

/** The language with texts that fits a tag such as `it-IT`; null where there is none. */
export function languageFor(tag: string): string | null {
  const language = tag.toLowerCase().split(/[-_]/)[0] ?? "";
  return LANGUAGES.includes(language) ? language : null;
}

/**
 * Loads the texts of a language; English where it has none. What is there already is not fetched again.
 * @param tag a language tag as Outlook gives it (RFC 5646)
 * @param tables names of the tables of knowledge whose texts are wanted besides the pane's own
 * @param locale the tag that dates and numbers follow; by default the same
 * @throws where a part can't be fetched
 */
export async function loadTexts(
  tag: string,
  tables: readonly string[],
  locale: string = tag,
): Promise<Texts> {
  const language = languageFor(tag) ?? "en";
  const parts = await Promise.all([
    paneTexts(language),
    ...tables.map((table) => knowledgeTexts(language, table)),
  ]);
  return createTexts(language, Object.assign({}, ...parts) as Messages, tables, locale);
}

interface Catalogue {
  readonly default: Messages;
}

async function paneTexts(language: string): Promise<Messages> {
  const texts = (await import(
    /* webpackChunkName: "texts-[request]" */ `./${language}/pane.po`
  )) as Catalogue;
  return texts.default;
}

async function knowledgeTexts(language: string, table: string): Promise<Messages> {
  const texts = (await import(
    /* webpackChunkName: "texts-[request]" */ `./${language}/knowledge/${table}.po`
  )) as Catalogue;
  return texts.default;
}

/** Texts from messages that are there already. */
export function createTexts(
  language: string,
  messages: Messages,
  tables: readonly string[] = [],
  locale = language,
): Texts {
  const i18n = setupI18n({ locale: language, messages: { [language]: messages } });
  const dates = new Intl.DateTimeFormat(supported(locale) ?? language, {
    dateStyle: "medium",
    timeStyle: "short",
  });
  return {
    language,
    tables: new Set(tables),
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
