import { Mail20Regular } from "@fluentui/react-icons/headless/svg/mail";
import type { Attachment } from "../../../outlook/types";
import { useMoreTexts } from "../../more-texts";
import { Button } from "../Button";
import { START_PARTS } from "./parts";

interface AttachedProps {
  readonly attachments: readonly Attachment[];
  readonly onOpen: (attachment: Attachment) => void;
}

/** Mails that hang on an ordinary mail: one of them may be the bounce. */
export function Attached({ attachments, onOpen }: AttachedProps) {
  const texts = useMoreTexts(START_PARTS);
  if (texts === null || texts === "failed") return null;
  return (
    <section className="part" data-testid="attached">
      <h2 className="part-heading">{texts.t("attached.title")}</h2>
      <p className="part-note">{texts.t("attached.why")}</p>
      <ul className="attached">
        {attachments.map((attachment) => (
          <li key={attachment.id}>
            <Button
              icon={<Mail20Regular />}
              onClick={() => {
                onOpen(attachment);
              }}
            >
              {attachment.name || texts.t("about.none")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
