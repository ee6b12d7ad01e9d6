import type { Explanation } from "../../diagnosis/explanation";
import type { Diagnosis, Group } from "../../diagnosis/types";
import { useTexts } from "../context";
import { AdministratorsContent, Later } from "./later";
import { Fold } from "./Fold";

interface AdministratorsProps {
  readonly group: Group;
  readonly diagnosis: Diagnosis;
  readonly explanation: Explanation;
  readonly level: 2 | 4;
}

/** Everything for administrators, folded; its heading says the code. */
export function Administrators({ group, diagnosis, explanation, level }: AdministratorsProps) {
  const texts = useTexts();
  return (
    <Fold
      level={level}
      label={texts.t("administrators.title")}
      meta={explanation.code}
      testId="admin-fold"
    >
      {() => (
        <Later>
          <AdministratorsContent group={group} diagnosis={diagnosis} level={level} />
        </Later>
      )}
    </Fold>
  );
}
