import type { Texts } from "../locales/texts";
import { factLines, noteFor, type Note } from "./explanation-note";
import { redactedNote } from "./redaction";
import type { Diagnosis, Group } from "./types";

export interface SummaryForm {
  readonly markdown: boolean;
  /** Without names, subject, Message-ID and local parts of addresses. */
  readonly redacted: boolean;
}

/** A summary of one cause for a ticket: what happened, the steps, the facts, the verbatim answer. */
export function summaryOf(
  group: Group,
  diagnosis: Diagnosis,
  texts: Texts,
  { markdown, redacted }: SummaryForm,
): string {
  const note = (redacted ? redactedNote : noteFor)(group, diagnosis, texts);
  return markdown ? asMarkdown(note, texts) : asText(note, texts);
}

function asText(note: Note, texts: Texts): string {
  const { title, why, steps } = note.explanation;
  return [
    title,
    why,
    "",
    ...(steps.length > 0 ? [`${texts.t("summary.steps")}:`, ...numbered(steps), ""] : []),
    ...factLines(note, texts),
  ].join("\n");
}

function asMarkdown(note: Note, texts: Texts): string {
  const { title, why, steps } = note.explanation;
  return [
    `### ${escaped(title)}`,
    "",
    escaped(why),
    "",
    ...(steps.length > 0
      ? [`**${texts.t("summary.steps")}**`, "", ...numbered(steps.map(escaped)), ""]
      : []),
    ...note.facts.map(({ label, value }) => `- **${escaped(label)}:** ${escaped(value)}`),
    ...(note.answer ? ["", `**${texts.t("note.answer")}**`, "", ...fenced(note.answer)] : []),
  ].join("\n");
}

const numbered = (steps: readonly string[]) =>
  steps.map((step, index) => `${String(index + 1)}. ${step}`);

/** Words of the message must not become links, pictures, tags or headings of the ticket (CommonMark 2.4). */
const escaped = (text: string) =>
  text.replace(/[\\`*_{}[\]<>#|!~&]/g, "\\$&").replace(/[\r\n]+/g, " ");

/** A block that the text can't end: its fence is longer than any run of backticks inside (CommonMark 4.5). */
function fenced(text: string): string[] {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(Math.max(3, longest + 1));
  return [fence, text, fence];
}
