import { BookOpen20Regular } from "@fluentui/react-icons/headless/svg/book-open";
import { useMoreTexts } from "../../more-texts";
import { Button } from "../Button";
import { START_PARTS } from "./parts";

interface MoreWaysProps {
  /** Mails can be dragged here from Outlook's message list. */
  readonly fromList: boolean;
  /** Shows the example; null where something is shown already. */
  readonly onExample: (() => void) | null;
}

/** What can be dragged here, where anything can, and an example for who has no bounce at hand. */
export function MoreWays({ fromList, onExample }: MoreWaysProps) {
  const texts = useMoreTexts(START_PARTS);
  if (texts === null || texts === "failed") return null;
  const drag = fromList ? "start.drag.mails" : hasPointer() ? "start.drag.files" : null;
  return (
    <>
      {drag && <p className="hint">{texts.t(drag)}</p>}
      {onExample && (
        <div className="ways-row">
          <Button
            appearance="subtle"
            className="back"
            icon={<BookOpen20Regular />}
            onClick={onExample}
            data-testid="example"
          >
            {texts.t("start.example")}
          </Button>
        </div>
      )}
    </>
  );
}

/** A finger can't drag from one program to another. */
function hasPointer(): boolean {
  return typeof matchMedia === "function" && matchMedia("(any-pointer: fine)").matches;
}
