/**
 * The display language that Outlook names in the address it opens the pane at (`_host_Info`: host, platform, version, language ...,
 * parted by `$` or `|`), long before office.js answers. Not documented: a hint, until Outlook itself has told.
 * @param search the query of the page's address
 * @returns a language tag such as `it-IT`; null where there is none
 */
export function startLanguage(search: string): string | null {
  const parts = new URLSearchParams(search).get("_host_Info")?.split(/[$|]/) ?? [];
  const tag = parts[3] ?? "";
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag) ? tag : null;
}
