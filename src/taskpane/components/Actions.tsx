import { Edit20Regular } from "@fluentui/react-icons/headless/svg/edit";
import { PersonSupport20Regular } from "@fluentui/react-icons/headless/svg/person-support";
import { useState } from "react";
import type { Explanation } from "../../diagnosis/explanation";
import type { Diagnosis, Group } from "../../diagnosis/types";
import { useTexts } from "../context";
import { Button } from "./Button";
import { CopyButton } from "./CopyButton";
import { AskAdministrator, Later, WriteAgain } from "./later";

interface ActionsProps {
  readonly explanation: Explanation;
  readonly group: Group;
  readonly diagnosis: Diagnosis;
  readonly note: string;
}

/** The one main button and, beside it, the note to copy. What the button opens is fetched when it is wanted. */
export function Actions({ explanation, group, diagnosis, note }: ActionsProps) {
  const texts = useTexts();
  // Each click is a new wish.
  const [wishes, setWishes] = useState(0);
  const { action, state } = explanation;
  const failed = state.kind === "failed" || state.kind === "urgent";
  const Opened = action === "write-again" ? WriteAgain : AskAdministrator;
  return (
    <>
      <div className="actions">
        {action !== "copy-note" && (
          <Button
            appearance="primary"
            icon={action === "write-again" ? <Edit20Regular /> : <PersonSupport20Regular />}
            data-testid="main-action"
            onClick={() => {
              setWishes(wishes + 1);
            }}
          >
            {texts.t(action === "write-again" ? "action.write" : "action.ask")}
          </Button>
        )}
        <CopyButton
          text={note}
          label={texts.t("action.note")}
          doneLabel={texts.t("action.note.done")}
          appearance={action === "copy-note" && failed ? "primary" : "secondary"}
          size="medium"
          compact={action === "ask-administrator"}
        />
      </div>
      {wishes > 0 && (
        <Later key={wishes}>
          <Opened group={group} diagnosis={diagnosis} />
        </Later>
      )}
    </>
  );
}
