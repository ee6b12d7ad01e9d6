import type { Messages } from "@lingui/core";

/**
 * A part of the catalogue where the files are at hand: on the command line and in tests. In the pane part.web.ts takes this
 * module's place.
 * @param part a PO file by its path below the language's folder
 */
export async function loadPart(language: string, part: string): Promise<Messages> {
  const module = (await import(
    /* webpackChunkName: "texts-[request]" */ `./${language}/${part}.po`
  )) as { readonly default: Messages };
  return module.default;
}
