export type { Address, Header, Limit, Message, Part } from "./types";
export type { OpenOutlookFile } from "./mime";
export { fromOutlook, type OutlookPieces } from "./pieces";
export {
  fromPasted,
  holdsUnopened,
  readMessage,
  textOfFile,
  UnreadableInput,
  type UnreadableReason,
} from "./read";
export { isOutlookFile } from "./outlook-file";
