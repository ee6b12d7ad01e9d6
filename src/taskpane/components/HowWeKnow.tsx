import type { Explanation } from "../../diagnosis/explanation";
import { evidenceLines } from "../../diagnosis/explanation-facts";
import type { Diagnosis, Group } from "../../diagnosis/types";
import { useTexts } from "../context";
import { Fold } from "./Fold";
import { Signs } from "./Signs";

interface HowWeKnowProps {
  readonly group: Group;
  readonly diagnosis: Diagnosis;
  readonly explanation: Explanation;
  readonly truncated: boolean;
  readonly level: 2 | 4;
}

/** How exact the explanation is, and the lines of the report that it was read from. */
export function HowWeKnow({ group, diagnosis, explanation, truncated, level }: HowWeKnowProps) {
  const texts = useTexts();
  return (
    <Fold
      level={level}
      label={texts.t("know.title")}
      meta={explanation.exactness.label}
      testId="know-fold"
    >
      {() => (
        <>
          <section className="part">
            <h3 className="part-heading">{texts.t("know.meaning")}</h3>
            <p>{explanation.exactness.sentence}</p>
            {explanation.reading && <p className="why">{explanation.reading}</p>}
            {explanation.secondView && <p className="why">{explanation.secondView.long}</p>}
            {truncated && <p className="why">{texts.t("know.truncated")}</p>}
          </section>
          <section className="part">
            <h3 className="part-heading">{texts.t("know.lines")}</h3>
            <ul className="lines">
              {evidenceLines(group, diagnosis).map(({ source, line }) => (
                <li key={line}>
                  <span className="part-note">{texts.t(`source.${source}`)}</span>
                  <q className="quote mono" dir="ltr">
                    {line}
                  </q>
                </li>
              ))}
            </ul>
          </section>
          <Signs signs={diagnosis.report.signs} heading={texts.t("know.signs")} />
        </>
      )}
    </Fold>
  );
}
