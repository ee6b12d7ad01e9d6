import { languageFor } from "../locales/languages";
import type { Connect, Outlook } from "../outlook/types";
import { plainAddresses } from "./draft";

/** What the reader may choose. */
export interface Settings {
  /** The tag of a language with texts; null: as Outlook or the browser says. */
  readonly language: string | null;
  /** What administrators need stands open above the steps. */
  readonly administratorFirst: boolean;
  /** The verdict stands above the open bounce too. */
  readonly banner: boolean;
  /** Recipient of messages to one's own administrator; empty where it is not known. */
  readonly helpDesk: string;
}

const DEFAULTS: Settings = {
  language: null,
  administratorFirst: false,
  banner: true,
  helpDesk: "",
};

/** Where the settings are kept; failed: nowhere, and they are gone with the pane. */
export type SettingsPlace = "mailbox" | "browser" | "failed";

export interface SettingsState {
  readonly settings: Settings;
  readonly place: SettingsPlace;
}

const NAME = "ndr-explainer.settings";

/** Somebody who types an address changes it with each letter: only what stays for so long is kept. */
const SETTLED_MS = 500;

/** Settings out of what was kept; what is not there, or is no longer possible, is as it is at first. */
export function parseSettings(kept: unknown): Settings {
  if (typeof kept !== "object" || kept === null) return DEFAULTS;
  const { language, administratorFirst, banner, helpDesk } = kept as Record<string, unknown>;
  const known = typeof language === "string" && languageFor(language) !== null;
  return {
    language: known ? language : DEFAULTS.language,
    administratorFirst: administratorFirst === true,
    banner: banner !== false,
    helpDesk: typeof helpDesk === "string" ? (plainAddresses([helpDesk])[0] ?? "") : "",
  };
}

/**
 * The reader's settings, kept in the mailbox (roaming settings) or, without Outlook, in this browser; knows no React.
 */
export class SettingsStore {
  private state: SettingsState;
  private outlook: Outlook | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  /** @param storage of the browser; null where it is switched off */
  constructor(private readonly storage: Pick<Storage, "getItem" | "setItem"> | null) {
    this.state = { settings: parseSettings(this.readStorage()), place: "browser" };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): SettingsState => this.state;

  /** The same connection to Outlook, with the settings of its mailbox read before anybody else gets it. */
  readonly through = (connect: Connect): Connect => {
    return async (late) => {
      const outlook = await connect((answered) => {
        this.use(answered);
        late?.(answered);
      });
      if (outlook) this.use(outlook);
      return outlook;
    };
  };

  /** Holds at once, and is kept when nothing more changes. */
  readonly change = (changed: Partial<Settings>): void => {
    this.set({ ...this.state, settings: { ...this.state.settings, ...changed } });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), SETTLED_MS);
  };

  private use(outlook: Outlook): void {
    this.outlook = outlook;
    const kept = outlook.readSettings();
    const settings = kept === null ? this.state.settings : parseSettings(kept);
    this.set({ settings, place: "mailbox" });
  }

  private async save(): Promise<void> {
    const { settings } = this.state;
    const saved = await this.outlook?.saveSettings(settings);
    const place = saved?.ok ? "mailbox" : this.writeStorage(settings) ? "browser" : "failed";
    this.set({ ...this.state, place });
  }

  private readStorage(): unknown {
    try {
      return JSON.parse(this.storage?.getItem(NAME) ?? "null");
    } catch {
      // Blocked in this frame, or written by somebody else.
      return null;
    }
  }

  private writeStorage(settings: Settings): boolean {
    try {
      this.storage?.setItem(NAME, JSON.stringify(settings));
      return this.storage !== null;
    } catch {
      return false;
    }
  }

  private set(state: SettingsState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

/** The browser's storage; null where even asking for it is refused, as in frames of another site. */
export function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/**
 * The tag whose texts, dates and numbers are shown.
 * @param around Outlook's display language, or the browser's
 */
export function tagFor(chosen: string | null, around: string): string {
  // Who chooses the language that is there anyway keeps its region's dates.
  return chosen === null || languageFor(around) === languageFor(chosen) ? around : chosen;
}
