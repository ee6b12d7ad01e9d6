import type { Texts } from "../locales/texts";
import { explainGroup, type Explanation } from "./explanation";
import { showable } from "./explanation-words";
import type { Diagnosis, Group } from "./types";

/** Recipients that a note names; more are counted. */
const NAMED_RECIPIENTS = 10;

/** A short summary for a colleague or a help desk, as plain text: what came back, to whom, why, and the verbatim answer. */
export function noteOf(group: Group, diagnosis: Diagnosis, texts: Texts): string {
  const explanation = explainGroup(group, diagnosis, texts);
  const [one] = group.failures;
  const { original, report } = diagnosis;
  const line = (id: string, value: string | null | undefined) =>
    value ? `${texts.t(`note.${id}`)}: ${showable(value)}` : null;
  const answer = one?.failure.answer.text.trim();
  return [
    explanation.title,
    explanation.why,
    "",
    line("subject", original.subject),
    line("sent", original.date && texts.date(original.date)),
    line("from", original.from?.address),
    line("to", recipientsLine(explanation, texts)),
    line("turn", explanation.turn.heading),
    line("generatedBy", report.generatedBy?.value),
    line("rejectedBy", one?.failure.rejectedBy?.value),
    line("code", explanation.code),
    line("messageId", original.messageId),
    ...(answer ? [`${texts.t("note.answer")}:`, answer] : []),
  ]
    .filter((part) => part !== null)
    .join("\n");
}

/** The subject of a message that asks an administrator for help. */
export function askSubject(explanation: Explanation, texts: Texts): string {
  return texts.t("ask.subject", { code: explanation.code ?? explanation.name });
}

function recipientsLine({ recipients }: Explanation, texts: Texts): string {
  const named = recipients.slice(0, NAMED_RECIPIENTS).join(", ");
  const more = recipients.length - NAMED_RECIPIENTS;
  return more > 0 ? `${named} ${texts.t("note.more", { count: more })}` : named;
}
