/** Whether this Outlook signs the pane in by itself (requirement set NestedAppAuth 1.1); false without Outlook. */
export function hasNestedAuth(): boolean {
  try {
    return Office.context.requirements.isSetSupported("NestedAppAuth", "1.1");
  } catch {
    return false;
  }
}
