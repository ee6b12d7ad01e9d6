import { useEffect } from "react";
import type { Outlook, Theme } from "../outlook/types";

/** Follows Outlook's theme; where Outlook tells none, the style sheet follows the system's. */
export function useOfficeTheme(outlook: Outlook | null): void {
  useEffect(() => {
    if (!outlook) return undefined;
    const show = (theme: Theme | null) => {
      if (theme) document.documentElement.dataset.theme = theme;
      else delete document.documentElement.dataset.theme;
    };
    show(outlook.theme());
    return outlook.onThemeChanged(show);
  }, [outlook]);
}
