import { ArrowLeft20Regular } from "@fluentui/react-icons/headless/svg/arrow-left";
import { useMoreTexts } from "../../more-texts";
import { Button } from "../Button";
import { START_PARTS } from "./parts";

/** Stands above the example, so that nobody takes it for a mail of theirs. */
export function ExampleNote({ onBack }: { readonly onBack: () => void }) {
  const texts = useMoreTexts(START_PARTS);
  if (texts === null || texts === "failed") return null;
  return (
    <>
      <Button
        appearance="subtle"
        size="small"
        className="back"
        icon={<ArrowLeft20Regular />}
        onClick={onBack}
        data-testid="example-back"
      >
        {texts.t("start.example.back")}
      </Button>
      <p className="part-note" data-testid="example-note">
        {texts.t("start.example.note")}
      </p>
    </>
  );
}
