export type { Address, Header, Limit, Message, Part } from "./types";
export { fromOutlook, fromPasted, type OutlookPieces } from "./pieces";
export { readMessage, UnreadableInput, type UnreadableReason } from "./read";
