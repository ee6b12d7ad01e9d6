import { useMemo } from "react";
import type { Explanation } from "../../diagnosis/explanation";
import { factsOf, otherLines } from "../../diagnosis/explanation-facts";
import { otherMeanings } from "../../diagnosis/explanation-others";
import type { Diagnosis, Group } from "../../diagnosis/types";
import { tableOf } from "../../knowledge/tables";
import { knowledgePart } from "../../locales/languages";
import type { Evidence, MicrosoftAdvice } from "../../report/types";
import { useTexts } from "../context";
import { useMoreTexts } from "../more-texts";
import { Breakable } from "./Breakable";
import { Signs } from "./Signs";
import { Verbatim } from "./Verbatim";

interface HowWeKnowContentProps {
  readonly group: Group;
  readonly diagnosis: Diagnosis;
  readonly explanation: Explanation;
  readonly truncated: boolean;
}

/** How exact the explanation is, and each fact with the line that it was read from. */
export function HowWeKnowContent({
  group,
  diagnosis,
  explanation,
  truncated,
}: HowWeKnowContentProps) {
  const texts = useTexts();
  const { report } = diagnosis;
  const pasted = report.originalPasted === true;
  const facts = factsOf(group, diagnosis, texts);
  const others = otherLines(group, facts);
  const sentences = [
    explanation.exactness.sentence,
    explanation.wrapper,
    explanation.reading,
    explanation.secondView?.long,
    truncated ? texts.t("know.truncated") : null,
  ].filter(Boolean);
  return (
    <>
      <section className="part">
        <h3 className="part-heading">{texts.t("know.meaning")}</h3>
        {sentences.map((sentence) => (
          <p className="why" key={sentence}>
            {sentence}
          </p>
        ))}
      </section>
      <OtherMeanings group={group} />
      <section className="part">
        <h3 className="part-heading">{texts.t("know.facts")}</h3>
        <ul className="lines">
          {facts.map(({ id, label, value, evidence }) =>
            value !== null && evidence !== null ? (
              <li key={id}>
                {label}: <Breakable text={value} />
                <Line evidence={evidence} pasted={pasted} />
              </li>
            ) : null,
          )}
        </ul>
      </section>
      {others.length > 0 && (
        <section className="part">
          <h3 className="part-heading">{texts.t("know.others")}</h3>
          <ul className="lines">
            {others.map((evidence) => (
              <li key={evidence.line}>
                <Line evidence={evidence} pasted={pasted} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {report.advice && <OwnWords advice={report.advice} />}
      <Signs signs={report.signs} heading={texts.t("know.signs")} />
    </>
  );
}

/** What the code can mean too, once the texts of those causes are there; nothing where the answer was decisive. */
function OtherMeanings({ group }: { readonly group: Group }) {
  const parts = useMemo(
    () => (group.failures[0]?.others ?? []).map((entry) => knowledgePart(tableOf(entry))),
    [group],
  );
  const texts = useMoreTexts(parts);
  const meanings = texts === null || texts === "failed" ? null : otherMeanings(group, texts);
  return meanings === null ? null : (
    <section className="part" data-testid="other-meanings">
      <h3 className="part-heading">{meanings.heading}</h3>
      <ul className="lines">
        {meanings.names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  readonly evidence: Evidence;
  /** The reader pasted the header of the mail that came back. */
  readonly pasted: boolean;
}

/** One line of the message, word for word, and where it stands there. */
function Line({ evidence: { source, line }, pasted }: LineProps) {
  const texts = useTexts();
  return (
    <>
      <q className="quote mono" dir="ltr">
        {line}
      </q>
      <span className="part-note">
        {texts.t(source === "original" && pasted ? "source.pasted" : `source.${source}`)}
      </span>
    </>
  );
}

/** What Microsoft wrote to the sender, kept apart from what it wrote to administrators. */
function OwnWords({ advice }: { readonly advice: MicrosoftAdvice }) {
  const texts = useTexts();
  const words = [advice.cause, ...advice.howToFix].filter(Boolean).join("\n");
  return words === "" ? null : <Verbatim label={texts.t("know.microsoft")} text={words} />;
}
