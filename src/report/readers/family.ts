import type { Header } from "../../message/types";
import type { Block } from "../blocks";
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
