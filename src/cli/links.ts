import { DIAGNOSTIC_URL } from "../diagnosis/explanation-administrators";
import { entries } from "../knowledge";
import { LISTS } from "../original/block-lists";

/** A page that the pane links to, and where from. */
interface LinkedPage {
  readonly url: string;
  /** Ids of entries, or what else shows the link. */
  readonly usedBy: readonly string[];
}

/** Every page that the tables link to, by its address. */
export function linkedPages(): readonly LinkedPage[] {
  const pages = new Map<string, string[]>();
  const add = (url: string, by: string) => {
    pages.set(url, [...(pages.get(url) ?? []), by]);
  };
  for (const { id, links } of entries) for (const { url } of links) add(url, id);
  for (const { id, url } of LISTS) if (url !== null) add(url, `block list ${id}`);
  add(DIAGNOSTIC_URL, "Microsoft’s own check");
  return [...pages]
    .map(([url, usedBy]) => ({ url, usedBy }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

/**
 * `links`: lists every page that the tables link to and the entries that do, so that they can be checked; asks the network for
 * nothing. `--urls`: the addresses alone, one a line.
 */
export function links(args: readonly string[]): void {
  for (const { url, usedBy } of linkedPages()) {
    console.log(
      args.includes("--urls") ? url : [url, ...usedBy.map((by) => `    ${by}`)].join("\n"),
    );
  }
}
