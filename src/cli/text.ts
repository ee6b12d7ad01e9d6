import type { Diagnosis } from "../diagnosis";
import { administratorParts, partAsText } from "../diagnosis/explanation-administrators";
import { aboutLine, overviewOf } from "../diagnosis/explanation-overview";
import { explainWhole } from "../diagnosis/explanation-whole";
import { showable } from "../diagnosis/explanation-words";
import { explainGroup } from "../diagnosis/explanation";
import { otherMeanings } from "../diagnosis/explanation-others";
import type { Group } from "../diagnosis";
import type { Texts } from "../locales/texts";
import type { Report } from "../report/types";

/** The explanation of one file as readable text, in the order of the pane. */
export function toText(file: string, diagnosis: Diagnosis, texts: Texts): string {
  return [file, "", ...body(diagnosis, texts), ""].join("\n");
}

function body(diagnosis: Diagnosis, texts: Texts): string[] {
  const { report, groups } = diagnosis;
  if (report.kind === "not-a-bounce") {
    return [texts.t("notABounce.title"), ...signLines(report, texts)];
  }
  if (report.kind === "suspicious") {
    const steps = [1, 2, 3].map((step) => texts.t(`suspicious.step.${String(step)}`));
    return [
      texts.t("state.suspicious"),
      texts.t("suspicious.title"),
      texts.t("suspicious.why"),
      "",
      texts.t("suspicious.turn"),
      ...numbered(steps),
      "",
      texts.t("suspicious.found"),
      ...signLines(report, texts),
    ];
  }
  if (groups.length === 0) {
    const whole = explainWhole(diagnosis, texts);
    return [whole.state.label, whole.title, whole.why, "", whole.turn, ...numbered(whole.steps)];
  }
  const overview = overviewOf(diagnosis, texts);
  const { subject, date } = diagnosis.original;
  const about =
    subject === null && date === null ? [] : [aboutLine({ subject, date, origin: null }, texts)];
  return [
    ...about,
    ...(overview === null ? [] : [overview.title]),
    ...groups.flatMap((group) => groupText(group, diagnosis, texts)),
  ];
}

function groupText(group: Group, diagnosis: Diagnosis, texts: Texts): string[] {
  const said = explainGroup(group, diagnosis, texts);
  const answer = group.failures[0]?.failure.answer.text ?? "";
  const others = otherMeanings(group, texts);
  return [
    "",
    said.state.label,
    said.title,
    said.why,
    ...(said.general === null ? [] : [said.general]),
    ...(said.lastAttempt === null ? [] : [said.lastAttempt]),
    "",
    said.turn.heading,
    ...numbered(said.steps),
    said.avoid,
    "",
    ...administratorParts(group, diagnosis, texts).map((part) => `${partAsText(part, texts)}\n`),
    said.exactness.sentence,
    ...(others === null ? [] : [others.heading, ...others.names.map((name) => `  - ${name}`)]),
    ...(answer === "" ? [] : [answer]),
  ];
}

/** What was looked at to tell whether this is a report. */
const signLines = ({ signs }: Report, texts: Texts) =>
  signs.map(({ id, line }) =>
    ["  -", texts.has(`sign.${id}`) ? texts.t(`sign.${id}`) : "", showable(line)]
      .filter(Boolean)
      .join(" "),
  );

const numbered = (steps: readonly string[]) => steps.map((step, i) => `  ${i + 1}. ${step}`);
