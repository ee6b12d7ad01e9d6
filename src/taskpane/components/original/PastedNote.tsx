import { ArrowUndo20Regular } from "@fluentui/react-icons/headless/svg/arrow-undo";
import { useEffect, useRef } from "react";
import { useMoreTexts } from "../../more-texts";
import { Button } from "../Button";
import { ORIGINAL_TEXTS } from "./OriginalContent";

/** Says that the header was pasted and did not come back with the report, and takes it away again. */
export function PastedNote({ onUndo }: { readonly onUndo: () => void }) {
  const texts = useMoreTexts(ORIGINAL_TEXTS);
  const note = useRef<HTMLDivElement>(null);
  const isThere = texts !== null && texts !== "failed";
  // The explanation is the same as before, so that nothing else tells where what was pasted went.
  useEffect(() => {
    if (isThere) note.current?.focus();
  }, [isThere]);
  if (!isThere) return null;
  return (
    <div className="part" data-testid="pasted-note" tabIndex={-1} ref={note}>
      <p className="part-note">{texts.t("header.added")}</p>
      <div className="ways-row">
        <Button
          appearance="secondary"
          size="small"
          icon={<ArrowUndo20Regular />}
          onClick={() => {
            // The button goes away with what it undoes.
            document.querySelector<HTMLElement>("h1")?.focus();
            onUndo();
          }}
          data-testid="pasted-undo"
        >
          {texts.t("header.undo")}
        </Button>
      </div>
    </div>
  );
}
