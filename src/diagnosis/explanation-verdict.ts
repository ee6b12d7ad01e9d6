import type { Texts } from "../locales/texts";
import { explainGroup } from "./explanation";
import { overviewOf } from "./explanation-overview";
import type { Diagnosis } from "./types";

/**
 * One line that says what happened, to stand above the bounce.
 * @returns null where there is nothing to act on: mail that arrived, mail that is no bounce, a bounce inside another mail
 */
export function verdictOf(diagnosis: Diagnosis, texts: Texts): string | null {
  const { report, groups } = diagnosis;
  if (report.enclosed) return null;
  if (report.kind === "suspicious") return texts.t("suspicious.title");
  const [group, ...others] = groups;
  if (!group) return null;
  const { state, title, turn } = explainGroup(group, diagnosis, texts);
  const overview = others.length > 0 ? overviewOf(diagnosis, texts) : null;
  return overview ? `${state.label}. ${overview.title}.` : `${title} ${turn.heading}.`;
}
