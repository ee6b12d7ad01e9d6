import { act, render } from "@testing-library/react";
import type { Connect, Outlook } from "../../src/outlook/types";
import { App } from "../../src/taskpane/App";
import { Explainer } from "../../src/taskpane/explainer";
import { SettingsStore } from "../../src/taskpane/settings";
import { texts } from "./samples";

/** Draws the pane, in a browser that keeps no settings. */
export function drawApp(connect: Connect): Explainer {
  const settings = new SettingsStore(null);
  const explainer = new Explainer(settings.through(connect));
  render(<App explainer={explainer} settings={settings} firstTexts={texts} around="en-US" />);
  return explainer;
}

/** The pane in Outlook, or without it, once it has started. */
export async function showApp(outlook: Outlook | null = null): Promise<Explainer> {
  const explainer = drawApp(() => Promise.resolve(outlook));
  await act(async () => {
    void explainer.start();
    await Promise.resolve();
  });
  return explainer;
}
