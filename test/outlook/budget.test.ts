import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { paneFolder, root } from "./builds";
import { closeEach, openPane, type Session, withBrowser } from "./harness";

const require = createRequire(__filename);
const settings = require("../../addin.config.cjs") as { readonly url: string };
const { filesUntilExplained } = require("../../scripts/budget.cjs") as {
  filesUntilExplained: (
    names: readonly string[],
    html: string,
    language: string,
    table: string,
  ) => readonly string[];
};

const languages = readdirSync(path.join(root, "src/locales"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Ordinary reports of Exchange Online, by the table that their causes stand in. */
const reports = [
  ["exchange-delivery", "01-unknown-recipient-modern-1.eml"],
  ["exchange-security", "02-group-internal-only-modern-2.eml"],
  ["exchange-reputation", "08-dmarc-reject.eml"],
] as const;

let session: Session;

withBrowser();
closeEach(() => session);

/** Runs in every frame: notes when the first step came into the page, and speaks the language in the browser too. */
function watch(language: string): void {
  Object.defineProperty(navigator, "language", { value: language });
  const observer = new MutationObserver(() => {
    if (document.querySelector("[data-testid=step-1]") === null) return;
    Object.assign(window, { explainedAt: performance.now() });
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** The files of the add-in that were there before the explanation stood; what is drawn with it asks for more. */
async function loaded(): Promise<string[]> {
  const frame = await session.paneFrame();
  await frame.waitForFunction(() => "explainedAt" in window);
  const there = await frame.evaluate(() => {
    const { explainedAt } = window as unknown as { explainedAt: number };
    const entries = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    return entries.filter(({ responseEnd }) => responseEnd <= explainedAt).map(({ name }) => name);
  });
  return [`${settings.url}taskpane.html`, ...there]
    .filter((url) => url.startsWith(settings.url))
    .map((url) => url.slice(settings.url.length));
}

// The build adds up these files and fails where they are too heavy (scripts/budget.cjs): it has to be these and no others.
test.each([
  ...reports.map(([table, mail]) => ["en", table, mail] as const),
  ...languages.map((language) => [language, ...reports[0]] as const),
])("what is loaded until an explanation stands, %s, %s", async (language, table, mail) => {
  session = await openPane({
    mail,
    language,
    prepare: async (context) => {
      await context.addInitScript(watch, language);
    },
  });
  const html = readFileSync(path.join(paneFolder, "taskpane.html"), "utf8");
  const names = readdirSync(paneFolder, { recursive: true, encoding: "utf8" });
  const wanted = filesUntilExplained(names, html, language, table);
  expect((await loaded()).sort()).toEqual([...wanted].sort());
});
