import { Checkmark16Regular } from "@fluentui/react-icons/headless/svg/checkmark";
import { Copy16Regular } from "@fluentui/react-icons/headless/svg/copy";
import { useState } from "react";
import { copyText } from "../clipboard";
import { useTexts } from "../context";
import { Button } from "./Button";

interface CopyButtonProps {
  readonly text: string;
  readonly label?: string;
  /** What is copied, for those who hear the button without seeing its place. */
  readonly what?: string;
  readonly doneLabel?: string;
  readonly appearance?: "primary" | "secondary" | "subtle";
  readonly size?: "small" | "medium";
  /** Only the icon where the pane is very narrow; the name stays for screen readers. */
  readonly compact?: boolean;
}

/** Copies a text; where copying is blocked it offers the text selected in a field. */
export function CopyButton({
  text,
  label,
  what,
  doneLabel,
  appearance = "subtle",
  size = "small",
  compact = false,
}: CopyButtonProps) {
  const texts = useTexts();
  // The text that was copied, so that the button of a text that changed does not go on saying "copied".
  const [result, setResult] = useState<{ text: string; copied: boolean } | null>(null);
  const current = result?.text === text ? result : null;
  const shown = current?.copied ? (doneLabel ?? texts.t("copy.done")) : (label ?? texts.t("copy"));
  return (
    <>
      <Button
        appearance={appearance}
        size={size}
        icon={current?.copied ? <Checkmark16Regular /> : <Copy16Regular />}
        aria-label={what === undefined ? undefined : texts.t("copy.named", { label: shown, what })}
        onClick={() =>
          void copyText(text).then((copied) => {
            setResult({ text, copied });
          })
        }
      >
        <span className={compact ? "actions-optional" : undefined}>{shown}</span>
      </Button>
      <span role="status" className="hidden">
        {current?.copied ? shown : ""}
      </span>
      {current && !current.copied && <SelectableText text={text} />}
    </>
  );
}

/** The last way to copy: the text in a field, selected. */
function SelectableText({ text }: { readonly text: string }) {
  const texts = useTexts();
  return (
    <div className="actions-note">
      <p className="part-note" role="status">
        {texts.t("copy.failed")}
      </p>
      <textarea
        className="field mono"
        aria-label={texts.t("copy.field")}
        readOnly
        rows={5}
        value={text}
        ref={(field) => field?.select()}
      />
    </div>
  );
}
