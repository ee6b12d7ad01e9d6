import { LIMITS } from "../../message/limits";
import type { Header } from "../../message/types";
import { ownEnd, returnedFields } from "../returned";
import { failureSaid } from "../said";
import { findAddress, isHost } from "../syntax";
import type { Action, Failure, Sign } from "../types";
import { isStillTrying } from "../waiting";
import { inBody, type Finding, type Reader, type ReaderInput } from "./reader";

/** Whether one of the phrases occurs where reports open. Lower case. */
export function opensWith({ head }: ReaderInput, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => head.includes(phrase));
}

/** The report's own lines, and the header fields of the mail that it returns in its text. */
export function splitReport(lines: readonly string[]): {
  own: readonly string[];
  original: readonly Header[];
} {
  const end = ownEnd(lines);
  return { own: lines.slice(0, end), original: returnedFields(lines, end) };
}

/** What a report in prose tells of one recipient. */
export interface Told {
  /** As written; empty where the report names none. */
  readonly recipient: string;
  /** The line that names the recipient. */
  readonly line: string;
  /** The answer, or the reason in the words of the system. */
  readonly said?: string;
  readonly action?: Action;
  /** The other side, where the layout names it apart from the answer. */
  readonly host?: string | null;
  readonly finalRecipient?: string | null;
}

/** A failure from what is told of a recipient: who was tried becomes who refused only where an answer is told. */
export function failureFrom(told: Told): Failure {
  const failure = failureSaid(told.recipient, told.line, told.said ?? "", told.action ?? "failed");
  const known = { ...failure, finalRecipient: told.finalRecipient ?? null };
  const host = (told.host ?? "").replace(/\.$/, "").toLowerCase();
  if (!isHost(host)) return known;
  const answered = failure.answer.reply !== null || failure.answer.status !== null;
  return {
    ...known,
    answer: { ...failure.answer, host },
    rejectedBy: answered ? { value: host, evidence: inBody(told.line) } : null,
    triedHost: answered ? null : host,
  };
}

/** One recipient with the lines that stand below it. */
export interface Listed {
  readonly recipient: string;
  readonly line: string;
  readonly said: readonly string[];
}

/**
 * Cuts lines at those that name a recipient.
 * @param head first group: the address; second group, if any: what is said on the same line
 * @param end ends what is said of a recipient
 * @param read takes the recipient from the first group; some systems name it without its domain
 */
export function listed(
  lines: readonly string[],
  head: RegExp,
  end?: RegExp,
  read: (text: string) => string | null = findAddress,
): Listed[] {
  const found: { recipient: string; line: string; said: string[] }[] = [];
  let open: string[] | null = null;
  for (const line of lines) {
    const text = line.trim();
    const match = text.length <= LIMITS.answer ? head.exec(text) : null;
    const recipient = match ? read(match[1] ?? "") : null;
    if (recipient !== null && found.length < LIMITS.recipients) {
      open = [match?.[2] ?? ""];
      found.push({ recipient, line, said: open });
    } else if (end?.test(text)) {
      open = null;
    } else if (text !== "") {
      open?.push(text);
    }
  }
  return found;
}

/** The family's own sentence; 1.5 for a very characteristic one, 2 where several marks of the family were seen. */
interface Opening {
  readonly line: string;
  readonly weight?: number;
}

/** A finding with its signs: the opening, and the answer or at least the reason in the family's words. */
export function foundBy(
  { line, weight = 1.5 }: Opening,
  failures: readonly Failure[],
  more: Pick<Finding, "original" | "generatedBy"> = {},
): Finding | null {
  if (failures.length === 0) return null;
  const signs: Sign[] = [sign("introduction", "heading", weight, line)];
  const answered = failures.find(({ answer }) => answer.reply !== null || answer.status !== null);
  const reason = answered ?? failures.find(({ answer }) => answer.text !== "");
  if (reason !== undefined)
    signs.push(
      sign("answer-line", "answer", answered === undefined ? 0.75 : 1, reason.answer.text),
    );
  return { ...more, failures: unique(failures), signs };
}

function sign(id: string, about: Sign["about"], weight: number, line: string): Sign {
  return { id, about, weight, line: line.trim().slice(0, 300) };
}

/** A recipient that is named twice is one; the telling with an answer wins. */
function unique(failures: readonly Failure[]): Failure[] {
  const byRecipient = new Map<string, Failure>();
  for (const failure of failures) {
    const key = failure.recipient.toLowerCase();
    const known = byRecipient.get(key);
    if (known === undefined || (known.answer.text === "" && failure.answer.text !== ""))
      byRecipient.set(key, failure);
  }
  return [...byRecipient.values()];
}

/** A layout in which every recipient stands on a line of its own shape, with what is said below or beside it. */
export interface Layout {
  readonly family: string;
  /** The sentences that only this family writes, lower case. */
  readonly opening: readonly string[];
  readonly weight?: number;
  /** The line of a recipient: the address, and what is said on the same line. */
  readonly recipient: RegExp;
  /** Ends what is said of a recipient. */
  readonly end?: RegExp;
  /** Where the reason of all recipients stands apart from them: the line before it, or the line itself with the reason in its group. */
  readonly reason?: RegExp;
  /** The other side, in the first group. */
  readonly host?: RegExp;
  /** Local systems name their users without a domain. */
  readonly withoutDomain?: boolean;
  /** The layout names no recipient: what `reason` tells stands for all of them. */
  readonly namesNobody?: boolean;
}

/** The reader of a layout. */
export function layoutReader(layout: Layout): Reader {
  return {
    family: layout.family,
    marks: layout.opening,
    read(input) {
      const { own, original } = splitReport(input.lines);
      const opening = own.find((line) => {
        const text = line.toLowerCase();
        return layout.opening.some((phrase) => text.includes(phrase));
      });
      if (opening === undefined) return null;
      const action = isStillTrying(own) ? "delayed" : "failed";
      const shared = layout.reason ? paragraphAfter(own, layout.reason, layout.end) : "";
      const host = layout.host ? firstGroup(own, layout.host) : null;
      const read = layout.withoutDomain ? (text: string) => text : findAddress;
      const failures = listed(own, layout.recipient, layout.end, read).map((one) => {
        const said = shared === "" ? one.said.join(" ") : shared;
        return failureFrom({ recipient: one.recipient, line: one.line, said, action, host });
      });
      if (failures.length === 0 && layout.namesNobody && shared !== "")
        failures.push(failureFrom({ recipient: "", line: opening, said: shared, action }));
      return foundBy({ line: opening, weight: layout.weight ?? 1.5 }, failures, { original });
    },
  };
}

/**
 * What a line introduces: the text in its group and the lines below it up to an empty one, or to one that ends it; empty where no
 * line matches.
 */
export function paragraphAfter(
  lines: readonly string[],
  introduction: RegExp,
  end?: RegExp,
): string {
  const at = lines.findIndex((line) => introduction.test(line.trim()));
  if (at < 0) return "";
  const said = [introduction.exec((lines[at] ?? "").trim())?.[1] ?? ""];
  for (const line of lines.slice(at + 1, at + 30)) {
    const text = line.trim();
    if (text === "" && said.some((known) => known !== "")) break;
    if (end?.test(text)) break;
    said.push(text);
  }
  return said.join(" ").trim();
}

/** What the first line that matches holds in its group. */
export function firstGroup(lines: readonly string[], pattern: RegExp): string | null {
  for (const line of lines) {
    const match = pattern.exec(line);
    if (match) return match[1] ?? null;
  }
  return null;
}
