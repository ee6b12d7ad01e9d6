import { Faults } from "../host/faults";
import type { Bench, OutlookHost } from "../host/host";
import { isProfile, PROFILES, type Profile } from "../host/profile";
import { byId, element } from "./dom";
import { setUpDragging } from "./drag";
import { Inbox } from "./inbox";
import { loadMailbox, type Sample } from "./mailbox";
import { showMail } from "./reading";
import { TaskPane } from "./task-pane";
import type { ThemeName } from "./theme";

/** What tests reach the preview by. */
export interface Preview extends Bench {
  /** Selects a mail by its file name, or none. */
  select(file: string | null, silently?: boolean): void;
  /** Opens the pane as the ribbon button does, also where that is off because no mail is open. */
  open(): void;
  /** The host of the open pane; null while it is closed. */
  host(): OutlookHost | null;
}

declare global {
  interface Window {
    preview?: Preview;
  }
}

/**
 * The page's address sets it up: `mail` (file name, or `none`), `profile`, `theme`, `width`, `language`, and `pane`, the
 * address of the pane's page where it is not beside this one.
 */
const query = new URLSearchParams(location.search);

const bench: Bench = { faults: new Faults(), calls: [], client: {}, settings: {} };
const pane = new TaskPane(bench);

function themeOf(value: string | null): ThemeName {
  if (value === "dark" || value === "light") return value;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

const profileOf = (value: string | null): Profile => (isProfile(value) ? value : "whole");
let profile = profileOf(query.get("profile"));
let theme = themeOf(query.get("theme"));
let open: Sample | null = null;

function openPane(): void {
  const page = query.get("pane") ?? new URL(PROFILES[profile].page, location.href).href;
  const language = query.get("language") ?? "en-US";
  pane.open({ page, profile, language, theme }, open?.mail ?? null);
}

function setTheme(name: ThemeName): void {
  theme = name;
  document.documentElement.dataset["theme"] = name;
  pane.setTheme(name);
}

function setUpControls(): void {
  const profiles = byId("profile", HTMLSelectElement);
  for (const [value, { label }] of Object.entries(PROFILES)) {
    profiles.append(element("option", { value }, label));
  }
  profiles.value = profile;
  profiles.addEventListener("change", () => {
    profile = profileOf(profiles.value);
    // A client does not grow while it runs: the pane starts anew.
    if (pane.host) openPane();
  });
  const themes = byId("theme", HTMLSelectElement);
  themes.value = theme;
  themes.addEventListener("change", () => {
    setTheme(themeOf(themes.value));
  });
  const explain = byId("explain", HTMLButtonElement);
  explain.addEventListener("click", openPane);
  const width = Number(query.get("width"));
  if (width > 0) pane.setWidth(width);
  setTheme(theme);
}

async function main(): Promise<void> {
  setUpControls();
  const samples = await loadMailbox();
  const inbox = new Inbox(samples, (sample) => {
    select(sample);
  });

  function select(sample: Sample | null, silently = false): void {
    open = sample;
    inbox.show(sample?.mail.file ?? null);
    showMail(sample);
    byId("explain", HTMLButtonElement).disabled = sample === null;
    pane.host?.select(sample?.mail ?? null, silently);
  }

  const byFile = (file: string | null): Sample | null =>
    samples.find(({ mail }) => mail.file === file) ?? null;
  setUpDragging(
    byId("inbox", HTMLElement),
    byId("pane", HTMLElement),
    (row) =>
      byFile(row.querySelector("[data-file]")?.getAttribute("data-file") ?? null)?.mail ?? null,
    () => pane.host,
  );
  const wanted = query.get("mail");
  select(wanted === "none" ? null : (byFile(wanted) ?? samples[0] ?? null));
  window.preview = {
    ...bench,
    select: (file, silently) => {
      select(byFile(file), silently);
    },
    open: openPane,
    host: () => pane.host,
  };
}

main().catch((error: unknown) => {
  byId("reading", HTMLElement).replaceChildren(
    element("p", { class: "nothing" }, `The preview failed: ${String(error)}`),
  );
});
