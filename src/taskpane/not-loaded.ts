import { languageFor } from "../locales/languages";

/** Of each language what scripts/texts.cjs has put into the build: the pane's own texts are what could not be loaded. */
type StartTexts = Readonly<Record<string, { readonly failed: string; readonly retry: string }>>;

/** Says that the pane could not be loaded, in place of what the page showed until then, and offers to load it again. */
export function showNotLoaded(tag: string): void {
  const texts = JSON.parse(process.env.START_TEXTS ?? "{}") as StartTexts;
  const language = languageFor(tag) ?? "en";
  const { failed, retry } = texts[language] ?? { failed: "", retry: "" };
  const sentence = document.createElement("h1");
  sentence.className = "title";
  sentence.textContent = failed;
  const button = document.createElement("button");
  button.className = "fui-Button button-primary button-medium";
  button.type = "button";
  button.textContent = retry;
  button.addEventListener("click", () => {
    location.reload();
  });
  const row = document.createElement("div");
  row.className = "ways-row";
  row.append(button);
  const main = document.querySelector<HTMLElement>("#pane main");
  const view = main?.querySelector(".view");
  if (!main || !view) return;
  document.documentElement.lang = language;
  main.dataset.state = "not-loaded";
  main.setAttribute("aria-busy", "false");
  view.setAttribute("role", "alert");
  view.replaceChildren(sentence, row);
}
