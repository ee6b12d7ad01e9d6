import { createRoot } from "react-dom/client";
import { loadTexts } from "../locales/texts";
import { connect } from "../outlook";
import { startLanguage } from "../outlook/start-language";
import { App } from "./App";
import { Explainer } from "./explainer";
import { browserStorage, SettingsStore, tagFor } from "./settings";

const settings = new SettingsStore(browserStorage());
const explainer = new Explainer(settings.through(connect));
// Outlook is asked at once: its answer takes longer than the texts do.
void explainer.start();

const { language } = settings.getState().settings;
const around = startLanguage(location.search) ?? navigator.language;
const texts = await loadTexts(tagFor(language, around), []);
const root = document.getElementById("pane");
if (!root) throw new Error("taskpane.html has no #pane");
createRoot(root).render(
  <App explainer={explainer} settings={settings} firstTexts={texts} around={around} />,
);
