import type { Texts } from "../locales/texts";
import { showable } from "./explanation-words";
import type { Diagnosis } from "./types";

/** What is said of the report as a whole, before its causes. */
export interface Overview {
  /** Of how many recipients the mail did not reach how many. */
  readonly title: string;
  /** How many different causes; empty where there is one. */
  readonly causes: string;
}

/** The overview of a report with several recipients; null where the mail had one only. */
export function overviewOf(diagnosis: Diagnosis, texts: Texts): Overview | null {
  const { failures, groups, recipientCount } = diagnosis;
  if (Math.max(failures.length, recipientCount ?? 0) < 2) return null;
  const count = (action: string) =>
    failures.filter(({ failure }) => failure.action === action).length;
  const failed = count("failed");
  const delayed = count("delayed");
  const total = Math.max(recipientCount ?? 0, failures.length);
  const id = failed > 0 ? "failed" : delayed > 0 ? "delayed" : "arrived";
  const of = recipientCount !== null && total > failed ? "some" : "all";
  return {
    title: texts.t(`overview.${id}.${of}`, {
      count: id === "failed" ? failed : id === "delayed" ? delayed : failures.length,
      total,
    }),
    causes: groups.length > 1 ? texts.t("overview.causes", { count: groups.length }) : "",
  };
}

/** Which mail an explanation is about. */
export interface About {
  readonly subject: string | null;
  readonly date: Date | null;
  /** How it came in: its file's name, or that it was pasted; null for the mail open in Outlook. */
  readonly origin: string | null;
}

/** The line that names the mail: the original's subject where the report returned it, else the report's own. */
export function aboutLine(about: About, texts: Texts): string {
  const subject = about.subject && showable(about.subject);
  return [
    subject ? texts.t("about.subject", { subject }) : about.origin ? null : texts.t("about.none"),
    about.date && texts.date(about.date),
    about.origin && showable(about.origin),
  ]
    .filter(Boolean)
    .join(" · ");
}
