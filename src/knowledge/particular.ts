import { fallback, type Particulars } from "./fallback";
import type { CodeMatch, EmittedBy, Entry, Variant } from "./types";

interface Own extends Omit<Particulars, "codes"> {
  readonly codes?: readonly CodeMatch[];
  /** Domains of the mail systems on whose answers a code means this even without the words. */
  readonly hosts?: readonly string[];
  /** True where the words are everybody's: they count on the hosts' answers only. */
  readonly wordsAtHosts?: boolean;
  /** Who writes the codes, where they are Microsoft's. */
  readonly emittedBy?: EmittedBy;
  /** True where other systems use the same words for something else: they count beside the code only. */
  readonly wordsNeedCode?: boolean;
  /** True where the code has other meanings too: it counts beside the words only. */
  readonly codeNeedsWords?: boolean;
  readonly wrapper?: boolean;
  readonly variants?: readonly Variant[];
}

/**
 * An entry of one mail system's own dictionary. Its words are enough on any host, as answers are passed on, unless they are
 * everybody's (`wordsAtHosts`); its codes hold only where that system wrote them (`hosts`, `emittedBy`), and not at all where
 * neither is known.
 */
export function particular(id: string, own: Own): Entry {
  const { codes = [], hosts, emittedBy, wrapper, variants } = own;
  const entry = fallback(id, { ...own, codes: [] });
  const whoseCode = hosts !== undefined || emittedBy !== undefined;
  return {
    ...entry,
    match: {
      ...entry.match,
      codes,
      textRequired: own.codeNeedsWords === true || codes.length === 0 || !whoseCode,
      codeOptional: own.wordsNeedCode !== true && entry.match.text.length > 0,
      ...(hosts === undefined ? {} : { hosts }),
      ...(own.wordsAtHosts === true ? { textAtHosts: true } : {}),
    },
    ...(emittedBy === undefined ? {} : { emittedBy }),
    ...(wrapper === undefined ? {} : { wrapper }),
    ...(variants === undefined ? {} : { variants }),
  };
}
