import { tableOf } from "../knowledge/tables";
import type { Entry } from "../knowledge/types";
import type { Texts } from "../locales/texts";
import { SIDES, type Side } from "./explanation-administrators";
import { partiesPicture, sceneOf, type PartiesPicture } from "./explanation-parties";
import { BARE_ANSWER, givenUp, stepsFor, textsOf, turnOf, type Turn } from "./explanation-turn";
import { fill, fillAll, showable, wordsFor, type Words } from "./explanation-words";
import { isMicrosoftHost } from "./hosts";
import type { DiagnosedFailure, Diagnosis, Group } from "./types";

/** urgent: failed, and the account or the organisation may be misused. */
export type StateKind = "failed" | "urgent" | "delayed" | "delivered" | "relayed" | "expanded";

/** What the one main button does. */
export type MainAction = "write-again" | "ask-administrator" | "copy-note";

/** Everything that is said of one cause to the person who sent the mail, in the order in which it is said. */
export interface Explanation {
  readonly state: { readonly kind: StateKind; readonly label: string };
  /** A few words, for lists. */
  readonly name: string;
  /** The sentence: what happened. */
  readonly title: string;
  readonly why: string;
  /** Said where only the kind of refusal is known. */
  readonly general: string | null;
  /** Named where another system's answer came wrapped in one of Microsoft's (A-18). */
  readonly wrapper: string | null;
  /** What the last attempt said, where time ran out. */
  readonly lastAttempt: string | null;
  /** The addresses that failed for this cause, as the report tells them. */
  readonly recipients: readonly string[];
  readonly parties: PartiesPicture;
  readonly turn: Turn;
  readonly steps: readonly string[];
  readonly avoid: string;
  /** The other view of whose turn it is: in a few words, and why there are two. */
  readonly secondView: { readonly short: string; readonly long: string } | null;
  /** How exactly the answer is known: for a fold's heading, and in full. */
  readonly exactness: { readonly label: string; readonly sentence: string };
  /** Said where the words that Microsoft showed are its reading of another system's code (A-22). */
  readonly reading: string | null;
  readonly action: MainAction;
  /** Reply and enhanced status code as stated, e.g. `550 5.1.10`. */
  readonly code: string | null;
}

/**
 * Explains one cause with all its recipients.
 * @param group recipients with the same cause, at least one
 * @throws RangeError for an empty group
 */
export function explainGroup(group: Group, diagnosis: Diagnosis, texts: Texts): Explanation {
  const [one] = group.failures;
  if (!one) throw new RangeError("a group has at least one recipient");
  const words = wordsFor(
    group.failures.map((failure) => failure.values),
    texts,
  );
  const turn = turnOf(one, diagnosis, words, texts);
  const failed = one.failure.action === "failed";
  return {
    state: stateOf(one, diagnosis, texts),
    name: fill(texts, `${one.entry.id}.name`, words),
    ...sentencesOf(one, diagnosis, words, texts),
    general: failed ? generalOf(one, texts) : null,
    wrapper: one.wrapper
      ? fill(texts, "wrapper", { ...words, name: texts.t(`${one.wrapper.id}.name`) })
      : null,
    lastAttempt: one.lastAttempt
      ? fill(texts, "lastAttempt", {
          ...words,
          what: fill(texts, `${one.lastAttempt.entry.id}.title`, words),
        })
      : null,
    recipients: group.failures.map(({ failure }) => showable(failure.recipient)).filter(Boolean),
    parties: partiesPicture(sceneOf(one, diagnosis, turn.owner), words, texts),
    turn,
    steps: stepsFor(one, diagnosis, words, texts),
    avoid: avoidOf(one, words, texts),
    secondView: failed ? secondViewOf(one, diagnosis, words, texts) : null,
    exactness: exactnessOf(one, diagnosis, texts),
    reading: readingOf(one, diagnosis, words, texts),
    action: actionOf(one),
    code: codeOf(one.failure.answer),
  };
}

/** Reply and enhanced status code of an answer, as stated; null where neither is. */
export function codeOf(answer: { reply: string | null; status: string | null }): string | null {
  return [answer.reply, answer.status].filter((part) => part !== null).join(" ") || null;
}

function stateOf(
  { failure, entry }: DiagnosedFailure,
  { report }: Diagnosis,
  texts: Texts,
): Explanation["state"] {
  const kind = failure.action === "failed" && entry.secureFirst ? "urgent" : failure.action;
  // Of an answer without its report it is not known whether the mail is still being tried; its class alone tells (RFC 3463 2).
  const temporary = (failure.answer.status ?? failure.answer.reply)?.startsWith("4");
  const bare = report.family === BARE_ANSWER && kind === "failed";
  const id = !bare ? kind : temporary ? "bare.temporary" : "bare.permanent";
  return { kind, label: texts.t(`state.${id}`) };
}

function sentencesOf(
  one: DiagnosedFailure,
  diagnosis: Diagnosis,
  words: Words,
  texts: Texts,
): Pick<Explanation, "title" | "why"> {
  const { action } = one.failure;
  const prefix = textsOf(one);
  const why = fill(texts, `${prefix}.why`, words);
  if (action === "failed") {
    return {
      title: fill(texts, `${prefix}.title`, words),
      why: givenUp(one, diagnosis) ? `${why} ${texts.t("why.givenUp")}` : why,
    };
  }
  // Causes such as "tried too long" are told of delayed mail too, but their sentences say that it is over.
  const fits = one.entry.permanence === "transient";
  return {
    title: fill(texts, "title.delayed", words),
    why: fits ? `${fill(texts, `${prefix}.title`, words)} ${why}` : texts.t("why.delayed"),
  };
}

