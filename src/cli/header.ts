import { adviseOn } from "../diagnosis/advice";
import { forwardingLine, verdictLine } from "../diagnosis/explanation-authentication";
import { duration } from "../diagnosis/explanation-duration";
import { delayOf, encryptionOf, isSlowest, serversOf, timeOf } from "../diagnosis/explanation-path";
import { showable } from "../diagnosis/explanation-words";
import type { HeaderFields } from "../diagnosis/header-fields";
import { addressFindings, knownFields } from "../diagnosis/header-findings";
import type { Texts } from "../locales/texts";
import type { OrganisationalDomain } from "../original/alignment";
import type { Authentication } from "../original/authentication";
import type { Path } from "../original/path";

/** What a file that is the header of a mail alone tells, as readable text in the order of the pane. */
export function headerText(
  file: string,
  { of, diagnosis }: HeaderFields,
  organisationalDomain: OrganisationalDomain,
  texts: Texts,
): string {
  const { original } = diagnosis.report;
  const { path, authentication, forwarding } = adviseOn(diagnosis, null, organisationalDomain);
  const suggested = of === "mail" ? addressFindings(original) : [];
  return [
    file,
    "",
    texts.t("state.header"),
    texts.t(`header.title.${of}`),
    texts.t(`header.why.${of}`),
    ...part(texts.t("header.told"), [
      ...knownFields(original).map(({ name, value }) => `${name}: ${value}`),
      ...suggested.flatMap(({ suggestion }) =>
        suggestion === null ? [] : [texts.t("address.title", { address: suggestion.meant })],
      ),
    ]),
    ...part(texts.t("path.title"), pathLines(path, texts)),
    ...part(texts.t("auth.title"), authenticationLines(authentication, texts)),
    ...part(
      texts.t("forwarding.title"),
      forwarding.map((sign) => forwardingLine(sign, texts)),
    ),
    "",
  ].join("\n");
}

function part(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", heading, ...lines.map((line) => `  ${showable(line)}`)];
}

function pathLines(path: Path, texts: Texts): string[] {
  const { steps, seconds } = path;
  const lines = steps.map((step, index) =>
    [
      `${String(index + 1)}. ${serversOf(step, steps[index - 1], texts)}`,
      step.at && timeOf(step.at, steps[index - 1]?.at ?? null, texts),
      delayOf(step, texts),
      encryptionOf(step, texts),
      isSlowest(path, index) && texts.t("path.slowest"),
    ]
      .filter(Boolean)
      .join(" · "),
  );
  if (seconds === null) return lines;
  const time = duration(seconds, texts);
  return [texts.t("path.summary", { steps: steps.length, time }), ...lines];
}

function authenticationLines(authentication: Authentication | null, texts: Texts): string[] {
  if (authentication === null) return [texts.t("auth.none")];
  return (["spf", "dkim", "dmarc"] as const).flatMap((method) => {
    const found = authentication[method];
    return found === null ? [] : verdictLine(method, found, texts);
  });
}
