import { Mail20Regular } from "@fluentui/react-icons/headless/svg/mail";
import { useId, useState } from "react";
import { letterTo, type Addressee, type Letter } from "../../../diagnosis/letter";
import { summaryOf } from "../../../diagnosis/summary";
import type { Diagnosis, Group } from "../../../diagnosis/types";
import { TextsProvider, useSettings, useTexts } from "../../context";
import { useMoreTexts } from "../../more-texts";
import { Button } from "../Button";
import { CopyButton } from "../CopyButton";
import { Switch } from "../Switch";
import { Waiting } from "../Waiting";
import { NewMessage } from "./NewMessage";
import { WAYS_ON_PARTS } from "./parts";

/** Whom something is passed on to. */
type Target = Addressee | "ticket";

const TARGETS: readonly Target[] = ["administrator", "recipient", "recipientAdmin", "ticket"];

interface PassOnProps {
  readonly group: Group;
  readonly diagnosis: Diagnosis;
}

/** Asks somebody for help, or sums up for a ticket: whom for, the text, and what to do with it. */
export function PassOn(props: PassOnProps) {
  const paneTexts = useTexts();
  const texts = useMoreTexts(WAYS_ON_PARTS);
  if (texts === "failed") return <p className="part-note">{paneTexts.t("later.failed")}</p>;
  if (texts === null) return <Waiting />;
  return (
    <TextsProvider value={texts}>
      <Choice {...props} />
    </TextsProvider>
  );
}

function Choice({ group, diagnosis }: PassOnProps) {
  const texts = useTexts();
  const { settings } = useSettings();
  const [target, setTarget] = useState<Target>(() => firstTarget(group));
  const id = useId();
  return (
    <>
      <label className="field-label" htmlFor={id}>
        {texts.t("pass.to")}
      </label>
      <select
        id={id}
        className="field"
        value={target}
        data-testid="pass-to"
        onChange={(event) => {
          setTarget(TARGETS.find((one) => one === event.target.value) ?? "ticket");
        }}
      >
        {TARGETS.map((one) => (
          <option key={one} value={one}>
            {texts.t(`pass.${one}`)}
          </option>
        ))}
      </select>
      <p className="hint">{texts.t(`pass.${target}.hint`)}</p>
      {target === "ticket" ? (
        <Ticket group={group} diagnosis={diagnosis} />
      ) : (
        <LetterView
          key={target}
          letter={letterTo(target, group, diagnosis, texts, settings.helpDesk)}
          canBeMailed={target !== "recipient"}
        />
      )}
    </>
  );
}

/** Whoever's turn it is. */
function firstTarget({ failures: [one] }: Group): Target {
  if (one?.owner === "recipient" || one?.owner === "recipientAdmin") return one.owner;
  return "administrator";
}

interface LetterViewProps {
  readonly letter: Letter;
  /** False for the recipient, whom mail does not reach. */
  readonly canBeMailed: boolean;
}

function LetterView({ letter, canBeMailed }: LetterViewProps) {
  const texts = useTexts();
  const [wishes, setWishes] = useState(0);
  return (
    <>
      <TextBox text={letter.text} />
      <div className="ways-row">
        {canBeMailed && (
          <Button
            appearance="primary"
            icon={<Mail20Regular />}
            onClick={() => {
              setWishes(wishes + 1);
            }}
          >
            {texts.t("pass.open")}
          </Button>
        )}
        <Copy text={letter.text} />
      </div>
      {wishes > 0 && <NewMessage key={wishes} draft={letter} cutNote={texts.t("draft.cut")} />}
    </>
  );
}

function Ticket({ group, diagnosis }: PassOnProps) {
  const texts = useTexts();
  const [markdown, setMarkdown] = useState(false);
  const [redacted, setRedacted] = useState(false);
  const summary = summaryOf(group, diagnosis, texts, { markdown, redacted });
  return (
    <>
      <Switch label={texts.t("pass.markdown")} checked={markdown} onChange={setMarkdown} />
      <Switch
        label={texts.t("pass.redacted")}
        hint={texts.t("pass.redacted.hint")}
        checked={redacted}
        onChange={setRedacted}
      />
      <TextBox text={summary} />
      <div className="ways-row">
        <Copy text={summary} />
      </div>
    </>
  );
}

function TextBox({ text }: { readonly text: string }) {
  const texts = useTexts();
  return (
    <textarea
      className="field"
      readOnly
      rows={9}
      value={text}
      aria-label={texts.t("draft.text")}
      data-testid="pass-text"
    />
  );
}

function Copy({ text }: { readonly text: string }) {
  const texts = useTexts();
  return (
    <CopyButton
      text={text}
      label={texts.t("draft.copy")}
      doneLabel={texts.t("draft.copied")}
      appearance="secondary"
      size="medium"
    />
  );
}
