import type { Texts } from "../locales/texts";
import type { MethodVerdict } from "../original/authentication";
import type { ForwardingSign } from "../original/forwarding";

/** What one method of checking a sender found, and of which domain. */
export function verdictLine(
  method: "spf" | "dkim" | "dmarc",
  { verdict, domain }: MethodVerdict,
  texts: Texts,
): string {
  // What is not signed names no domain.
  if (method === "dkim" && verdict === "none") return texts.t("auth.dkim.none");
  return texts.t(`auth.${method}`, { verdict, name: domain ?? texts.t("auth.domain.unknown") });
}

/** That a mail was passed on, and by whom. */
export const forwardingLine = ({ kind, by }: ForwardingSign, texts: Texts): string =>
  texts.t(`forwarding.${kind}`, { by: by ?? texts.t("dmarc.forwarder.unknown") });
