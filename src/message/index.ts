export type { Address, Header, Limit, Message, Part } from "./types";
export { fromOutlook, type OutlookPieces } from "./pieces";
export {
  fromPasted,
  isOutlookFile,
  readMessage,
  textOfFile,
  UnreadableInput,
  type UnreadableReason,
} from "./read";
