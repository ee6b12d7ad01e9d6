import { setupI18n, type Messages } from "@lingui/core";
import { languageFor } from "./languages";
import { loadPart } from "./part";

/** Every text a user reads, in one language. */
export interface Texts {
  /** The language of the texts, e.g. `en`. */
  readonly language: string;
  /** The tag that dates follow, e.g. `en-GB`. */
  readonly tag: string;
  /** The parts of the catalogue that are there besides the pane's own. */
  readonly parts: ReadonlySet<string>;
  /** The text of an id, with its values filled in (ICU MessageFormat). An id without a text is a defect and comes back as it is. */
  t(id: string, values?: Readonly<Record<string, string | number>>): string;
  has(id: string): boolean;
  /** Date and time as people of this language write it, in the reader's time zone. */
  date(date: Date): string;
}

/**
 * Loads the texts of a language; English where it has none. What is there already is not fetched again.
 * @param tag a language tag as Outlook gives it (RFC 5646); dates and numbers follow it
 * @param parts PO files that are wanted besides the pane's own, by their path below the language's folder
 * @throws where a part can't be fetched
 */
export async function loadTexts(tag: string, parts: readonly string[]): Promise<Texts> {
  const language = languageFor(tag) ?? "en";
  const catalogues = await Promise.all(["pane", ...parts].map((part) => loadPart(language, part)));
  const messages: Messages = {};
  for (const one of catalogues) Object.assign(messages, one);
  return createTexts(language, messages, parts, tag);
}

/** Texts from messages that are there already. */
export function createTexts(
  language: string,
  messages: Messages,
  parts: readonly string[] = [],
  tag = language,
): Texts {
  const i18n = setupI18n({ locale: language, messages: { [language]: messages } });
  const dates = new Intl.DateTimeFormat(supported(tag) ?? language, {
    dateStyle: "medium",
    timeStyle: "short",
  });
  return {
    language,
    tag,
    parts: new Set(parts),
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
