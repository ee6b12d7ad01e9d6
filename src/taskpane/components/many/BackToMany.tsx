import { ArrowLeft20Regular } from "@fluentui/react-icons/headless/svg/arrow-left";
import { useMoreTexts } from "../../more-texts";
import { Button } from "../Button";

const PARTS = ["overview"];

/** From one of many reports back to their overview. */
export function BackToMany({ onBack }: { readonly onBack: () => void }) {
  const texts = useMoreTexts(PARTS);
  if (texts === null || texts === "failed") return null;
  return (
    <Button
      appearance="subtle"
      size="small"
      className="back"
      icon={<ArrowLeft20Regular />}
      onClick={onBack}
      data-testid="many-back"
    >
      {texts.t("many.back")}
    </Button>
  );
}
