import { ArrowLeft20Regular } from "@fluentui/react-icons/headless/svg/arrow-left";
import { useMemo } from "react";
import type { HeaderOf } from "../../../diagnosis/header-fields";
import { addressFindings, knownFields } from "../../../diagnosis/header-findings";
import type { Diagnosis } from "../../../diagnosis/types";
import { TextsProvider } from "../../context";
import { Breakable } from "../Breakable";
import { Button } from "../Button";
import { Waiting } from "../Waiting";
import { useMoreTexts } from "../../more-texts";
import { DidYouMean } from "./DidYouMean";
import { LegacyAddressView } from "./LegacyAddressView";
import { ORIGINAL_TEXTS, OriginalContent } from "./OriginalContent";

/** Nothing failed as far as a header tells. */
const NO_GROUP = { failures: [] };

interface HeaderFieldsContentProps {
  readonly of: HeaderOf;
  readonly diagnosis: Diagnosis;
  /** Shows the report again that was explained before; null where none was. */
  readonly onBack: (() => void) | null;
}

/** What a header alone tells, what it does not, and what to do about that. */
export function HeaderFieldsContent({ of, diagnosis, onBack }: HeaderFieldsContentProps) {
  const texts = useMoreTexts(ORIGINAL_TEXTS);
  const { original } = diagnosis.report;
  const fields = useMemo(() => knownFields(original), [original]);
  const findings = useMemo(() => (of === "mail" ? addressFindings(original) : []), [of, original]);
  if (texts === null) return <Waiting />;
  if (texts === "failed")
    return <OriginalContent group={NO_GROUP} diagnosis={diagnosis} reader={null} />;
  return (
    <TextsProvider value={texts}>
      <p className="why">{texts.t(`header.why.${of}`)}</p>
      {onBack && (
        <>
          <p className="why">{texts.t(`header.apart.${of}`)}</p>
          <div className="ways-row">
            <Button
              appearance="secondary"
              icon={<ArrowLeft20Regular />}
              onClick={onBack}
              data-testid="header-back"
            >
              {texts.t("header.back")}
            </Button>
          </div>
        </>
      )}
      <section className="part" data-testid="header-told">
        <h2 className="part-heading">{texts.t("header.told")}</h2>
        <dl className="facts">
          {fields.map(({ name, value }) => (
            <div key={name} className="fact">
              <dt dir="ltr">{name}</dt>
              <dd dir="auto">
                <Breakable text={value} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
      {findings.map(({ suggestion, legacyAddress }, index) => (
        <div key={index}>
          {suggestion && <DidYouMean suggestion={suggestion} />}
          {legacyAddress && <LegacyAddressView address={legacyAddress} />}
        </div>
      ))}
      <OriginalContent group={NO_GROUP} diagnosis={diagnosis} reader={null} />
    </TextsProvider>
  );
}
