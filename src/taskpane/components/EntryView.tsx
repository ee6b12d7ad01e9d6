import { ArrowLeft20Regular } from "@fluentui/react-icons/headless/svg/arrow-left";
import { Warning20Regular } from "@fluentui/react-icons/headless/svg/warning";
import { explainEntry } from "../../diagnosis/explanation";
import type { Entry } from "../../knowledge/types";
import { useTexts } from "../context";
import { codesOf } from "../entries";
import { Button } from "./Button";
import { Fold } from "./Fold";
import { Links } from "./Links";
import { StateLine } from "./StateLine";
import { Steps } from "./Steps";
import { Title } from "./Title";
import { Turn } from "./Turn";

interface EntryViewProps {
  readonly entry: Entry;
  readonly onBack: () => void;
}

/** A known cause by itself, without a mail. */
export function EntryView({ entry, onBack }: EntryViewProps) {
  const texts = useTexts();
  const { title, why, turn, steps, avoid, administrators } = explainEntry(entry, texts);
  const codes = codesOf(entry) || texts.t("entries.noCode");
  return (
    <>
      <Button
        appearance="subtle"
        size="small"
        className="back"
        icon={<ArrowLeft20Regular />}
        onClick={onBack}
      >
        {texts.t("entries.back")}
      </Button>
      <StateLine look="information" label={`${texts.t("state.entry")} · ${codes}`} />
      <Title text={title} />
      <p className="why">{why}</p>
      <Turn who={entry.owner} heading={turn} steps={steps} level={2}>
        <p className="avoid">
          <Warning20Regular aria-hidden />
          <span>{avoid}</span>
        </p>
      </Turn>
      <div className="folds">
        <Fold level={2} label={texts.t("administrators.title")} meta={codes} testId="admin-fold">
          {() => (
            <>
              {administrators.map(({ side, heading, steps: work }) => (
                <section className="part" key={side}>
                  <h3 className="part-heading">{heading}</h3>
                  <Steps steps={work} />
                </section>
              ))}
              <Links links={entry.links} />
            </>
          )}
        </Fold>
      </div>
    </>
  );
}
