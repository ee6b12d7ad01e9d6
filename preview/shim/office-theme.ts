/*
 * A shim, for preview and tests only: the copy of office.js on npm leaves Office.context.officeTheme (Mailbox 1.14) empty on
 * the web. The preview's host puts the colours of the start into the frame's name.
 */

/** @param frameName - the frame's name as it was at the start */
export function addOfficeTheme(frameName: string): void {
  try {
    const { officeTheme } = JSON.parse(frameName) as { officeTheme?: Office.OfficeTheme };
    if (officeTheme) Object.defineProperty(Office.context, "officeTheme", { value: officeTheme });
  } catch {
    // Not started by the preview's host: there is no theme to tell of.
  }
}
