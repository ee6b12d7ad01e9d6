import { type Bench, OutlookHost } from "../host/host";
import type { Mail } from "../host/mail";
import type { Profile } from "../host/profile";
import { frameName, frameUrl } from "../host/start";
import { byId, element } from "./dom";
import { showDraft } from "./draft";
import { showNotifications } from "./notifications";
import { type ThemeName, THEMES } from "./theme";

/** What Outlook on the web's documentation leaves open; these tokens are what a pane is known to get along with. */
const SANDBOX =
  "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals";

/** Widths a person can drag the pane to, in CSS pixels. */
const MIN_WIDTH = 320;
const MAX_WIDTH = 450;
const KEY_STEP = 10;

/** How the pane is opened. */
export interface PaneSettings {
  /** The pane's page, absolute. */
  readonly page: string;
  readonly profile: Profile;
  readonly language: string;
  readonly theme: ThemeName;
}

/** The task pane on the right: the add-in's page in a frame, and the host that talks to it. */
export class TaskPane {
  #host: OutlookHost | null = null;
  readonly #aside = byId("pane", HTMLElement);

  constructor(private readonly bench: Bench) {}

  get host(): OutlookHost | null {
    return this.#host;
  }

  open(settings: PaneSettings, mail: Mail | null): void {
    this.close();
    const start = {
      page: settings.page,
      hostOrigin: location.origin,
      language: settings.language,
      conversation: crypto.randomUUID(),
      control: crypto.randomUUID(),
      theme: THEMES[settings.theme],
    };
    const frame = element("iframe", { title: "NDR Explainer", sandbox: SANDBOX });
    // The name has to be there when the page starts: it tells office.js who its host is.
    frame.name = frameName(start);
    this.#aside.replaceChildren(this.#separator(), this.#header(), frame);
    this.#aside.hidden = false;
    const pane = frame.contentWindow;
    if (pane === null) throw new Error("the frame is not in the page");
    this.#host = new OutlookHost(
      pane,
      start,
      settings.profile,
      mail,
      {
        newMessage: showDraft,
        notifications: showNotifications,
        closeRequested: () => {
          this.close();
        },
      },
      this.bench,
    );
    frame.src = frameUrl(start);
  }

  close(): void {
    this.#host?.dispose();
    this.#host = null;
    this.#aside.hidden = true;
    this.#aside.replaceChildren();
  }

  setTheme(theme: ThemeName): void {
    this.#host?.themeChanged(THEMES[theme]);
  }

  /** @param width - in CSS pixels */
  setWidth(width: number): void {
    this.#aside.style.setProperty("--pane-width", `${width}px`);
  }

  #header(): HTMLElement {
    const close = element(
      "button",
      { type: "button", class: "icon", id: "close-pane", "aria-label": "Close pane" },
      "×",
    );
    close.addEventListener("click", () => {
      this.close();
    });
    return element("header", {}, element("h2", {}, "NDR Explainer"), close);
  }

  #separator(): HTMLElement {
    const separator = element("div", {
      class: "separator",
      role: "separator",
      tabindex: "0",
      "aria-orientation": "vertical",
      "aria-label": "Width of the pane",
    });
    const resize = (width: number): void => {
      this.setWidth(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width)));
    };
    separator.addEventListener("pointerdown", (event) => {
      separator.setPointerCapture(event.pointerId);
    });
    separator.addEventListener("pointermove", (event) => {
      if (separator.hasPointerCapture(event.pointerId)) resize(innerWidth - event.clientX);
    });
    separator.addEventListener("keydown", ({ key }) => {
      const step = { ArrowLeft: KEY_STEP, ArrowRight: -KEY_STEP }[key];
      if (step !== undefined) resize(this.#aside.offsetWidth + step);
    });
    return separator;
  }
}
