import { createContext, useContext } from "react";
import type { Texts } from "../locales/texts";
import type { Message } from "../message/types";
import type { Outlook } from "../outlook/types";
import type { Settings, SettingsState } from "./settings";

const TextsContext = createContext<Texts | null>(null);
const OutlookContext = createContext<Outlook | null>(null);
const MessageContext = createContext<Message | null>(null);
const SettingsContext = createContext<ChangeableSettings | null>(null);
const SettledContext = createContext(true);

/** The reader's settings, and how one of them is changed. */
export interface ChangeableSettings extends SettingsState {
  readonly change: (changed: Partial<Settings>) => void;
}

export const TextsProvider = TextsContext.Provider;
export const OutlookProvider = OutlookContext.Provider;
export const MessageProvider = MessageContext.Provider;
export const SettingsProvider = SettingsContext.Provider;
export const SettledProvider = SettledContext.Provider;

/** The texts of the pane's language. @throws outside a TextsProvider */
export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error("no texts");
  return texts;
}

/** Outlook; null before it has answered and where the page is open without it. */
export function useOutlook(): Outlook | null {
  return useContext(OutlookContext);
}

/** The message that is explained. @throws outside a MessageProvider */
export function useMessage(): Message {
  const message = useContext(MessageContext);
  if (!message) throw new Error("no message");
  return message;
}

/** The reader's settings. @throws outside a SettingsProvider */
export function useSettings(): ChangeableSettings {
  const settings = useContext(SettingsContext);
  if (!settings) throw new Error("no settings");
  return settings;
}

/** Whether the first thing the reader wanted is on the screen; true where nobody tells. */
export function useIsSettled(): boolean {
  return useContext(SettledContext);
}
