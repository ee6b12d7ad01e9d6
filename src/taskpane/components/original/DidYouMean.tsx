import type { AddressSuggestion } from "../../../original/address-check";
import type { Span } from "../../../original/edits";
import { useTexts } from "../../context";
import { CopyButton } from "../CopyButton";

/** "Did you mean ...?": both addresses with what differs marked, and said in words. */
export function DidYouMean({ suggestion }: { readonly suggestion: AddressSuggestion }) {
  const texts = useTexts();
  const { problem, typed, meant, edits } = suggestion;
  return (
    <section className="part" data-testid="did-you-mean">
      <h3 className="part-heading">{texts.t("address.title", { address: meant })}</h3>
      <p className="part-note">{texts.t(`address.${problem}`)}</p>
      <dl className="compare">
        <div>
          <dt>{texts.t("address.typed")}</dt>
          <dd className="mono" dir="ltr">
            <Marked text={typed} spans={edits.map((edit) => edit.typed)} />
          </dd>
        </div>
        <div>
          <dt>{texts.t("address.meant")}</dt>
          <dd className="mono" dir="ltr">
            <Marked text={meant} spans={edits.map((edit) => edit.meant)} />
          </dd>
        </div>
      </dl>
      <p className="hidden">
        {edits.map((edit, index) => {
          const was = typed.slice(edit.typed.start, edit.typed.end);
          const is = meant.slice(edit.meant.start, edit.meant.end);
          const id =
            is === ""
              ? "address.difference.extra"
              : was === ""
                ? "address.difference.missing"
                : "address.difference";
          return <span key={index}>{texts.t(id, { typed: was, meant: is })} </span>;
        })}
      </p>
      <CopyButton text={meant} label={texts.t("address.copy")} what={meant} />
    </section>
  );
}

/** A text with some of its ranges marked; a range without a character has nothing to mark. */
function Marked({ text, spans }: { readonly text: string; readonly spans: readonly Span[] }) {
  const shown = spans.filter(({ start, end }) => end > start);
  return (
    <>
      {shown.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(shown[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(shown[shown.length - 1]?.end ?? 0)}
    </>
  );
}
