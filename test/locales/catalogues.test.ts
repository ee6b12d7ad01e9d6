import { entries, tableNames, tableOf } from "../../src/knowledge";
import type { Entry, Steps } from "../../src/knowledge/types";
import { knowledgePart, languageFor } from "../../src/locales/languages";
import { loadTexts } from "../../src/locales/texts";
import { catalogueFiles, languages, placeholders, readCatalogue } from "./po";

/** Texts that are the same in every language: names of products, and what is sent to a desk that reads English. */
const SAME_EVERYWHERE: readonly string[] = ["parties.microsoft365", "blockedip.request"];

const STEPS: readonly (keyof Steps)[] = ["sender", "senderAdmin", "recipientAdmin"];

const stepIds = (prefix: string, steps: Steps): string[] =>
  STEPS.flatMap((reader) =>
    Array.from({ length: steps[reader] }, (_, i) => `${prefix}.${reader}.${String(i + 1)}`),
  );

/** The ids that the data of an entry ask for. */
function requiredIds({ id, steps, variants = [] }: Entry): string[] {
  const own = ["name", "title", "why", "turn", "not"].map((part) => `${id}.${part}`);
  const ofVariants = variants.flatMap((variant) => {
    const prefix = `${id}.${variant.id}`;
    return [`${prefix}.title`, `${prefix}.why`, ...stepIds(prefix, variant.steps)];
  });
  return [...own, ...stepIds(id, steps), ...ofVariants];
}

/** The ids that an entry may have besides: a variant whose turn is another than its entry's. */
const optionalIds = ({ id, variants = [] }: Entry): string[] =>
  variants.map((variant) => `${id}.${variant.id}.turn`);

const files = catalogueFiles("en");
const others = languages.filter((language) => language !== "en");
const everyFile = languages.flatMap((language) => files.map((file) => [language, file] as const));
const translations = others.flatMap((language) => files.map((file) => [language, file] as const));

describe("every language", () => {
  test("there are English texts and translations", () => {
    expect(languages[0]).toBe("en");
    expect(translations.length).toBeGreaterThan(0);
  });

  test.each(others)("%s has the files of English", (language) => {
    expect(catalogueFiles(language)).toEqual(files);
  });

  test.each(languages)("%s is offered, and its loaded texts hold every id", async (language) => {
    expect(languageFor(language)).toBe(language);
    const texts = await loadTexts(
      language,
      files.map((file) => file.replace(/\.po$/, "")),
    );
    const ids = files.flatMap((file) => readCatalogue("en", file).map(([id]) => id));
    expect(texts.language).toBe(language);
    expect(ids.filter((id) => !texts.has(id))).toEqual([]);
  });

  test("the texts of an entry stand in the file of its table: no other is fetched for it", async () => {
    for (const table of tableNames) {
      const texts = await loadTexts("en", [knowledgePart(table)]);
      const own = entries.filter((entry) => tableOf(entry) === table);
      expect(own.length).toBeGreaterThan(0);
      expect(own.flatMap(requiredIds).filter((id) => !texts.has(id))).toEqual([]);
    }
  });

  test.each(everyFile)("%s %s: each id once, each text there and ICU", (language, file) => {
    const catalogue = readCatalogue(language, file);
    const ids = catalogue.map(([id]) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(catalogue.filter(([, text]) => text.trim() === "")).toEqual([]);
    for (const [id, text] of catalogue) {
      expect({ id, compiles: compiles(text) }).toEqual({ id, compiles: true });
    }
  });

  // The straight apostrophe is ICU's escape: a text that uses it for an elision loses it, and the braces after it.
  test.each(everyFile)("%s %s: no straight apostrophes", (language, file) => {
    expect(readCatalogue(language, file).filter(([, text]) => text.includes("'"))).toEqual([]);
  });
});

describe("every translation", () => {
  test.each(translations)("%s %s has the ids of English", (language, file) => {
    const ids = (of: string) => readCatalogue(of, file).map(([id]) => id);
    expect(ids(language).sort()).toEqual(ids("en").sort());
  });

  test.each(translations)("%s %s has the values of English", (language, file) => {
    const english = new Map(readCatalogue("en", file));
    const differing = readCatalogue(language, file).filter(
      ([id, text]) => placeholders(text).join() !== placeholders(english.get(id) ?? "").join(),
    );
    expect(differing).toEqual([]);
  });

  test.each(translations)("%s %s is translated", (language, file) => {
    const english = new Map(readCatalogue("en", file));
    const untranslated = readCatalogue(language, file).filter(
      ([id, text]) => text === english.get(id) && hasWords(text) && !SAME_EVERYWHERE.includes(id),
    );
    expect(untranslated).toEqual([]);
  });
});

describe("texts and entries", () => {
  const knowledge = files.filter((file) => file.startsWith("knowledge"));

  test.each(languages)("%s has each text that an entry asks for", (language) => {
    const ids = new Set(
      knowledge.flatMap((file) => readCatalogue(language, file).map(([id]) => id)),
    );
    expect(entries.flatMap(requiredIds).filter((id) => !ids.has(id))).toEqual([]);
  });

  test.each(languages)("%s has no text that no entry asks for", (language) => {
    const asked = new Set(
      entries.flatMap((entry) => [...requiredIds(entry), ...optionalIds(entry)]),
    );
    const ids = knowledge.flatMap((file) => readCatalogue(language, file).map(([id]) => id));
    expect(ids.filter((id) => !asked.has(id))).toEqual([]);
  });
});

test("each link of an entry has a label, and each label a link", () => {
  const labels = entries.flatMap(({ links }) => links.map(({ label }) => `link.${label}`));
  const ids = readCatalogue("en", "links.po").map(([id]) => id);
  expect([...new Set(labels)].sort()).toEqual([...ids].sort());
});

// A value that is not stated becomes words with an article (“l’organizzazione del destinatario”), which these
// prepositions would have to contract with; an article before a value would have to agree with it.
test("Italian sentences never make a value contract with the word before it", () => {
  const contracting =
    /(?<![\p{L}’])(?:di|a|ad|da|in|su)\s\{(?:domain|sender|senderDomain|host|ip)\b/iu;
  const article =
    /(?<!\p{L})(?:il|lo|la|i|gli|le|un|uno|una|(?:de|a|da|ne|su)(?:l|llo|lla|i|gli|lle))\s\{|l’\{/iu;
  const wrong = files
    .flatMap((file) => [...readCatalogue("it", file)])
    .filter(([, text]) => contracting.test(text) || article.test(text));
  expect(wrong).toEqual([]);
});

function compiles(text: string): boolean | string {
  try {
    placeholders(text);
    return true;
  } catch (error) {
    return String(error);
  }
}

/** Whether a text has words of its own besides the values in its braces. */
function hasWords(text: string): boolean {
  return /\p{L}/u.test(text.replace(/\{\w+\}/g, ""));
}
