import {
  administratorParts,
  diagnosticOffer,
  partAsText,
  type AdministratorPart,
} from "../../diagnosis/explanation-administrators";
import { factsOf } from "../../diagnosis/explanation-facts";
import type { Diagnosis, Group } from "../../diagnosis/types";
import { useTexts } from "../context";
import { Answers } from "./Answers";
import { Commands } from "./Commands";
import { CopyButton } from "./CopyButton";
import { ExternalLink } from "./ExternalLink";
import { Facts } from "./Facts";
import { Fold } from "./Fold";
import { Links } from "./Links";
import { ReturnedHeaders } from "./ReturnedHeaders";
import { Steps } from "./Steps";
import { Verbatim } from "./Verbatim";

interface AdministratorsContentProps {
  readonly group: Group;
  readonly diagnosis: Diagnosis;
  readonly level: 2 | 4;
}

/** Facts, the verbatim answer, each side's work, links and header fields. */
export function AdministratorsContent({ group, diagnosis, level }: AdministratorsContentProps) {
  const texts = useTexts();
  const parts = administratorParts(group, diagnosis, texts);
  const several = group.failures.length > 1;
  return (
    <>
      <div className="part">
        <Facts facts={factsOf(group, diagnosis, texts)} />
      </div>
      <Answers group={group} />
      {parts.map((part) => (
        <Part key={part.side} part={part} several={several} />
      ))}
      <ReadMore group={group} />
      <Diagnostic diagnosis={diagnosis} />
      {diagnosis.report.advice?.forAdmins && (
        <Verbatim label={texts.t("microsoft.title")} text={diagnosis.report.advice.forAdmins} />
      )}
      <ReturnedHeaders
        headers={diagnosis.report.original}
        pasted={diagnosis.report.originalPasted === true}
        level={level === 2 ? 3 : 4}
      />
    </>
  );
}

/** One side's work. The other organisation's is closed: it is there to be passed on, not to be done. */
function Part({ part, several }: { readonly part: AdministratorPart; readonly several: boolean }) {
  const texts = useTexts();
  const body = (
    <>
      {!part.own && <p className="part-note">{texts.t("administrators.passOn")}</p>}
      {part.steps.length > 0 && <Steps steps={part.steps} />}
      <Commands commands={part.commands} />
      {several && part.commands.length > 0 && (
        <p className="part-note">{texts.t("administrators.first")}</p>
      )}
      <CopyButton
        text={partAsText(part, texts)}
        label={texts.t("administrators.copy")}
        what={part.heading}
        appearance="secondary"
      />
    </>
  );
  if (!part.own)
    return (
      <Fold level={3} label={part.heading}>
        {() => body}
      </Fold>
    );
  return (
    <section className="part">
      <h3 className="part-heading">{part.heading}</h3>
      {body}
    </section>
  );
}

function ReadMore({ group }: { readonly group: Group }) {
  const texts = useTexts();
  const links = group.failures[0]?.entry.links ?? [];
  if (links.length === 0) return null;
  return (
    <section className="part">
      <h3 className="part-heading">{texts.t("links.title")}</h3>
      <Links links={links} />
    </section>
  );
}

function Diagnostic({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const texts = useTexts();
  const offer = diagnosticOffer(diagnosis, texts);
  if (!offer) return null;
  return (
    <section className="part">
      <h3 className="part-heading">{texts.t("diagnostic.title")}</h3>
      <p className="part-note">{offer.sentence}</p>
      {offer.url ? (
        <p className="links">
          <ExternalLink url={offer.url} label={texts.t("diagnostic.link")} />
        </p>
      ) : (
        <p className="missing" aria-disabled="true">
          {texts.t("diagnostic.link")}
        </p>
      )}
    </section>
  );
}
