import { csvOf } from "../../../diagnosis/csv";
import type { Fate } from "../../../diagnosis/digest";
import { showable } from "../../../diagnosis/explanation-words";
import type { Tally, TalliedAddress } from "../../../diagnosis/tally";
import type { Texts } from "../../../locales/texts";
import type { FileResult } from "../../many";
import { Breakable } from "../Breakable";
import { CopyButton } from "../CopyButton";
import { Fold } from "../Fold";
import { nameOf } from "./names";
import { ShownInSteps } from "./ShownInSteps";

interface AddressSectionsProps {
  readonly tally: Tally;
  readonly results: readonly FileResult[];
  readonly texts: Texts;
}

const FATES: readonly Fate[] = ["gone", "failed", "late"];

const COLUMNS = ["address", "cause", "code", "subject", "date", "file"] as const;

/** The addresses by what became of the mail to them; those that can come off a list to copy. */
export function AddressSections({ tally, results, texts }: AddressSectionsProps) {
  const { gone } = tally;
  return (
    <div className="causes">
      {FATES.filter((fate) => tally[fate].length > 0).map((fate) => (
        <Fold
          key={fate}
          level={2}
          label={texts.t(`many.${fate}.title`)}
          meta={texts.t("value.recipients", { count: tally[fate].length })}
          testId={`many-${fate}`}
        >
          {() => (
            <div className="many-body">
              <p className="hint">{texts.t(`many.${fate}.why`)}</p>
              {fate === "gone" && (
                <div className="ways-row">
                  <CopyButton
                    appearance="secondary"
                    label={texts.t("many.gone.copy")}
                    text={gone.map(({ address }) => address).join("\r\n")}
                  />
                  <CopyButton
                    appearance="secondary"
                    label={texts.t("many.gone.csv")}
                    text={tableOf(gone, results, texts)}
                  />
                </div>
              )}
              <ShownInSteps className="addresses" items={tally[fate]} texts={texts}>
                {({ address, code }) => (
                  <li key={address}>
                    <Breakable text={address} />
                    {code && <span className="many-code"> {code}</span>}
                  </li>
                )}
              </ShownInSteps>
            </div>
          )}
        </Fold>
      ))}
    </div>
  );
}

/** The addresses with why and where it was read, as CSV; dates in UTC (ISO 8601), which every program sorts. */
function tableOf(
  addresses: readonly TalliedAddress[],
  results: readonly FileResult[],
  texts: Texts,
): string {
  const rows = addresses.map(({ address, entry, code, report }) => {
    const result = results[report];
    const digest = result?.ok ? result.digest : null;
    return [
      address,
      nameOf(entry, texts),
      code ?? "",
      digest?.subject ?? "",
      digest?.date?.toISOString() ?? "",
      result ? showable(result.file.name) : "",
    ];
  });
  return csvOf([COLUMNS.map((column) => texts.t(`many.column.${column}`)), ...rows]);
}
