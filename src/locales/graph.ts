import type { Messages } from "@lingui/core";
import { createTexts, type Texts } from "./texts";

/**
 * The texts of the mailbox's list, in the language of the pane's. Apart from `loadTexts`, so that a build without Microsoft
 * Graph holds none of them.
 * @throws where they can't be fetched
 */
export async function loadGraphTexts({ language, tag }: Texts): Promise<Texts> {
  const catalogue = (await import(
    /* webpackChunkName: "texts-[request]" */ `./${language}/graph.po`
  )) as { readonly default: Messages };
  return createTexts(language, catalogue.default, ["graph"], tag);
}
