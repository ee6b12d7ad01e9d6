import { createRoot } from "react-dom/client";
import { loadTexts } from "../locales/texts";
import { connect } from "../outlook";
import { App } from "./App";
import { Explainer } from "./explainer";
import type { SettingsStore } from "./settings";

/**
 * Puts the pane in place of what the page showed until then.
 * @param around the language of the surroundings, until Outlook tells its own
 * @param tag of the language to begin with
 * @throws where the texts can't be fetched
 */
export async function showPane(
  settings: SettingsStore,
  around: string,
  tag: string,
): Promise<void> {
  const explainer = new Explainer(settings.through(connect));
  // Outlook is asked at once: its answer takes longer than the texts do.
  void explainer.start();
  const texts = await loadTexts(tag, []);
  const root = document.getElementById("pane");
  if (!root) throw new Error("taskpane.html has no #pane");
  createRoot(root).render(
    <App explainer={explainer} settings={settings} firstTexts={texts} around={around} />,
  );
}
