import { createContext, useContext } from "react";
import type { Texts } from "../locales/texts";
import type { Outlook } from "../outlook/types";

const TextsContext = createContext<Texts | null>(null);
const OutlookContext = createContext<Outlook | null>(null);

export const TextsProvider = TextsContext.Provider;
export const OutlookProvider = OutlookContext.Provider;

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