function avoidOf(one: DiagnosedFailure, words: Words, texts: Texts): string {
  return one.failure.action === "delayed"
    ? texts.t("avoid.delayed")
    : fill(texts, `${one.entry.id}.not`, words);
}

function secondViewOf(
  one: DiagnosedFailure,
  { report }: Diagnosis,
  words: Words,
  texts: Texts,
): Explanation["secondView"] {
  const second = one.ownerSecondView;
  if (second === null || second === one.owner) return null;
  const parties = {
    ...words,
    first: fill(texts, `party.${one.owner}`, words),
    second: fill(texts, `party.${second}`, words),
  };
  const why = report.indicator === null ? "outside" : "indicator";
  return {
    short: fill(texts, "secondView.short", parties),
    long: fill(texts, `secondView.${why}`, parties),
  };
}

/** Said where a meaning is told that may be another one. */
function generalOf(one: DiagnosedFailure, texts: Texts): string | null {
  const { exactness, failure, others } = one;
  if (tellsNothing(one)) return texts.t("exactness.none");
  if (exactness === "subject" || exactness === "class") return texts.t("general.only");
  return others.length > 0
    ? texts.t("general.several", { code: failure.answer.status ?? "" })
    : null;
}

/** No code, and no words that are known. */
function tellsNothing({ exactness, failure: { answer } }: DiagnosedFailure): boolean {
  return exactness === "class" && answer.status === null && answer.reply === null;
}

function exactnessOf(
  one: DiagnosedFailure,
  diagnosis: Diagnosis,
  texts: Texts,
): Explanation["exactness"] {
  if (tellsNothing(one))
    return { label: texts.t("exactness.none.label"), sentence: texts.t("exactness.none") };
  const { exactness, others } = one;
  const { status, reply } = one.failure.answer;
  const [kind = "5", subject = "0"] = status?.split(".") ?? [reply?.[0]];
  const family = exactness === "subject" ? `${kind}.${subject}.x` : `${kind}.x.x`;
  const dictionary = dictionaryOf(one, diagnosis);
  return {
    label: texts.t(`exactness.${others.length > 0 ? "subject" : exactness}.label`),
    sentence: `${texts.t(`exactness.${exactness}`, { family })} ${texts.t(`dictionary.${dictionary}`)}`,
  };
}

/**
 * Whose meaning is told: Microsoft's, that of one other system or block list, or everybody's. Other systems share words with
 * Microsoft's rows, which then mean to them what the code means to everybody.
 */
function dictionaryOf(
  { entry, failure }: DiagnosedFailure,
  { report, generatedByMicrosoft }: Diagnosis,
): string {
  if (["vendors", "block-lists"].includes(tableOf(entry))) return "system";
  const host = failure.rejectedBy?.value ?? report.generatedBy?.value ?? null;
  const isMicrosofts =
    generatedByMicrosoft ||
    report.family.startsWith("exchange") ||
    host === null ||
    isMicrosoftHost(host);
  return entry.emittedBy && isMicrosofts ? "microsoft" : "standard";
}

function readingOf(
  { failure, entry }: DiagnosedFailure,
  diagnosis: Diagnosis,
  words: Words,
  texts: Texts,
): string | null {
  const host = failure.rejectedBy?.value ?? null;
  const microsoftSpoke = diagnosis.report.advice?.cause != null || entry.emittedBy !== undefined;
  const outside = host !== null && !isMicrosoftHost(host);
  return diagnosis.generatedByMicrosoft && microsoftSpoke && outside
    ? fill(texts, "reading", { ...words, host: showable(host) })
    : null;
}

function actionOf({ entry, failure, owner }: DiagnosedFailure): MainAction {
  if (failure.action !== "failed") return "copy-note";
  if (entry.secureFirst || owner === "senderAdmin") return "ask-administrator";
  return owner === "sender" ? "write-again" : "copy-note";
}

/** What is said of an entry by itself, without a mail: for the list of all that is known. */
export interface EntryExplanation {
  readonly name: string;
  readonly title: string;
  readonly why: string;
  readonly turn: string;
  readonly steps: readonly string[];
  readonly avoid: string;
  readonly administrators: readonly {
    readonly side: Side;
    readonly heading: string;
    readonly steps: readonly string[];
  }[];
}

/** Explains an entry without a mail: the words of the language stand for the values. */
export function explainEntry(entry: Entry, texts: Texts): EntryExplanation {
  const words = wordsFor([], texts);
  return {
    name: fill(texts, `${entry.id}.name`, words),
    title: fill(texts, `${entry.id}.title`, words),
    why: fill(texts, `${entry.id}.why`, words),
    turn: fill(texts, `turn.${entry.owner}`, {
      ...words,
      action: fill(texts, `${entry.id}.turn`, words),
    }),
    steps: fillAll(texts, `${entry.id}.sender`, entry.steps.sender, words),
    avoid: fill(texts, `${entry.id}.not`, words),
    administrators: SIDES.filter((side) => entry.steps[side] > 0).map((side) => ({
      side,
      heading: fill(texts, `administrators.${side}`, words),
      steps: fillAll(texts, `${entry.id}.${side}`, entry.steps[side], words),
    })),
  };
}
