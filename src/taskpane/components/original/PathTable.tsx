import type { OriginalAdvice, RecipientAdvice } from "../../../diagnosis/advice";
import {
  delayOf,
  encryptionOf,
  isSlowest,
  serversOf,
  timeOf,
} from "../../../diagnosis/explanation-path";
import { useTexts } from "../../context";

const COLUMNS = ["host", "protocol", "tls", "time", "delay"];

interface PathTableProps {
  readonly advice: OriginalAdvice;
  readonly stoppedBy: RecipientAdvice["stoppedBy"];
}

/** The way of the mail for a screen reader. */
export function PathTable({ advice: { path, lastHop }, stoppedBy }: PathTableProps) {
  const texts = useTexts();
  const missing = texts.t("fact.missing");
  return (
    // A table takes the width of its content whatever its style says; a box can be cut.
    <div className="hidden">
      <table>
        <caption>{texts.t("path.title")}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th scope="col" key={column}>
                {texts.t(`path.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {path.steps.map((step, index) => (
            <tr key={index}>
              <th scope="row">
                {serversOf(step, path.steps[index - 1], texts)}
                {isSlowest(path, index) && ` (${texts.t("path.slowest")})`}
                {step === lastHop && stoppedBy === null && ` (${texts.t("path.stopped")})`}
              </th>
              <td>{step.protocol ?? missing}</td>
              <td>{encryptionOf(step, texts)}</td>
              <td>{step.at ? timeOf(step.at, null, texts) : missing}</td>
              <td>{delayOf(step, texts)}</td>
            </tr>
          ))}
          {stoppedBy && (
            <tr>
              <th scope="row">{stoppedBy.host}</th>
              <td colSpan={4}>{texts.t(stoppedBy.answered ? "path.refused" : "path.silent")}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
