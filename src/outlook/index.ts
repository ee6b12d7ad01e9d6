import { readBody } from "./body";
import { canOpenDraft, openDraft } from "./draft";
import { hostEvent, itemChanges } from "./events";
import { currentItem } from "./item";
import { themes } from "./theme";
import type { Connect, Outlook } from "./types";
import { canReadWhole, readWhole } from "./whole";

export type { OpenItem, Outlook } from "./types";

/** A warm start takes 0.3 s, a cold one with a slow network a few; after this the page is of more use without Outlook. */
export const CONNECT_TIMEOUT_MS = 8_000;

/** Office.onReady, which a silent host leaves waiting for ever. False where the page is not inside Outlook. */
function ready(): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve(false);
    }, CONNECT_TIMEOUT_MS);
    const settle = (insideOutlook: boolean): void => {
      clearTimeout(timer);
      resolve(insideOutlook);
    };
    Office.onReady().then(
      (info) => {
        settle(Boolean(info.host) && Boolean(Office.context.mailbox));
      },
      () => {
        settle(false);
      },
    );
  });
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

/** See `Connect`. Null too where office.js did not load at all. */
export const connect: Connect = async () => {
  if (typeof Office === "undefined" || !(await ready())) return null;

  const events = eventNames(Office);
  const onItemChanged = itemChanges(hostEvent(events.ItemChanged));
  const { theme, onThemeChanged } = themes(hostEvent(events.OfficeThemeChanged));
  const outlook: Outlook = {
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
  };
  return outlook;
};
