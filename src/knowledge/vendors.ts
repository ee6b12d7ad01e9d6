import { blockLists } from "./block-lists";
import { vendorsFilters } from "./vendors-filters";
import { vendorsGmail } from "./vendors-gmail";
import { vendorsGmailContent } from "./vendors-gmail-content";
import { vendorsProviders } from "./vendors-providers";
import { vendorsWebmail } from "./vendors-webmail";
import type { Entry } from "./types";

/** Causes that one other mail system, or one public block list, states in words or codes of its own. */
export const vendors: readonly Entry[] = [
  ...vendorsGmail,
  ...vendorsGmailContent,
  ...vendorsWebmail,
  ...vendorsFilters,
  ...vendorsProviders,
  ...blockLists,
];
