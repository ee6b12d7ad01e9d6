import { call } from "./call";
import { currentItem } from "./item";
import type { OpenItem } from "./types";

const REGISTER_TIMEOUT_MS = 8_000;

/**
 * Classic Outlook tells of every switch twice, first without an item and then with it. "Nothing is open" is believed only
 * after this time, so that the pane does not flash from one explanation through an empty state to the next.
 */
const NO_ITEM_GRACE_MS = 300;

type Stop = () => void;

/**
 * One event of the host for any number of listeners. The handler is registered with the first listener and stays: Office.js
 * can only remove all handlers of an event at once, and the page lives as long as the pane.
 * @param type - the event, by the library's own name
 * @returns a function that adds a listener and returns how to stop it
 */
export function hostEvent(
  type: Office.EventType | undefined,
): (listener: (event: unknown) => void) => Stop {
  const listeners = new Set<(event: unknown) => void>();
  let registered = false;
  const register = (): void => {
    if (registered || type === undefined) return;
    registered = true;
    // A host without the event refuses or throws: the page then lives without it, there is nothing to tell anyone.
    void call(REGISTER_TIMEOUT_MS, (done) => {
      Office.context.mailbox.addHandlerAsync(
        type,
        (event: unknown) => {
          listeners.forEach((listener) => {
            listener(event);
          });
        },
        done,
      );
    });
  };
  return (listener) => {
    listeners.add(listener);
    register();
    return () => {
      listeners.delete(listener);
    };
  };
}

/**
 * Tells when another item is open than before. ItemChanged is not reliable in any client: it comes twice, without an item,
 * or not at all; so the item is also read again when the window gets the focus or is shown.
 * @param itemChanged - subscribes to the host's ItemChanged
 * @returns `onItemChanged` of the Outlook interface
 */
export function itemChanges(
  itemChanged: (listener: () => void) => Stop,
): (listener: (item: OpenItem | null) => void) => Stop {
  return (listener) => {
    let known = currentItem()?.id ?? null;
    let waiting: ReturnType<typeof setTimeout> | undefined;

    const report = (): void => {
      const item = currentItem();
      const id = item?.id ?? null;
      if (id === known) return;
      known = id;
      listener(item);
    };
    const look = (): void => {
      clearTimeout(waiting);
      if (currentItem() === null) waiting = setTimeout(report, NO_ITEM_GRACE_MS);
      else report();
    };

    const stopEvent = itemChanged(look);
    window.addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearTimeout(waiting);
      stopEvent();
      window.removeEventListener("focus", look);
      document.removeEventListener("visibilitychange", look);
    };
  };
}
