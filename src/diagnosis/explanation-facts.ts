import type { Texts } from "../locales/texts";
import type { Answer, Evidence } from "../report/types";
import { codeOf } from "./explanation";
import { fill, showable, wordsFor } from "./explanation-words";
import type { Diagnosis, Group } from "./types";

/** One fact as it is shown: null is "not stated", and said so. */
export interface ShownFact {
  readonly id:
    "recipient" | "generatedBy" | "rejectedBy" | "triedHost" | "owner" | "code" | "time" | "final";
  readonly label: string;
  readonly value: string | null;
  /** Said in place of a value that is not stated. */
  readonly missing: string;
  readonly evidence: Evidence | null;
}

/**
 * The facts of a cause: who wrote the report, who refused the mail, whose turn it is (three parties, A-25), the code, the time.
 * @param turn the heading of whose turn it is, as the explanation has it
 */
export function factsOf(
  group: Group,
  diagnosis: Diagnosis,
  turn: string,
  texts: Texts,
): ShownFact[] {
  const [one] = group.failures;
  if (!one) return [];
  const { failure } = one;
  const words = wordsFor([one.values], texts);
  const fact = (
    id: ShownFact["id"],
    value: string | null,
    evidence: Evidence | null = null,
  ): ShownFact => ({
    id,
    label: texts.t(`fact.${id}`),
    value: value === null ? null : showable(value),
    missing: texts.t("fact.missing"),
    evidence,
  });
  const code = codeOf(failure.answer);
  const facts = [
    fact(
      "recipient",
      group.failures.length === 1
        ? failure.recipient || null
        : fill(
            texts,
            "fact.recipients",
            wordsFor(
              group.failures.map(({ values }) => values),
              texts,
            ),
          ),
    ),
    fact(
      "generatedBy",
      diagnosis.report.generatedBy?.value ?? null,
      diagnosis.report.generatedBy?.evidence ?? null,
    ),
    failure.rejectedBy === null && failure.triedHost !== null
      ? fact(
          "triedHost",
          fill(texts, "fact.triedHost.value", { ...words, host: failure.triedHost }),
        )
      : fact("rejectedBy", failure.rejectedBy?.value ?? null, failure.rejectedBy?.evidence ?? null),
    fact("owner", turn),
    fact(
      "code",
      code,
      lineWith(failure.answer.status ?? failure.answer.reply, [
        ...failure.evidence,
        ...one.evidence,
      ]),
    ),
    fact("time", failure.answer.at === null ? null : texts.date(failure.answer.at)),
  ];
  const { recipient, finalRecipient } = failure;
  if (finalRecipient !== null && finalRecipient.toLowerCase() !== recipient.toLowerCase())
    facts.push(fact("final", finalRecipient));
  return facts;
}

/** Every line that something was read from, each once, in the order in which the facts are shown. */
export function evidenceLines(group: Group, diagnosis: Diagnosis): Evidence[] {
  const all = [
    diagnosis.report.generatedBy?.evidence,
    ...group.failures.flatMap(({ failure, evidence }) => [
      failure.rejectedBy?.evidence,
      ...failure.evidence,
      ...evidence,
    ]),
  ];
  const seen = new Set<string>();
  return all.filter((one): one is Evidence => {
    if (one === undefined || seen.has(one.line)) return false;
    seen.add(one.line);
    return true;
  });
}

/** One answer as it is shown: who gave it and when, and its words verbatim. */
export interface ShownAnswer {
  readonly from: string;
  readonly text: string;
}

/** An answer with its host, its address and its time, where they are stated. */
export function shownAnswer({ host, ip, at, text }: Answer, texts: Texts): ShownAnswer {
  const where = host === null ? ip : ip === null ? host : `${host} (${ip})`;
  return {
    from: [where && showable(where), at && texts.date(at)].filter(Boolean).join(" · "),
    text,
  };
}

function lineWith(value: string | null, lines: readonly Evidence[]): Evidence | null {
  return (value !== null && lines.find(({ line }) => line.includes(value))) || null;
}
