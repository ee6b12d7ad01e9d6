import { useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { tallyOf, type Tally } from "../../../diagnosis/tally";
import { tableOf } from "../../../knowledge";
import { knowledgePart } from "../../../locales/languages";
import type { Texts } from "../../../locales/texts";
import { useTexts } from "../../context";
import { manyOf, type ManyState } from "../../many";
import { useMoreTexts } from "../../more-texts";
import { Button } from "../Button";
import { StateLine } from "../StateLine";
import { Title } from "../Title";
import { Waiting } from "../Waiting";
import { AddressSections } from "./AddressSections";
import { ReportSections } from "./ReportSections";

const OWN_PARTS = ["overview"];

interface ManyViewProps {
  readonly files: readonly File[];
  readonly onOpen: (file: File) => void;
}

/** Several files at once: how far their reading is, and what they come to. */
export function ManyView({ files, onOpen }: ManyViewProps) {
  const many = manyOf(files);
  const state = useSyncExternalStore(many.subscribe, many.getState);
  useEffect(() => {
    many.look();
    return many.leave;
  }, [many]);
  const tally = useMemo(
    () => tallyOf(state.results.map((result) => (result.ok ? result.digest : null))),
    [state.results],
  );
  const pane = useTexts();
  const own = useMoreTexts(OWN_PARTS);
  const all = useMoreTexts(usePartsOf(tally));
  // Without the names of the causes the rest can be shown all the same.
  const texts = all === null || all === "failed" ? own : all;
  const isDone = state.progress === "done";
  const title = useRef<HTMLDivElement>(null);
  const isThere = texts !== null;
  useEffect(() => {
    // Whoever came by a button that is gone by now, or pressed Stop too late, goes on at the sentence.
    if (document.activeElement === document.body && document.hasFocus())
      title.current?.querySelector("h1")?.focus({ preventScroll: true });
  }, [isThere, isDone]);
  if (texts === null) return <Waiting />;
  if (texts === "failed") return <p className="part-note">{pane.t("later.failed")}</p>;
  const { total } = state;
  const isStopped = state.progress === "stopped";
  const progress = { done: state.results.length, total };
  const sum = sumOf(tally, texts);
  return (
    <>
      <StateLine look="information" label={texts.t("many.state", { count: total })} />
      <div ref={title}>
        <Title
          text={
            isDone
              ? texts.t("many.title", { count: bouncesIn(state) })
              : texts.t(isStopped ? "many.stopped" : "many.reading", progress)
          }
        />
      </div>
      {!isDone && (
        <div className="many-progress">
          <progress aria-label={texts.t("many.progress")} max={total} value={progress.done} />
          <Button
            appearance="secondary"
            size="small"
            data-testid="many-stop"
            onClick={isStopped ? many.goOn : many.stop}
          >
            {texts.t(isStopped ? "many.goOn" : "many.stop")}
          </Button>
        </div>
      )}
      <p className="why" data-testid="many-sum">
        {sum}
      </p>
      <AddressSections tally={tally} results={state.results} texts={texts} />
      <ReportSections tally={tally} results={state.results} texts={texts} onOpen={onOpen} />
      {/* Said once it ends; each step of the way would be noise. */}
      <p className="hidden" role="status">
        {state.progress === "reading" ? "" : sum}
      </p>
    </>
  );
}

/** The view's own texts and those of the causes; the same array as long as no cause of another table comes. */
function usePartsOf(tally: Tally): readonly string[] {
  const tables = [...new Set(tally.causes.map(({ entry }) => tableOf(entry)))].sort().join(" ");
  return useMemo(
    () => [...OWN_PARTS, ...tables.split(" ").filter(Boolean).map(knowledgePart)],
    [tables],
  );
}

function bouncesIn({ results }: ManyState): number {
  return results.filter(
    (result) =>
      result.ok && result.digest.kind !== "not-a-bounce" && result.digest.kind !== "suspicious",
  ).length;
}

function sumOf({ gone, failed, late, dropped }: Tally, texts: Texts): string {
  return [
    texts.t("many.sum.gone", { count: gone.length }),
    failed.length > 0 && texts.t("many.sum.failed", { count: failed.length }),
    late.length > 0 && texts.t("many.sum.late", { count: late.length }),
    dropped > 0 && texts.t("many.dropped", { count: dropped }),
  ]
    .filter(Boolean)
    .join(" ");
}
