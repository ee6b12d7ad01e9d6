import { ArrowClockwise20Regular } from "@fluentui/react-icons/headless/svg/arrow-clockwise";
import { useTexts } from "../context";
import type { UnreadableReason } from "../explainer";
import { Button } from "./Button";
import { StateLine } from "./StateLine";
import { Title } from "./Title";

interface UnreadableProps {
  readonly reason: UnreadableReason;
  /** Reads the open mail once more; null for what the reader brought: that is brought again. */
  readonly onRetry: (() => void) | null;
}

/** Could not be read: why, and what to do instead. */
export function Unreadable({ reason, onRetry }: UnreadableProps) {
  const texts = useTexts();
  return (
    <>
      <StateLine look="unreadable" label={texts.t("state.unreadable")} />
      <Title text={texts.t("unreadable.title")} />
      <p className="why">{texts.t(`unreadable.${reason}`)}</p>
      {onRetry && (
        <div className="ways-row">
          <Button appearance="primary" icon={<ArrowClockwise20Regular />} onClick={onRetry}>
            {texts.t("unreadable.retry")}
          </Button>
        </div>
      )}
    </>
  );
}
