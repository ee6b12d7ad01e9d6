import { useTexts } from "../context";
import type { Explained } from "../explainer";
import { HeaderFieldsContent, Later } from "./later";
import { StateLine } from "./StateLine";
import { Title } from "./Title";

interface HeaderFieldsProps {
  readonly state: Explained;
  readonly onBack: () => void;
}

/** The header of a mail that somebody pasted without the mail. */
export function HeaderFields({ state: { reading, source, before }, onBack }: HeaderFieldsProps) {
  const texts = useTexts();
  const of = reading.headerOf ?? "mail";
  const label = source.kind === "file" ? "state.header" : "state.header.pasted";
  return (
    <>
      <StateLine look="information" label={texts.t(label)} />
      <Title text={texts.t(`header.title.${of}`)} />
      <Later>
        <HeaderFieldsContent
          of={of}
          diagnosis={reading.diagnosis}
          onBack={before === undefined ? null : onBack}
        />
      </Later>
    </>
  );
}
