import { LIMITS } from "../../message/limits";
import type { Header } from "../../message/types";
import type { Block } from "../blocks";
import { fold } from "../normalise";
import { failureSaid } from "../said";
import { isHost } from "../syntax";
import type { Action, Fact, Failure, Sign } from "../types";
import { inBody, type Finding } from "./reader";

/** What the readers of the families of prose reports share. */

/** Failures of paragraphs: the address that the sender wrote is the recipient, the head's address the final one. */
export function failuresOf(blocks: readonly Block[], action: Action): Failure[] {
  return blocks.map(({ address, typed, said, line }) => ({
    ...failureSaid(typed ?? address, line, said, action),
    finalRecipient: typed === null ? null : address,
  }));
}

/**
 * A failure of which the report says nothing but the sentence that introduces its recipients: that sentence, as it often tells
 * the reason ("was not delivered within 2 days").
 * @param words of the sentence, lower case; empty where there is none
 */
export function withIntroduction(
  failure: Failure,
  lines: readonly string[],
  words: string,
): Failure {
  if (failure.answer.text !== "" || words === "") return failure;
  const at = lines.findIndex((line) => line.toLowerCase().includes(words));
  if (at < 0) return failure;
  let start = at;
  while (start > 0 && at - start < 4 && (lines[start - 1] ?? "").trim() !== "") start--;
  const rest = lines.slice(start, at + 6);
  const end = rest.findIndex((line, i) => i > at - start && line.trim() === "");
  const text = rest.slice(0, end < 0 ? rest.length : end).join(" ");
  return {
    ...failure,
    answer: { ...failure.answer, text: fold(text).trim().slice(0, LIMITS.answer) },
  };
}

/**
 * A finding of a family that is told by a sentence of its own.
 * @param opening the sentence; 1.5 is for words that nobody but the family writes
 */
export function findingOf(
  failures: readonly Failure[],
  opening: string,
  rest: {
    readonly weight?: number;
    readonly generatedBy?: Fact<string> | null;
    readonly original?: readonly Header[];
  } = {},
): Finding | null {
  if (failures.length === 0) return null;
  const signs: Sign[] = [
    {
      id: "introduction",
      about: "heading",
      weight: rest.weight ?? 1.5,
      line: opening.trim().slice(0, 300),
    },
  ];
  const answered =
    failures.find(isAnswered) ?? failures.find(({ answer }) => NO_ANSWER.test(answer.text));
  if (answered)
    signs.push({
      id: "answer-line",
      about: "answer",
      weight: 1,
      line: answered.answer.text.slice(0, 300),
    });
  return {
    failures: unique(failures),
    generatedBy: rest.generatedBy ?? null,
    original: rest.original ?? [],
    signs,
  };
}

/** What mail systems write when no other system answered; as fixed as an answer's code. */
const NO_ANSWER =
  /^(?:\(?connect to [a-z0-9.-]{3,255}\[|host or domain name not found|(?:the )?mail (?:server|system) .{0,80}did not (?:respond|answer)|lost connection with|conversation with|delivery temporarily suspended|mail for .{1,200} loops back|unrouteable|retry time(?:out)? )/i;

/** A recipient that is named twice is one; the telling with an answer wins. */
function unique(failures: readonly Failure[]): Failure[] {
  const byRecipient = new Map<string, Failure>();
  for (const failure of failures) {
    const key = failure.recipient.toLowerCase();
    const known = byRecipient.get(key);
    if (known === undefined || (!isAnswered(known) && isAnswered(failure)))
      byRecipient.set(key, failure);
  }
  return [...byRecipient.values()];
}

function isAnswered({ answer }: Failure): boolean {
  return answer.reply !== null || answer.status !== null;
}

/** The system that a report names as its writer, from the end of its opening sentence. */
export function generatorIn(line: string, pattern: RegExp): Fact<string> | null {
  const host = pattern
    .exec(line)?.[1]
    ?.replace(/[.,:]{1,3}$/, "")
    .toLowerCase();
  return host !== undefined && isHost(host) ? { value: host, evidence: inBody(line) } : null;
}
