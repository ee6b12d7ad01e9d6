import { matchAnswer } from "../knowledge/matcher";
import type { Message } from "../message/types";
import { readReport } from "../report";
import { diagnose } from "./explain";
import { readPlainAnswer } from "./plain-answer";
import type { Diagnosis } from "./types";

export { explainHeaderFields, lacksHeader, withPastedHeader } from "./header-fields";
export type * from "./types";

/** Reads a message and says what it means: the one way from any input to an explanation. */
export function explain(message: Message): Diagnosis {
  const report = readReport(message);
  return diagnose(
    report.kind === "not-a-bounce" ? (readPlainAnswer(message) ?? report) : report,
    matchAnswer,
  );
}
