import { useEffect, useState } from "react";
import { adviseOn } from "../../../diagnosis/advice";
import type { Diagnosis, Group } from "../../../diagnosis/types";
import {
  correctedRecipients,
  planWriteAgain,
  type WriteAgainPlan,
} from "../../../diagnosis/write-again";
import { loadOrganisationalDomain } from "../../../original/alignment";
import { TextsProvider, useMessage, useOutlook, useTexts } from "../../context";
import { MOST_RECIPIENTS, plainAddresses } from "../../draft";
import { useMoreTexts } from "../../more-texts";
import { Breakable } from "../Breakable";
import { Button } from "../Button";
import { CopyButton } from "../CopyButton";
import { Waiting } from "../Waiting";
import { NewMessage } from "./NewMessage";
import { WAYS_ON_PARTS } from "./parts";

interface WriteAgainProps {
  readonly group: Group;
  readonly diagnosis: Diagnosis;
}

/** A new message to those who did not get the mail: what has to be asked first, then the message. */
export function WriteAgain({ group, diagnosis }: WriteAgainProps) {
  const paneTexts = useTexts();
  const texts = useMoreTexts(WAYS_ON_PARTS);
  const plan = usePlan(group, diagnosis);
  if (plan === "failed" || texts === "failed")
    return <p className="part-note">{paneTexts.t("later.failed")}</p>;
  if (plan === null || texts === null) return <Waiting />;
  return (
    <TextsProvider value={texts}>
      <div className="ways-on" data-testid="write-again">
        <Planned plan={plan} />
      </div>
    </TextsProvider>
  );
}

/** The list of public suffixes is fetched first: whose domain is whose decides whether the reader sent the mail. */
function usePlan(group: Group, diagnosis: Diagnosis): WriteAgainPlan | "failed" | null {
  const message = useMessage();
  const reader = useOutlook()?.ownAddress ?? null;
  const [plan, setPlan] = useState<WriteAgainPlan | "failed" | null>(null);
  useEffect(() => {
    let isShown = true;
    loadOrganisationalDomain().then(
      (organisationalDomain) => {
        const advice = adviseOn(diagnosis, reader, organisationalDomain);
        if (isShown) setPlan(planWriteAgain(group, diagnosis, advice, message, reader));
      },
      () => {
        if (isShown) setPlan("failed");
      },
    );
    return () => {
      isShown = false;
    };
  }, [group, diagnosis, message, reader]);
  return plan;
}

/** What is asked before a message is opened, one question after the other. */
function Planned({ plan }: { readonly plan: WriteAgainPlan }) {
  const texts = useTexts();
  const [sentIt, setSentIt] = useState(false);
  const [recipients, setRecipients] = useState<readonly string[] | null>(
    plan.suggestions.length === 0 ? plan.recipients : null,
  );
  if (plan.notSent === "not") return <p role="status">{texts.t("write.not")}</p>;
  if (plan.notSent === "probably-not" && !sentIt) {
    return (
      <>
        <p role="status">{texts.t("write.probably-not")}</p>
        <div className="ways-row">
          <Button
            onClick={() => {
              setSentIt(true);
            }}
          >
            {texts.t("write.sentIt")}
          </Button>
        </div>
      </>
    );
  }
  if (recipients === null) return <Corrections plan={plan} onChoice={setRecipients} />;
  return <Message plan={plan} recipients={recipients} />;
}

interface CorrectionsProps {
  readonly plan: WriteAgainPlan;
  readonly onChoice: (recipients: readonly string[]) => void;
}

/** A correction is a question: only the person who typed the address knows. */
function Corrections({ plan, onChoice }: CorrectionsProps) {
  const texts = useTexts();
  const count = plan.suggestions.length;
  return (
    <>
      {plan.suggestions.map(({ typed, meant }) => (
        <p key={typed} role="status">
          <Breakable text={texts.t("write.suggested", { typed, meant })} />
        </p>
      ))}
      <div className="ways-row">
        <Button
          appearance="primary"
          data-testid="write-corrected"
          onClick={() => {
            onChoice(correctedRecipients(plan));
          }}
        >
          {texts.t("write.corrected", { count })}
        </Button>
        <Button
          onClick={() => {
            onChoice(plan.recipients);
          }}
        >
          {texts.t("write.uncorrected", { count })}
        </Button>
      </div>
    </>
  );
}

interface MessageProps {
  readonly plan: WriteAgainPlan;
  readonly recipients: readonly string[];
}

/** The message, and what it could not take along. */
function Message({ plan, recipients }: MessageProps) {
  const texts = useTexts();
  const to = plainAddresses(recipients);
  if (to.length > MOST_RECIPIENTS) {
    return (
      <>
        <p role="status">{texts.t("write.tooMany", { count: to.length })}</p>
        <CopyButton
          text={to.join("; ")}
          label={texts.t("write.copyAddresses")}
          appearance="secondary"
        />
      </>
    );
  }
  const { text, attachments } = plan;
  return (
    <>
      <NewMessage draft={{ to, subject: plan.subject, text }} cutNote={texts.t("write.cut")} />
      {to.length === 0 && <p className="part-note">{texts.t("write.noRecipient")}</p>}
      <p className="part-note">{texts.t(text === "" ? "write.noText" : "write.text")}</p>
      {attachments.length > 0 ? (
        <p className="part-note">
          {texts.t("write.attachments", { count: attachments.length })}{" "}
          <Breakable text={attachments.join(", ")} />
        </p>
      ) : (
        text === "" && <p className="part-note">{texts.t("write.attachments.unknown")}</p>
      )}
      <p className="part-note">{texts.t("write.sendAgain")}</p>
    </>
  );
}
