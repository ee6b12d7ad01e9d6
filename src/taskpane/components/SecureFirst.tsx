import { Shield20Filled } from "@fluentui/react-icons";
import { useTexts } from "../context";

/** Stands before the steps where the account or the organisation may be misused. */
export function SecureFirst() {
  const texts = useTexts();
  return (
    <div className="secure">
      <Shield20Filled aria-hidden />
      <p>
        <strong>{texts.t("secure.heading")}</strong>
        {texts.t("secure.why")}
      </p>
    </div>
  );
}
