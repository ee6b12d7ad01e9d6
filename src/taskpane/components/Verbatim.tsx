import { useTexts } from "../context";
import { CopyButton } from "./CopyButton";

interface VerbatimProps {
  readonly label: string;
  readonly text: string;
  readonly testId?: string;
}

/** Text of the message, word for word and unshortened, to be read and copied. */
export function Verbatim({ label, text, testId }: VerbatimProps) {
  const texts = useTexts();
  return (
    <div className="box">
      <div className="box-head">
        <span>{label}</span>
        <CopyButton text={text} what={label} />
      </div>
      {/* A scrolling box must be reachable by keyboard. */}
      <pre
        className="mono"
        dir="ltr"
        tabIndex={0}
        aria-label={label || texts.t("answer.title")}
        data-testid={testId}
      >
        {text}
      </pre>
    </div>
  );
}
