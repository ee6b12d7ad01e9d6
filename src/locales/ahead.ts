import { languageFor } from "./languages";
import { loadPart } from "./part";

/** Fetches parts of a language's catalogue that are wanted soon; a failure shows when one is wanted and is not there. */
export function fetchAhead(tag: string, parts: readonly string[]): void {
  for (const part of parts) loadPart(languageFor(tag) ?? "en", part).catch(() => undefined);
}
