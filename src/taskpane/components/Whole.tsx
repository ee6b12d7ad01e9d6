import { explainWhole } from "../../diagnosis/explanation-whole";
import type { Diagnosis } from "../../diagnosis/types";
import { useTexts } from "../context";
import { AddressList } from "./AddressList";
import { Fold } from "./Fold";
import { Parties } from "./Parties";
import { Signs } from "./Signs";
import { StateLine } from "./StateLine";
import { Title } from "./Title";
import { Turn } from "./Turn";

/** A report without a cause: the mail arrived, or no recipient that it failed for could be read. */
export function Whole({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const texts = useTexts();
  const { state, title, why, recipients, parties, turn, steps } = explainWhole(diagnosis, texts);
  return (
    <>
      <StateLine look={state.kind} label={state.label} />
      <Title text={title} />
      <p className="why">{why}</p>
      {recipients.length > 1 && <AddressList addresses={recipients} />}
      {parties && <Parties picture={parties} />}
      <Turn who={parties ? "done" : "sender"} heading={turn} steps={steps} level={2} />
      <div className="folds">
        <Fold level={2} label={texts.t("know.title")} testId="know-fold">
          {() => <Signs signs={diagnosis.report.signs} heading={texts.t("know.signs")} />}
        </Fold>
      </div>
    </>
  );
}
