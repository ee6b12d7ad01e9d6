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
  readonly startsOpen: boolean;
}

/** Everything for administrators, folded at first but for those who are one; its heading says the code. */
export function Administrators({
  group,
  diagnosis,
  explanation,
  level,
  startsOpen,
}: AdministratorsProps) {
  const texts = useTexts();
  return (
    <Fold
      level={level}
      label={texts.t("administrators.title")}
      meta={explanation.code}
      testId="admin-fold"
      startsOpen={startsOpen}
    >
      {() => (
        <Later>
          <AdministratorsContent group={group} diagnosis={diagnosis} level={level} />
        </Later>
      )}
    </Fold>
  );
}
