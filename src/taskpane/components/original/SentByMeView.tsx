import type { SendingSign, SentByMe } from "../../../original/sent-by-me";
import { useTexts } from "../../context";
import { Breakable } from "../Breakable";

/** Whether the reader sent the mail, the signs for and against, and what to do where somebody else did. */
export function SentByMeView({ sentByMe }: { readonly sentByMe: SentByMe }) {
  const texts = useTexts();
  const { verdict, signs } = sentByMe;
  const isDoubtful = verdict === "not" || verdict === "probably-not";
  return (
    <section className="part" data-testid="sent-by-me">
      <h3 className="part-heading">{texts.t("sentbyme.title")}</h3>
      <p>{texts.t(`sentbyme.${verdict}`)}</p>
      {isDoubtful && (
        <>
          <p>{texts.t("sentbyme.do.not")}</p>
          <p>{texts.t("sentbyme.do.compromised")}</p>
          <p className="part-note">{texts.t("sentbyme.do.admin")}</p>
        </>
      )}
      <Signs
        label={texts.t("sentbyme.signs.for")}
        signs={signs.filter(({ speaksFor }) => speaksFor)}
      />
      <Signs
        label={texts.t("sentbyme.signs.against")}
        signs={signs.filter(({ speaksFor }) => !speaksFor)}
      />
    </section>
  );
}

function Signs({
  label,
  signs,
}: {
  readonly label: string;
  readonly signs: readonly SendingSign[];
}) {
  const texts = useTexts();
  if (signs.length === 0) return null;
  return (
    <>
      <p className="part-label">{label}</p>
      <ul className="links">
        {signs.map(({ id, value }) => (
          <li key={id}>
            <Breakable text={texts.t(`sentbyme.${id}`, { value: value ?? "" })} />
          </li>
        ))}
      </ul>
    </>
  );
}
