import type { Entry } from "../../../knowledge/types";
import type { Texts } from "../../../locales/texts";
import { codesOf } from "../../entries";

/** The name of a cause; its codes while its texts are on their way, and where they can't be fetched. */
export function nameOf(entry: Entry, texts: Texts): string {
  const id = `${entry.id}.name`;
  return texts.has(id) ? texts.t(id) : codesOf(entry) || "…";
}
