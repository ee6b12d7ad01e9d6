export type { Address, Header, Limit, Message, Part } from "./types";
export { readMessage } from "./read";
export { fromOutlook, fromPasted, type OutlookPieces } from "./pieces";
