import type { Texts } from "../locales/texts";
import type { Answer, Evidence } from "../report/types";
import { codeOf } from "./explanation";
import { fill, showable, wordsFor } from "./explanation-words";
import type { Diagnosis, Group } from "./types";

/** One fact as it is shown: null is "not stated", and said so. */
export interface ShownFact {
  readonly id:
    "recipient" | "writtenTo" | "generatedBy" | "rejectedBy" | "owner" | "code" | "time" | "final";
  readonly label: string;
  readonly value: string | null;
  /** Said in place of a value that is not stated. */
  readonly missing: string;
  readonly evidence: Evidence | null;
}

/** The facts of a cause: who wrote the report, who refused the mail, whose turn it is (three parties, A-25), code, time. */
export function factsOf(group: Group, diagnosis: Diagnosis, texts: Texts): ShownFact[] {
  const [one] = group.failures;
  if (!one) return [];
  const { failure } = one;
  const { generatedBy } = diagnosis.report;
  const words = wordsFor(
    group.failures.map(({ values }) => values),
    texts,
  );
  const lines = [...failure.evidence, ...one.evidence];
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
  const recipients =
    group.failures.length === 1 ? failure.recipient || null : fill(texts, "fact.several", words);
  const refused =
    failure.rejectedBy === null && failure.triedHost !== null
      ? fact("rejectedBy", texts.t("fact.silent", { host: failure.triedHost }))
      : fact("rejectedBy", failure.rejectedBy?.value ?? null, failure.rejectedBy?.evidence);
  const facts = [
    fact("recipient", recipients, lineWith(failure.recipient, lines)),
    fact("generatedBy", generatedBy?.value ?? null, generatedBy?.evidence),
    refused,
    fact("owner", fill(texts, `fact.owner.${one.owner}`, words)),
    fact(
      "code",
      codeOf(failure.answer),
      lineWith(failure.answer.status ?? failure.answer.reply, lines),
    ),
    fact("time", failure.answer.at === null ? null : texts.date(failure.answer.at)),
  ];
  const { recipient, finalRecipient } = failure;
  const { to } = diagnosis.original;
  // A failed address that nobody wrote to was forwarded to, or stands for another one.
  if (one.addressed === false && to.length > 0) {
    const line = to.map(({ address }) => address).join(", ");
    facts.splice(1, 0, fact("writtenTo", line, { source: "original", line: `To: ${line}` }));
  }
  if (finalRecipient !== null && finalRecipient.toLowerCase() !== recipient.toLowerCase())
    facts.push(fact("final", finalRecipient, lineWith(finalRecipient, lines)));
  return facts;
}

/** The lines that something else than the facts was read from, each once. */
export function otherLines(group: Group, facts: readonly ShownFact[]): Evidence[] {
  const all = group.failures.flatMap(({ failure, evidence }) => [
    failure.rejectedBy?.evidence,
    ...failure.evidence,
    ...evidence,
  ]);
  const seen = new Set(facts.map((fact) => fact.evidence?.line));
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
  return (value && lines.find(({ line }) => line.includes(value))) || null;
}
