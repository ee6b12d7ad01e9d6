import { fetchAhead } from "../locales/ahead";
import { knowledgePart } from "../locales/languages";
import { greetLibrary } from "../outlook/library";
import { startLanguage } from "../outlook/start-language";
import { showNotLoaded } from "./not-loaded";
import { browserStorage, SettingsStore, tagFor } from "./settings";

/** After so long the pane no longer waits for a library that does not come. */
const LIBRARY_FIRST_MS = 1_000;

/** Resolves once everything that the page and Outlook's library asked for is there, or has failed. */
function pageLoaded(): Promise<unknown> {
  if (document.readyState === "complete") return Promise.resolve();
  return new Promise((resolve) => {
    addEventListener("load", resolve, { once: true });
    setTimeout(resolve, LIBRARY_FIRST_MS);
  });
}

/**
 * Starts the pane. Nothing can be explained before Outlook's library has come and has greeted Outlook, and both work on the same
 * thread and over the same line: the pane comes second, and gets ready while the library waits for Outlook's answer.
 */
async function start(): Promise<void> {
  const settings = new SettingsStore(browserStorage());
  const around = startLanguage(location.search) ?? navigator.language;
  const tag = tagFor(settings.getState().settings.language, around);
  await pageLoaded();
  // The texts of the commonest causes too: most readers need them as soon as Outlook has handed over the mail.
  fetchAhead(tag, ["pane", knowledgePart("exchange-delivery")]);
  try {
    const { showPane } = await import(/* webpackChunkName: "pane" */ "./pane");
    await showPane(settings, around, tag);
  } catch (error) {
    console.error(error);
    showNotLoaded(tag);
  }
}

void greetLibrary();
void start();
