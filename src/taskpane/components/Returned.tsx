import type { Diagnosis, Group } from "../../diagnosis/types";
import { useOutlook, useTexts } from "../context";
import { Fold } from "./Fold";
import { Later, OriginalContent } from "./later";

interface ReturnedProps {
  readonly group: Group;
  readonly diagnosis: Diagnosis;
  readonly level: 2 | 4;
}

/** What the mail that came back tells: path, authentication, the address as typed; folded. */
export function Returned({ group, diagnosis, level }: ReturnedProps) {
  const texts = useTexts();
  const outlook = useOutlook();
  const { originalPasted = false } = diagnosis.report;
  return (
    <Fold
      // A header that the reader has just pasted is what they want to see.
      key={String(originalPasted)}
      level={level}
      label={texts.t("returned.title")}
      testId="returned-fold"
      startsOpen={originalPasted}
    >
      {() => (
        <Later>
          <OriginalContent
            group={group}
            diagnosis={diagnosis}
            reader={outlook?.ownAddress ?? null}
          />
        </Later>
      )}
    </Fold>
  );
}
