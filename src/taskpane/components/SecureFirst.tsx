import { Shield20Filled } from "@fluentui/react-icons/headless/svg/shield";
import { useTexts } from "../context";

/** Stands before the steps where the account or the organisation may be misused. */
export function SecureFirst() {
  const texts = useTexts();
  return (
    <p className="secure">
      <Shield20Filled aria-hidden />
      <span>{texts.t("secure.heading")}</span>
    </p>
  );
}
