import type { Diagnosis } from "../../diagnosis/types";
import { useTexts } from "../context";
import { Signs } from "./Signs";
import { StateLine } from "./StateLine";
import { Title } from "./Title";
import { Turn } from "./Turn";

/** A report that does not hold together: what to leave alone, and what gave it away. */
export function Suspicious({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const texts = useTexts();
  return (
    <>
      <StateLine look="suspicious" label={texts.t("state.suspicious")} />
      <Title text={texts.t("suspicious.title")} />
      <p className="why">{texts.t("suspicious.why")}</p>
      <Turn
        who="sender"
        level={2}
        heading={texts.t("suspicious.turn")}
        steps={[1, 2, 3].map((step) => texts.t(`suspicious.step.${String(step)}`))}
      />
      <Signs signs={diagnosis.report.signs} heading={texts.t("suspicious.found")} />
    </>
  );
}
