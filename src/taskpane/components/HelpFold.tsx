import type { Diagnosis, Group } from "../../diagnosis/types";
import { useTexts } from "../context";
import { Fold } from "./Fold";
import { Later, PassOn } from "./later";

interface HelpFoldProps {
  readonly group: Group;
  readonly diagnosis: Diagnosis;
  readonly level: 2 | 4;
}

/** Messages that ask for help, and a summary for a ticket; folded. */
export function HelpFold({ group, diagnosis, level }: HelpFoldProps) {
  const texts = useTexts();
  return (
    <Fold level={level} label={texts.t("pass.title")} testId="pass-fold">
      {() => (
        <Later>
          <PassOn group={group} diagnosis={diagnosis} />
        </Later>
      )}
    </Fold>
  );
}
