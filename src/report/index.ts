import type { Message } from "../message/types";
import { readReportWith } from "./read";
import { readers } from "./readers";
import type { Report } from "./types";

export type * from "./types";

/**
 * Reads what the mail systems say in a message, whichever of all known families it is of.
 * @returns a report; of kind `not-a-bounce`, with the signs that spoke for and against, where it is none
 */
export function readReport(message: Message): Report {
  return readReportWith(readers, message);
}
