import type { Explanation } from "../../diagnosis/explanation";
import type { Diagnosis, Group } from "../../diagnosis/types";
import { useTexts } from "../context";
import { Fold } from "./Fold";
import { HowWeKnowContent, Later } from "./later";

interface HowWeKnowProps {
  readonly group: Group;
  readonly diagnosis: Diagnosis;
  readonly explanation: Explanation;
  readonly truncated: boolean;
  readonly level: 2 | 4;
}

/** What the explanation rests on, folded; its heading says how exact it is. */
export function HowWeKnow({ level, ...content }: HowWeKnowProps) {
  const texts = useTexts();
  return (
    <Fold
      level={level}
      label={texts.t("know.title")}
      meta={content.explanation.exactness.label}
      testId="know-fold"
    >
      {() => (
        <Later>
          <HowWeKnowContent {...content} />
        </Later>
      )}
    </Fold>
  );
}
