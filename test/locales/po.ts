import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compileMessageOrThrow } from "@lingui/message-utils/compileMessage";
import PO from "pofile";

const FOLDER = join(__dirname, "../../src/locales");

/** Ids and texts of one PO file, in the file's order; an id that stands there twice comes twice. */
export type Catalogue = readonly (readonly [id: string, text: string])[];

/** The languages that have a folder, English first: the others are compared with it. */
export const languages: readonly string[] = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort((a, b) => Number(b === "en") - Number(a === "en") || a.localeCompare(b));

/** The PO files of a language, by their path below its folder. */
export function catalogueFiles(language: string): string[] {
  return readdirSync(join(FOLDER, language), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".po"))
    .sort();
}

export function readCatalogue(language: string, file: string): Catalogue {
  return PO.parse(readFileSync(join(FOLDER, language, file), "utf8")).items.map(
    (item) => [item.msgid, item.msgstr.join("")] as const,
  );
}

/**
 * The names in the braces of a text (ICU MessageFormat), sorted, each once; those inside plural branches too.
 * @throws on a text that is not ICU MessageFormat
 */
export function placeholders(text: string): string[] {
  const names = new Set<string>();
  const collect = (tokens: unknown): void => {
    if (!Array.isArray(tokens)) return;
    for (const token of tokens) {
      if (!Array.isArray(token)) continue;
      const [name, , branches] = token as [string, string?, Record<string, unknown>?];
      names.add(name);
      Object.values(branches ?? {}).forEach(collect);
    }
  };
  collect(compileMessageOrThrow(text, (value) => value));
  return [...names].sort();
}
