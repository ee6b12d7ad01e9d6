import { Button } from "@fluentui/react-components";
import { Edit20Regular, PersonSupport20Regular } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import type { Explanation } from "../../diagnosis/explanation";
import { askSubject } from "../../diagnosis/explanation-note";
import type { Draft } from "../../outlook/types";
import { useOutlook, useTexts } from "../context";
import { mailto, plainAddresses } from "../draft";
import { CopyButton, SelectableText } from "./CopyButton";

interface ActionsProps {
  readonly explanation: Explanation;
  /** Subject of the mail that came back. */
  readonly subject: string | null;
  readonly note: string;
}

/** The one main button and, beside it, the note to copy. */
export function Actions({ explanation, subject, note }: ActionsProps) {
  const texts = useTexts();
  const { action } = explanation;
  const failed = explanation.state.kind === "failed" || explanation.state.kind === "urgent";
  const copy = (
    <CopyButton
      text={note}
      label={texts.t("action.note")}
      doneLabel={texts.t("action.note.done")}
      appearance={action === "copy-note" && failed ? "primary" : "secondary"}
      size="medium"
      compact={action === "ask-administrator"}
    />
  );
  if (action === "copy-note") return <div className="actions">{copy}</div>;
  const draft: Draft =
    action === "write-again"
      ? { to: plainAddresses(explanation.recipients), subject: subject ?? "", text: "" }
      : { to: [], subject: askSubject(explanation, texts), text: note };
  return (
    <div className="actions">
      <DraftButton
        draft={draft}
        icon={action === "write-again" ? <Edit20Regular /> : <PersonSupport20Regular />}
        label={texts.t(action === "write-again" ? "action.write" : "action.ask")}
        note={note}
      />
      {copy}
    </div>
  );
}

interface DraftButtonProps {
  readonly draft: Draft;
  readonly icon: ReactElement;
  readonly label: string;
  readonly note: string;
}

/** Opens a new message: in Outlook where it can, else by a mailto link. */
function DraftButton({ draft, icon, label, note }: DraftButtonProps) {
  const texts = useTexts();
  const outlook = useOutlook();
  const [refused, setRefused] = useState(false);
  if (!outlook?.canOpenDraft()) {
    return (
      <Button
        as="a"
        appearance="primary"
        icon={icon}
        href={mailto(draft)}
        // Inside Outlook's frame a mailto link must not replace the pane itself.
        {...(outlook ? { target: "_blank", rel: "noopener noreferrer" } : {})}
      >
        {label}
      </Button>
    );
  }
  const open = () =>
    void outlook.openDraft(draft).then(({ ok }) => {
      setRefused(!ok);
    });
  return (
    <>
      <Button appearance="primary" icon={icon} onClick={open}>
        {label}
      </Button>
      {refused && (
        <div className="actions-note">
          <p className="part-note" role="alert">
            {texts.t("action.draft.failed")}
          </p>
          <SelectableText text={note} />
        </div>
      )}
    </>
  );
}
