import type { Owner } from "../knowledge/types";
import type { Texts } from "../locales/texts";
import { fill, fillAll, type Words } from "./explanation-words";
import type { DiagnosedFailure, Diagnosis } from "./types";

/** Whose turn it is, in words. */
export interface Turn {
  /** Null where nobody has to act: the mail is still being tried, or it arrived. */
  readonly owner: Owner | null;
  readonly heading: string;
}

/** The prefix of the texts that a cause has of its own: the variant's where it has them, else the entry's. */
export function textsOf(one: DiagnosedFailure): string {
  return one.variant ? `${one.entry.id}.${one.variant.id}` : one.entry.id;
}

/**
 * Whether a cause that passes by itself was given up: the mail has to be sent again, waiting helps no more. An answer that
 * somebody typed or pasted without its report does not tell.
 */
export function givenUp(one: DiagnosedFailure, { report }: Diagnosis): boolean {
  return (
    one.permanence === "expired" &&
    one.entry.permanence === "transient" &&
    report.family !== BARE_ANSWER
  );
}

/** The family of a code or an answer that came without its report. */
export const BARE_ANSWER = "pasted";

/** The heading over the steps: whose turn it is and, where the texts say it of this party, what for. */
export function turnOf(
  one: DiagnosedFailure,
  diagnosis: Diagnosis,
  words: Words,
  texts: Texts,
): Turn {
  const { failure } = one;
  if (failure.action === "delayed") {
    const { retryUntil } = failure;
    return {
      owner: null,
      heading: retryUntil
        ? texts.t("turn.until", { date: texts.date(retryUntil) })
        : texts.t("turn.delayed"),
    };
  }
  const bare = diagnosis.report.family === BARE_ANSWER;
  const owner = bare && one.entry.owner === "nobody-wait" ? one.entry.owner : one.owner;
  const phrase = phraseFor(one, owner, givenUp(one, diagnosis), texts);
  const heading =
    phrase === null
      ? fill(texts, `turn.${owner}.only`, words)
      : fill(texts, `turn.${owner}`, { ...words, action: fill(texts, phrase, words) });
  return { owner, heading };
}

/** The id of the phrase after "Your turn: ". An entry's phrase is written for the entry's own owner and fits no other. */
function phraseFor(
  { entry, variant }: DiagnosedFailure,
  owner: Owner,
  over: boolean,
  texts: Texts,
): string | null {
  if (over && owner === "sender" && entry.owner !== "sender") return "turn.again";
  const own = variant && `${entry.id}.${variant.id}.turn`;
  if (own && texts.has(own)) return (variant.owner ?? entry.owner) === owner ? own : null;
  return entry.owner === owner ? `${entry.id}.turn` : null;
}

/** What the person who sent the mail does, in order. */
export function stepsFor(
  one: DiagnosedFailure,
  diagnosis: Diagnosis,
  words: Words,
  texts: Texts,
): string[] {
  const { entry, failure } = one;
  if (failure.action === "delayed") return fillAll(texts, "steps.delayed", 3, words);
  // The texts of a cause that passes by itself say how to wait for it; nobody waits for a mail that was given up.
  const over = givenUp(one, diagnosis);
  if (over && entry.owner === "nobody-wait") return fillAll(texts, "steps.again", 2, words);
  const steps = fillAll(
    texts,
    `${textsOf(one)}.sender`,
    (one.variant ?? entry).steps.sender,
    words,
  );
  return over ? [...steps, fill(texts, "steps.again.later", words)] : steps;
}
