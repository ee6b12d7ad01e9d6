import type { OriginalAdvice, RecipientAdvice } from "../../../diagnosis/advice";
import { duration } from "../../../diagnosis/explanation-duration";
import {
  encryptionOf,
  hostOf,
  isSlowest,
  serversOf,
  timeOf,
} from "../../../diagnosis/explanation-path";
import type { Texts } from "../../../locales/texts";
import type { ClockDisagreement, Path, PathStep } from "../../../original/path";
import { useTexts } from "../../context";
import { Breakable } from "../Breakable";
import { PathTable } from "./PathTable";

/** A step as long as this fills the scale at least: two seconds are no long bar because the others took one. */
const SHORTEST_SCALE = 60;

interface PathTimelineProps {
  readonly advice: OriginalAdvice;
  /** The server behind the last step, where all recipients of the group have one. */
  readonly stoppedBy: RecipientAdvice["stoppedBy"];
}

/** The way of the mail, oldest step first: a bar for each delay, and the same as a table for those who don't see bars. */
export function PathTimeline({ advice, stoppedBy }: PathTimelineProps) {
  const texts = useTexts();
  const { path } = advice;
  return (
    <section className="part" data-testid="path">
      <h3 className="part-heading">{texts.t("path.title")}</h3>
      {path.steps.length === 0 && <p className="missing">{texts.t("path.none")}</p>}
      {path.seconds !== null && (
        <p className="part-note">
          {texts.t("path.summary", {
            steps: path.steps.length,
            time: duration(path.seconds, texts),
          })}
        </p>
      )}
      {path.steps.length > 0 && (
        <>
          <Drawing advice={advice} stoppedBy={stoppedBy} />
          <PathTable advice={advice} stoppedBy={stoppedBy} />
        </>
      )}
      <Clocks path={path} />
    </section>
  );
}

function Drawing({ advice: { path, lastHop }, stoppedBy }: PathTimelineProps) {
  const texts = useTexts();
  const scale = Math.max(SHORTEST_SCALE, ...path.steps.map(({ delay }) => delay ?? 0));
  return (
    <ol className="steps steps-small" aria-hidden data-testid="path-drawing">
      {path.steps.map((step, index) => (
        <li key={index}>
          <Breakable text={serversOf(step, path.steps[index - 1], texts)} />
          {step.delay !== null && (
            <span className="way-delay">
              <Bar share={step.delay / scale} />
              {duration(step.delay, texts)}
            </span>
          )}
          <span className="part-note">{notesOf(step, path.steps[index - 1], texts)}</span>
          {isSlowest(path, index) && (
            <span className="tag tag-change">{texts.t("path.slowest")}</span>
          )}
          {step === lastHop && stoppedBy === null && (
            <span className="tag tag-stop">{texts.t("path.stopped")}</span>
          )}
        </li>
      ))}
      {stoppedBy && (
        <li>
          <Breakable text={stoppedBy.host} />
          <span className="tag tag-stop">
            {texts.t(stoppedBy.answered ? "path.refused" : "path.silent")}
          </span>
        </li>
      )}
    </ol>
  );
}

/** What is known of a step; what is not is left out here and said in the table. */
function notesOf(step: PathStep, before: PathStep | undefined, texts: Texts): string {
  const isKnown = step.tls !== null || step.encrypted !== null;
  return [
    step.at && timeOf(step.at, before?.at ?? null, texts),
    step.protocol,
    isKnown && encryptionOf(step, texts),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** Drawn, not styled: a width that depends on data needs no style attribute this way. */
function Bar({ share }: { readonly share: number }) {
  return (
    <svg width="100%" height="6" role="presentation" data-testid="path-bar">
      <rect width="100%" height="2" y="2" rx="1" fill="currentColor" opacity="0.15" />
      <rect
        width={`${String(Math.max(1, Math.round(share * 100)))}%`}
        height="6"
        rx="3"
        fill="currentColor"
        opacity="0.6"
      />
    </svg>
  );
}

/** Clocks that disagree: which one it is, where the others tell. */
function Clocks({ path }: { readonly path: Path }) {
  const texts = useTexts();
  const said = ({ step, seconds, other }: ClockDisagreement) => {
    const server = hostOf(path.steps[step], texts);
    const time = duration(Math.abs(seconds), texts);
    if (other !== null)
      return texts.t("path.clock.unclear", {
        server,
        other: hostOf(path.steps[other], texts),
        time,
      });
    return texts.t(seconds > 0 ? "path.clock.ahead" : "path.clock.behind", { server, time });
  };
  return path.clocks.map((clock) => (
    <p className="part-note" key={clock.step} data-testid="path-clock">
      <Breakable text={said(clock)} />
    </p>
  ));
}
