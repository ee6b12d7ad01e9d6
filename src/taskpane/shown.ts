import { useLayoutEffect, useMemo, useState } from "react";
import { tableOf } from "../knowledge/tables";
import type { Entry } from "../knowledge/types";
import { knowledgePart, languageFor } from "../locales/languages";
import { loadTexts, type Texts } from "../locales/texts";
import type { PaneState } from "./explainer";

/** The texts that are there, and the state that they suffice for. */
export interface Shown {
  readonly texts: Texts;
  readonly state: PaneState;
}

/**
 * What can be shown now. The texts of a cause are fetched once the cause is known, so that nobody waits for those of all the
 * others; until they are there, the same mail’s earlier explanation stays, else the pane says that it is reading.
 * @param tag of the language that is wanted (RFC 5646)
 * @param first texts that were there before Outlook told its language
 */
export function useShown(state: PaneState, tag: string, first: Texts): Shown {
  const [loaded, setLoaded] = useState<Shown>({ texts: first, state });
  const [failed, setFailed] = useState<PaneState | null>(null);
  const wanted = useMemo(() => partsOf(state), [state]);
  const { texts } = loaded;
  const suffices = wanted.every((part) => texts.parts.has(part));
  const isCurrent = suffices && texts.tag === tag;
  // An ordinary effect runs after the next frame: texts that are there already would come a frame too late.
  useLayoutEffect(() => {
    document.documentElement.lang = languageFor(tag) ?? "en";
    let current = true;
    const fetched = isCurrent
      ? Promise.resolve(null)
      : loadTexts(tag, [...new Set([...texts.parts, ...wanted])]);
    fetched.then(
      (next) => {
        // Texts that were fetched twice would take each other's place for ever, were they set again.
        if (current) setLoaded((last) => ({ texts: next ?? last.texts, state }));
      },
      () => {
        if (current) setFailed(state);
      },
    );
    return () => {
      current = false;
    };
  }, [tag, wanted, state, texts, isCurrent]);
  if (suffices) return { texts, state };
  return { texts, state: failed === state ? unloaded(state) : meanwhile(state, loaded.state) };
}

/** The parts of the catalogue that a state shows texts of. */
function partsOf(state: PaneState): readonly string[] {
  return [...new Set(entriesOf(state).map((entry) => knowledgePart(tableOf(entry))))];
}

function entriesOf(state: PaneState): readonly Entry[] {
  if (state.kind === "entry") return [state.entry];
  if (state.kind !== "explained") return [];
  return state.reading.diagnosis.failures.flatMap(({ entry, wrapper, lastAttempt }) =>
    [entry, wrapper, lastAttempt?.entry ?? null].filter((one) => one !== null),
  );
}

function meanwhile(state: PaneState, last: PaneState): PaneState {
  if (!("source" in state)) return last;
  const same = "source" in last && last.source === state.source && last.kind === state.kind;
  return same ? last : { kind: "reading", source: state.source };
}

function unloaded(state: PaneState): PaneState {
  const source = "source" in state ? state.source : ({ kind: "lookup" } as const);
  return { kind: "unreadable", source, reason: "texts" };
}
