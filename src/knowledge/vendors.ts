import { vendorsFilters } from "./vendors-filters";
import { vendorsGmail } from "./vendors-gmail";
import { vendorsGmailContent } from "./vendors-gmail-content";
import { vendorsMimecast } from "./vendors-mimecast";
import { vendorsProviders } from "./vendors-providers";
import { vendorsWebmail } from "./vendors-webmail";
import type { Entry } from "./types";

/** Causes that one other mail system states in words or codes of its own. */
export const vendors: readonly Entry[] = [
  ...vendorsGmail,
  ...vendorsGmailContent,
  ...vendorsWebmail,
  ...vendorsFilters,
  ...vendorsMimecast,
  ...vendorsProviders,
];
