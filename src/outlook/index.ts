import { readAttachment } from "./attachment";
import { readBody } from "./body";
import { canOpenDraft, openDraft } from "./draft";
import { hostEvent, itemChanges } from "./events";
import { currentItem } from "./item";
import { libraryCame } from "./library";
import { readSettings, saveSettings } from "./settings";
import { themes } from "./theme";
import type { Connect, Outlook } from "./types";
import { canReadWhole, readWhole } from "./whole";

export type { OpenItem, Outlook } from "./types";

/** A warm start takes 0.3 s, a cold one with a slow network a few; after this the page is of more use without Outlook. */
export const CONNECT_TIMEOUT_MS = 8_000;

/** Office.onReady, which a silent host leaves waiting for ever. False where the page is not inside Outlook. */
async function ready(): Promise<boolean> {
  await libraryCame();
  if (typeof Office === "undefined") return false;
  try {
    const info = await Office.onReady();
    return Boolean(info.host) && Boolean(Office.context.mailbox);
  } catch {
    return false;
  }
}

function ownAddress(): string | null {
  try {
    return Office.context.mailbox.userProfile.emailAddress || null;
  } catch {
    return null;
  }
}

/** Libraries before Mailbox 1.5 or 1.14 do not have all names, or none. */
function eventNames({ EventType = {} }: { EventType?: Partial<typeof Office.EventType> }) {
  return EventType;
}

function outlookNow(): Outlook {
  const events = eventNames(Office);
  const onItemChanged = itemChanges(hostEvent(events.ItemChanged));
  const { theme, onThemeChanged } = themes(hostEvent(events.OfficeThemeChanged));
  return {
    language: Office.context.displayLanguage || "en-US",
    ownAddress: ownAddress(),
    get canReadWhole() {
      return canReadWhole();
    },
    canOpenDraft,
    currentItem,
    onItemChanged,
    theme,
    onThemeChanged,
    readBody,
    readWhole,
    openDraft,
    readAttachment,
    readSettings,
    saveSettings,
  };
}

/** See `Connect`. Null too where office.js did not load at all. */
export const connect: Connect = (late) =>
  new Promise((resolve) => {
    let waiting = true;
    const timer = setTimeout(() => {
      waiting = false;
      resolve(null);
    }, CONNECT_TIMEOUT_MS);
    void ready().then((insideOutlook) => {
      clearTimeout(timer);
      if (waiting) resolve(insideOutlook ? outlookNow() : null);
      else if (insideOutlook) late?.(outlookNow());
    });
  });
