import { Mail16Regular } from "@fluentui/react-icons/headless/svg/mail";
import { aboutLine } from "../../diagnosis/explanation-overview";
import { useTexts } from "../context";
import { aboutOf, type PaneState, type Source } from "../explainer";
import { Button } from "./Button";

interface AboutLineProps {
  readonly state: PaneState;
  /** Goes back to the mail that is open in Outlook; null where that is shown or none is open. */
  readonly onOpenMail: (() => void) | null;
}

/** Names the mail that is explained, so that it can't be taken for another one's. */
export function AboutLine({ state, onOpenMail }: AboutLineProps) {
  const texts = useTexts();
  const about = aboutOf(state);
  const line = about
    ? aboutLine({ ...about, origin: originOf(about.source) }, texts)
    : "NDR Explainer";
  return (
    <div className="about">
      <Mail16Regular aria-hidden />
      {about && <span className="hidden">{texts.t("about.label")}: </span>}
      <span className="about-text" data-testid="about" title={line}>
        {line}
      </span>
      {onOpenMail && (
        <Button appearance="subtle" size="small" onClick={onOpenMail}>
          {texts.t("about.back")}
        </Button>
      )}
    </div>
  );

  function originOf(source: Source): string | null {
    if (source.kind === "item") return null;
    return "name" in source ? source.name : texts.t(`about.${source.kind}`);
  }
}
