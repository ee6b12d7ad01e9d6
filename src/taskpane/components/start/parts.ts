/** The part of the catalogue with this folder's texts. */
export const START_PARTS = ["start"];
