import { loadPart } from "./part";
import { createTexts, type Texts } from "./texts";

/**
 * The texts of the mailbox's list, in the language of the pane's. They are a catalogue of their own: a build without
 * Microsoft Graph holds none of them.
 * @throws where they can't be fetched
 */
export async function loadGraphTexts({ language, tag }: Texts): Promise<Texts> {
  return createTexts(language, await loadPart(language, "graph"), ["graph"], tag);
}
