import { failed } from "./call";
import { callForItem } from "./item";
import type { OpenItem, Result } from "./types";

const BANNER_TIMEOUT_MS = 8_000;

/** Longest text of a notification (NotificationMessageDetails); a longer one throws. Characters. */
const LONGEST = 150;

/** One for this add-in: a phone has room for one, and replacing it is no second one. */
const KEY = "ndr-explainer";

/** A resource of the manifest. */
const ICON = "icon16";

const ELLIPSIS = "…";

/**
 * Shows a line above the open mail (notificationMessages, Mailbox 1.3). It goes when the mail is closed.
 * @param item - the item that the line is about
 * @param text - one line; cut at Outlook's limit
 */
export function showBanner(item: OpenItem, text: string): Promise<Result<void>> {
  if (!canShowBanner()) return Promise.resolve(failed("not-supported"));
  return callForItem(item, BANNER_TIMEOUT_MS, (open, done) => {
    open.notificationMessages.replaceAsync(
      KEY,
      {
        type: Office.MailboxEnums.ItemNotificationMessageType.InformationalMessage,
        message: shortened(text),
        icon: ICON,
        persistent: false,
      },
      done,
    );
  });
}

/** Takes the line away again; where there is none, nothing happens. */
export function hideBanner(item: OpenItem): Promise<Result<void>> {
  if (!canShowBanner()) return Promise.resolve(failed("not-supported"));
  return callForItem(item, BANNER_TIMEOUT_MS, (open, done) => {
    open.notificationMessages.removeAsync(KEY, done);
  });
}

function canShowBanner(): boolean {
  try {
    return Office.context.requirements.isSetSupported("Mailbox", "1.3");
  } catch {
    return false;
  }
}

/** Cut at a word where one is near; never within a surrogate pair. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST - ELLIPSIS.length).replace(/[\uD800-\uDBFF]$/, "");
  const space = cut.lastIndexOf(" ");
  return (space > LONGEST / 2 ? cut.slice(0, space) : cut) + ELLIPSIS;
}
