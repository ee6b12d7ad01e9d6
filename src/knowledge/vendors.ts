import type { Entry } from "./types";

/** Causes that one other mail system states in words or codes of its own. */
export const vendors: readonly Entry[] = [];
