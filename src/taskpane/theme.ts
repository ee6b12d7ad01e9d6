import type { PartialTheme } from "@fluentui/react-components";
import { useEffect } from "react";
import type { Outlook, Theme } from "../outlook/types";

/**
 * Fluent's tokens, as far as the components in use read them, in the pane's own colours (taskpane.css). One theme serves
 * light, dark and high contrast, as the colours change by style sheet; Fluent's ready-made themes would be 8 KB more to load.
 */
export const paneTheme: PartialTheme = {
  colorNeutralForeground1: "var(--fg)",
  colorNeutralForeground1Hover: "var(--fg)",
  colorNeutralForeground1Pressed: "var(--fg)",
  colorNeutralForeground2: "var(--fg-soft)",
  colorNeutralForeground2Hover: "var(--fg)",
  colorNeutralForeground2Pressed: "var(--fg)",
  colorNeutralForeground2BrandHover: "var(--brand)",
  colorNeutralForeground2BrandPressed: "var(--brand)",
  colorNeutralForegroundDisabled: "var(--disabled)",
  colorNeutralForegroundOnBrand: "var(--on-brand)",
  colorNeutralBackground1: "var(--bg)",
  colorNeutralBackground1Hover: "var(--bg-soft)",
  colorNeutralBackground1Pressed: "var(--line)",
  colorNeutralBackgroundDisabled: "var(--bg-soft)",
  colorNeutralStroke1: "var(--line-button)",
  colorNeutralStroke1Hover: "var(--line-strong)",
  colorNeutralStroke1Pressed: "var(--line-strong)",
  colorNeutralStrokeDisabled: "var(--line)",
  colorSubtleBackground: "transparent",
  colorSubtleBackgroundHover: "var(--bg-soft)",
  colorSubtleBackgroundPressed: "var(--line)",
  colorTransparentBackground: "transparent",
  colorTransparentBackgroundHover: "transparent",
  colorTransparentBackgroundPressed: "transparent",
  colorTransparentStroke: "transparent",
  colorBrandBackground: "var(--brand-fill)",
  colorBrandBackgroundHover: "var(--brand-hover)",
  colorBrandBackgroundPressed: "var(--brand-hover)",
  colorStrokeFocus2: "var(--brand)",
  shadow2: "none",
  strokeWidthThin: "1px",
  strokeWidthThick: "2px",
  borderRadiusNone: "0",
  borderRadiusSmall: "2px",
  borderRadiusMedium: "4px",
  borderRadiusLarge: "6px",
  borderRadiusCircular: "10000px",
  spacingHorizontalXS: "4px",
  spacingHorizontalSNudge: "6px",
  spacingHorizontalS: "8px",
  spacingHorizontalM: "12px",
  spacingHorizontalL: "16px",
  fontFamilyBase: "inherit",
  fontWeightRegular: 400,
  fontWeightSemibold: 600,
  fontSizeBase200: "12px",
  fontSizeBase300: "14px",
  fontSizeBase400: "16px",
  lineHeightBase200: "16px",
  lineHeightBase300: "20px",
  lineHeightBase400: "22px",
  durationFaster: "100ms",
  curveEasyEase: "cubic-bezier(0.33,0,0.67,1)",
};

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
