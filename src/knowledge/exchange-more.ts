import type { Entry } from "./types";

/** Causes that Exchange and Exchange Online state beyond the rows of the reference page. */
export const exchangeMore: readonly Entry[] = [];
