/** The parts of the catalogue that the ways on are written in. */
export const WAYS_ON_PARTS: readonly string[] = ["ways-on"];
