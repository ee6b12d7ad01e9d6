import type { Theme } from "./types";

/** The colours of an Office theme that tell light from dark, as `#rrggbb`. */
interface ThemeColours {
  readonly bodyBackgroundColor?: string;
  readonly bodyForegroundColor?: string;
}

/** Text colours that Windows' high contrast themes put on pure black; Office's own black theme is a dark grey. */
const HIGH_CONTRAST_TEXT: ReadonlySet<string> = new Set(["#ffffff", "#ffff00", "#00ff00"]);

/** Half of the brightest sum below: a background above it is a light one. */
const MIDDLE_LUMA = 127.5;

/** Perceived brightness of `#rrggbb`, 0 to 255 (ITU-R BT.601 weights); null where it is something else. */
function lumaOf(colour: string): number | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!match) return null;
  const [red, green, blue] = match.slice(1).map((hex) => parseInt(hex, 16)) as [
    number,
    number,
    number,
  ];
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/**
 * @param colours - the theme as Outlook gives it; undefined in clients before Mailbox 1.14
 * @returns null where the colours do not tell
 */
function themeOf(colours: ThemeColours | undefined): Theme | null {
  const background = colours?.bodyBackgroundColor?.toLowerCase() ?? "";
  const luma = lumaOf(background);
  if (luma === null) return null;
  const text = colours?.bodyForegroundColor?.toLowerCase() ?? "";
  if (background === "#000000" && HIGH_CONTRAST_TEXT.has(text)) return "high-contrast";
  return luma < MIDDLE_LUMA ? "dark" : "light";
}

/**
 * @param officeThemeChanged - subscribes to the host's OfficeThemeChanged
 * @returns `theme` and `onThemeChanged` of the Outlook interface
 */
export function themes(officeThemeChanged: (listener: (event: unknown) => void) => () => void): {
  readonly theme: () => Theme | null;
  readonly onThemeChanged: (listener: (theme: Theme) => void) => () => void;
} {
  return {
    theme: () => themeOf(Office.context.officeTheme),
    onThemeChanged: (listener) =>
      officeThemeChanged((event) => {
        const { officeTheme } = event as { officeTheme?: ThemeColours };
        const theme = themeOf(officeTheme);
        if (theme !== null) listener(theme);
      }),
  };
}
