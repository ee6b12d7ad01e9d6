import type { Diagnosis } from "../../diagnosis/types";
import { useTexts } from "../context";
import { Signs } from "./Signs";
import { StateLine } from "./StateLine";
import { Title } from "./Title";

interface NotABounceProps {
  readonly diagnosis: Diagnosis;
  /** Typed or pasted text: then a code or an answer was looked for, not a report. */
  readonly pasted: boolean;
}

/** Not a bounce, and why we think so. */
export function NotABounce({ diagnosis, pasted }: NotABounceProps) {
  const texts = useTexts();
  const key = pasted ? "notABounce.pasted" : "notABounce";
  const { signs } = diagnosis.report;
  return (
    <>
      <StateLine look="information" label={texts.t("state.not-a-bounce")} />
      <Title text={texts.t(`${key}.title`)} />
      <p className="why">{texts.t(`${key}.why`)}</p>
      {signs.length > 0 ? (
        <Signs signs={signs} heading={texts.t("notABounce.found")} level={2} />
      ) : (
        !pasted && <p className="why">{texts.t("notABounce.nothing")}</p>
      )}
      {!pasted && <p className="hint">{texts.t("notABounce.still")}</p>}
    </>
  );
}
