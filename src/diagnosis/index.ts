import type { Message } from "../message/types";
import { readers } from "../report/readers";
import { explainWith } from "./explain";
import type { Diagnosis } from "./types";

export type * from "./types";

/** Reads a message and says what it means: the one way from any input to an explanation. */
export function explain(message: Message): Diagnosis {
  return explainWith(readers, message);
}
