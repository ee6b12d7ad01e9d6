import type { Header } from "../../message/types";
import { useTexts } from "../context";
import { Fold } from "./Fold";
import { Verbatim } from "./Verbatim";

interface ReturnedHeadersProps {
  readonly headers: readonly Header[];
  /** Not the report returned them: the reader pasted them. */
  readonly pasted: boolean;
  readonly level: 3 | 4;
}

/** The header fields of the mail that came back, to be copied. */
export function ReturnedHeaders({ headers, pasted, level }: ReturnedHeadersProps) {
  const texts = useTexts();
  if (headers.length === 0)
    return (
      <section className="part">
        <h3 className="part-heading">{texts.t("headers.title")}</h3>
        <p className="missing">{texts.t("headers.none")}</p>
      </section>
    );
  const text = headers.map(({ name, value }) => `${name}: ${value}`).join("\n");
  return (
    <Fold level={level} label={texts.t("headers.title")}>
      {() => (
        <>
          {pasted && <p className="part-note">{texts.t("headers.pasted")}</p>}
          <Verbatim label={texts.t("headers.copy")} text={text} />
        </>
      )}
    </Fold>
  );
}
