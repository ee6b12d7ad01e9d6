import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore, useState } from "react";
import type { Outlook, Theme } from "../outlook/types";

const FLUENT = {
  light: webLightTheme,
  dark: webDarkTheme,
  "high-contrast": teamsHighContrastTheme,
} as const;

const dark = "(prefers-color-scheme: dark)";
const forced = "(forced-colors: active)";

/**
 * The theme to show: Outlook's where it tells one, else the system's; follows both. The page's own colours follow by the
 * attribute `data-theme` of the root.
 */
export function useTheme(outlook: Outlook | null) {
  const [office, setOffice] = useState<Theme | null>(null);
  const systemDark = useMedia(dark);
  const systemForced = useMedia(forced);
  useEffect(() => {
    if (!outlook) return undefined;
    setOffice(outlook.theme());
    return outlook.onThemeChanged(setOffice);
  }, [outlook]);
  useEffect(() => {
    if (office) document.documentElement.dataset.theme = office;
    else delete document.documentElement.dataset.theme;
  }, [office]);
  const theme: Theme = systemForced ? "high-contrast" : (office ?? (systemDark ? "dark" : "light"));
  return FLUENT[theme];
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener("change", changed);
      return () => list.removeEventListener("change", changed);
    },
    () => matchMedia(query).matches,
  );
}
