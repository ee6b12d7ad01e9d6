import { useEffect, useState } from "react";
import type { Draft, OpenedDraft, Result } from "../../../outlook/types";
import { useOutlook, useTexts } from "../../context";
import { mailto } from "../../draft";
import { CopyButton } from "../CopyButton";

interface NewMessageProps {
  readonly draft: Draft;
  /** Said of a message whose text did not fit. */
  readonly cutNote: string;
}

/**
 * Opens a new message in Outlook as soon as it is there; where Outlook can't or won't, offers it to the mail program and its
 * text to be copied.
 */
export function NewMessage({ draft, cutNote }: NewMessageProps) {
  const texts = useTexts();
  const outlook = useOutlook();
  const [opened, setOpened] = useState<Result<OpenedDraft> | null>(null);
  const [canOpen] = useState(() => outlook?.canOpenDraft() === true);
  // The message as it was when it was asked for: it is opened once, whatever is drawn anew meanwhile.
  const [wanted] = useState(draft);
  useEffect(() => {
    if (canOpen) void outlook?.openDraft(wanted).then(setOpened);
  }, [canOpen, outlook, wanted]);
  if (canOpen && opened === null) return null;
  if (opened?.ok) {
    return (
      <>
        <p className="part-note" role="status" data-testid="draft-opened">
          {texts.t("draft.opened")}
        </p>
        {opened.value.cut && <p className="part-note">{cutNote}</p>}
      </>
    );
  }
  return <ByMailProgram draft={wanted} failed={opened !== null} cutNote={cutNote} />;
}

interface ByMailProgramProps extends NewMessageProps {
  /** Outlook was asked and did not open it. */
  readonly failed: boolean;
}

function ByMailProgram({ draft, failed, cutNote }: ByMailProgramProps) {
  const texts = useTexts();
  const outlook = useOutlook();
  const { href, cut } = mailto(draft);
  return (
    <>
      {failed && (
        <p className="part-note" role="alert">
          {texts.t("draft.failed")}
        </p>
      )}
      <div className="ways-row">
        <a
          href={href}
          data-testid="draft-link"
          // Inside Outlook's frame a mailto link must not replace the pane itself.
          {...(outlook ? { target: "_blank", rel: "noopener noreferrer" } : {})}
        >
          {texts.t("draft.link")}
        </a>
        {draft.text !== "" && (
          <CopyButton
            text={draft.text}
            label={texts.t("draft.copy")}
            doneLabel={texts.t("draft.copied")}
          />
        )}
      </div>
      {cut && <p className="part-note">{cutNote}</p>}
    </>
  );
}
