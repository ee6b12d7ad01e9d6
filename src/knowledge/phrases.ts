import type { Entry } from "./types";

export const phrases: readonly Entry[] = [];
