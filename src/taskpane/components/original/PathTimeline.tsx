import type { OriginalAdvice } from "../../../diagnosis/advice";
import type { PathStep } from "../../../original/path";
import type { Texts } from "../../../locales/texts";
import { useTexts } from "../../context";
import { Breakable } from "../Breakable";

/** The way of the mail, oldest step first: a bar for each delay, and the same as a table for those who don't see bars. */
export function PathTimeline({ advice }: { readonly advice: OriginalAdvice }) {
  const texts = useTexts();
  const { path, lastHop } = advice;
  const longest = Math.max(1, ...path.steps.map(({ delay }) => delay ?? 0));
  return (
    <section className="part" data-testid="path">
      <h3 className="part-heading">{texts.t("path.title")}</h3>
      {path.steps.length === 0 && <p className="missing">{texts.t("path.none")}</p>}
      {path.seconds !== null && (
        <p className="part-note">
          {texts.t("path.summary", { steps: path.steps.length, seconds: path.seconds })}
        </p>
      )}
      {path.steps.length > 0 && (
        <>
          <ol className="steps steps-small" aria-hidden>
            {path.steps.map((step, index) => (
              <li key={index}>
                <Breakable text={hostOf(step, texts)} />
                <Bar share={(step.delay ?? 0) / longest} />
                <span className="part-note">
                  {[
                    delayOf(step, texts),
                    encryptionOf(step, texts),
                    index === path.slowest ? texts.t("path.slowest") : null,
                    step === lastHop ? texts.t("path.stopped") : null,
                  ]
                    .filter((note) => note !== null)
                    .join(" · ")}
                </span>
              </li>
            ))}
          </ol>
          <PathTable advice={advice} />
        </>
      )}
      {path.clocks.map(({ step, seconds }) => (
        <p className="part-note" key={step}>
          {texts.t(seconds > 0 ? "path.clock.ahead" : "path.clock.behind", {
            server: hostOf(path.steps[step], texts),
            seconds: Math.abs(seconds),
          })}
        </p>
      ))}
    </section>
  );
}

/** Drawn, not styled: a width that depends on data needs no style attribute this way. */
function Bar({ share }: { readonly share: number }) {
  return (
    <svg width="100%" height="6" role="presentation" data-testid="path-bar">
      <rect width="100%" height="2" y="2" rx="1" fill="currentColor" opacity="0.15" />
      {share > 0 && (
        <rect
          width={`${String(Math.max(1, Math.round(share * 100)))}%`}
          height="6"
          rx="3"
          fill="currentColor"
          opacity="0.6"
        />
      )}
    </svg>
  );
}

function PathTable({ advice: { path, lastHop } }: { readonly advice: OriginalAdvice }) {
  const texts = useTexts();
  const columns = ["host", "protocol", "tls", "time", "delay"];
  return (
    // A table takes the width of its content whatever its style says; a box can be cut.
    <div className="hidden">
      <table>
        <caption>{texts.t("path.title")}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
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
                {hostOf(step, texts)}
                {index === path.slowest && ` (${texts.t("path.slowest")})`}
                {step === lastHop && ` (${texts.t("path.stopped")})`}
              </th>
              <td>{step.protocol ?? texts.t("fact.missing")}</td>
              <td>{encryptionOf(step, texts)}</td>
              <td>{step.at ? texts.date(step.at) : texts.t("fact.missing")}</td>
              <td>{delayOf(step, texts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const hostOf = (step: PathStep | undefined, texts: Texts) =>
  step?.by ?? step?.from ?? texts.t("fact.missing");

const delayOf = ({ delay }: PathStep, texts: Texts) =>
  delay === null ? texts.t("path.delay.unknown") : texts.t("path.delay", { seconds: delay });

function encryptionOf({ tls, encrypted }: PathStep, texts: Texts): string {
  if (tls !== null) return texts.t("path.tls", { version: tls });
  if (encrypted === null) return texts.t("path.encryption.unknown");
  return texts.t(encrypted ? "path.encrypted" : "path.plain");
}
