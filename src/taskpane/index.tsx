import { createRoot } from "react-dom/client";
import { loadTexts } from "../locales/texts";
import { connect } from "../outlook";
import { App } from "./App";
import { Explainer } from "./explainer";

const explainer = new Explainer(connect);
// Outlook is asked at once: its answer takes longer than the texts do.
void explainer.start();

const texts = await loadTexts(navigator.language, []);
const root = document.getElementById("pane");
if (!root) throw new Error("taskpane.html has no #pane");
createRoot(root).render(<App explainer={explainer} firstTexts={texts} />);
