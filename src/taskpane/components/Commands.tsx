import { rightLine } from "../../diagnosis/explanation-administrators";
import type { FilledCommand } from "../../diagnosis/types";
import { useTexts } from "../context";
import { CopyButton } from "./CopyButton";

/** Commands to copy, each marked as one that only looks or one that changes something, with the right that it needs. */
export function Commands({ commands }: { readonly commands: readonly FilledCommand[] }) {
  const texts = useTexts();
  return commands.map(({ effect, text, open }) => (
    <div className="box" key={text}>
      <div className="box-head">
        <span>
          <span className={`tag tag-${effect}`}>{texts.t(`command.${effect}`)}</span>{" "}
          {[
            rightLine(text, texts),
            open.length > 0 ? texts.t("command.open", { what: open.join(", ") }) : null,
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
        <CopyButton text={text} what={text} />
      </div>
      <pre className="mono" dir="ltr" tabIndex={0} aria-label={texts.t(`command.${effect}`)}>
        {text}
      </pre>
    </div>
  ));
}
