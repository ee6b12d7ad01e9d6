import { useEffect, useState } from "react";
import type { GraphFailure } from "../../../graph/types";
import type { Texts } from "../../../locales/texts";
import { Button } from "../Button";

interface TroubleProps {
  readonly failure: GraphFailure;
  readonly texts: Texts;
  readonly onSignIn: () => void;
  /** Null where another try is offered elsewhere. */
  readonly onRetry: (() => void) | null;
}

/** Why the mailbox, or a report in it, can't be read, and what the reader can do about it. */
export function Trouble({ failure, texts, onSignIn, onRetry }: TroubleProps) {
  const waited = useWaited(failure);
  const code = "code" in failure ? failure.code : null;
  return (
    <>
      <p
        className="part-note"
        role="status"
        data-testid="graph-trouble"
        data-failure={failure.kind}
      >
        {sentence(failure, texts)}
        {code !== null && ` ${texts.t("graph.code", { code })}`}
      </p>
      <div className="ways-row">
        {failure.kind === "signed-out" && (
          <Button appearance="primary" onClick={onSignIn} data-testid="graph-sign-in">
            {texts.t("graph.signIn")}
          </Button>
        )}
        {onRetry && failure.kind !== "signed-out" && (
          <Button
            appearance="secondary"
            disabledFocusable={!waited}
            onClick={failure.kind === "refused" ? onSignIn : onRetry}
            data-testid="graph-retry"
          >
            {texts.t("graph.retry")}
          </Button>
        )}
      </div>
    </>
  );
}

function sentence(failure: GraphFailure, texts: Texts): string {
  if (failure.kind !== "throttled") return texts.t(`graph.${failure.kind}`);
  const seconds = Math.ceil(failure.retryAfterMs / 1000);
  return seconds < 100
    ? texts.t("graph.throttled.seconds", { count: seconds })
    : texts.t("graph.throttled.minutes", { count: Math.ceil(seconds / 60) });
}

/** False for as long as Microsoft asks to wait. */
function useWaited(failure: GraphFailure): boolean {
  const [waitedFor, setWaitedFor] = useState<GraphFailure | null>(null);
  useEffect(() => {
    if (failure.kind !== "throttled") return;
    const timer = setTimeout(() => {
      setWaitedFor(failure);
    }, failure.retryAfterMs);
    return () => {
      clearTimeout(timer);
    };
  }, [failure]);
  return failure.kind !== "throttled" || waitedFor === failure;
}
