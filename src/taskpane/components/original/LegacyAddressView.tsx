import type { LegacyAddress } from "../../../original/legacy-address";
import { useTexts } from "../../context";
import { Verbatim } from "../Verbatim";

/** A stale Exchange address: what the sender does, and the line that the administrator adds. */
export function LegacyAddressView({ address }: { readonly address: LegacyAddress }) {
  const texts = useTexts();
  return (
    <section className="part" data-testid="x500">
      <h3 className="part-heading">{texts.t("x500.title")}</h3>
      <p>{texts.t("x500.sender")}</p>
      {address.kind === "x500" && (
        <>
          <p className="part-note">{texts.t("x500.admin")}</p>
          <Verbatim label={texts.t("x500.copy")} text={address.line} />
        </>
      )}
      {address.kind === "smtp" && <p>{texts.t("x500.smtp", { address: address.address })}</p>}
      {address.kind === "invalid" && <p>{texts.t("x500.invalid", { text: address.text })}</p>}
      {address.kind === "other" && (
        <p>{texts.t("x500.other", { type: address.type, text: address.text })}</p>
      )}
    </section>
  );
}
