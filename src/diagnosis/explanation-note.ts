import type { Texts } from "../locales/texts";
import { explainGroup, type Explanation } from "./explanation";
import { showable } from "./explanation-words";
import type { Diagnosis, Group } from "./types";

/** Recipients that a note names; more are counted. */
const NAMED_RECIPIENTS = 10;

/** One line of the facts that are passed on. */
export interface NoteFact {
  readonly id:
    | "subject"
    | "sent"
    | "from"
    | "to"
    | "turn"
    | "generatedBy"
    | "rejectedBy"
    | "code"
    | "messageId";
  readonly label: string;
  readonly value: string;
}

/** What is passed on of one cause, ready to be laid out. */
export interface Note {
  readonly explanation: Explanation;
  readonly facts: readonly NoteFact[];
  /** The answer, verbatim; empty where the report quotes none. */
  readonly answer: string;
}

/** Collects what a colleague or a help desk has to know. */
export function noteFor(group: Group, diagnosis: Diagnosis, texts: Texts): Note {
  const explanation = explainGroup(group, diagnosis, texts);
  const [one] = group.failures;
  const { original, report } = diagnosis;
  const fact = (id: NoteFact["id"], value: string | null | undefined): NoteFact[] =>
    value ? [{ id, label: texts.t(`note.${id}`), value: showable(value) }] : [];
  return {
    explanation,
    facts: [
      ...fact("subject", original.subject),
      ...fact("sent", original.date && texts.date(original.date)),
      ...fact("from", original.from?.address),
      ...fact("to", recipientsLine(explanation, texts)),
      ...fact("turn", explanation.turn.heading),
      ...fact("generatedBy", report.generatedBy?.value),
      ...fact("rejectedBy", one?.failure.rejectedBy?.value),
      ...fact("code", explanation.code),
      ...fact("messageId", original.messageId),
    ],
    answer: one?.failure.answer.text.trim() ?? "",
  };
}

/** A short summary for a colleague or a help desk, as plain text: what came back, to whom, why, and the verbatim answer. */
export function noteOf(group: Group, diagnosis: Diagnosis, texts: Texts): string {
  const note = noteFor(group, diagnosis, texts);
  const { title, why } = note.explanation;
  return [title, why, "", ...factLines(note, texts)].join("\n");
}

/** The facts, a line each, and the answer below them. */
export function factLines({ facts, answer }: Note, texts: Texts): string[] {
  return [
    ...facts.map(({ label, value }) => `${label}: ${value}`),
    ...(answer ? [`${texts.t("note.answer")}:`, answer] : []),
  ];
}

function recipientsLine({ recipients }: Explanation, texts: Texts): string {
  const named = recipients.slice(0, NAMED_RECIPIENTS).join(", ");
  const more = recipients.length - NAMED_RECIPIENTS;
  return more > 0 ? `${named} ${texts.t("note.more", { count: more })}` : named;
}
