export type { Address, Header, Limit, Message, Part } from "./types";
export { fromOutlook, type OutlookPieces } from "./pieces";
export {
  fromPasted,
  isOutlookFile,
  readMessage,
  UnreadableInput,
  type UnreadableReason,
} from "./read";
