import { useEffect, useRef } from "react";
import { verdictOf } from "../diagnosis/explanation-verdict";
import type { Texts } from "../locales/texts";
import type { PaneState } from "./explainer";

const banner = () => import(/* webpackChunkName: "banner" */ "../outlook/banner");

/**
 * Puts the verdict above the open bounce, once for each bounce, and takes it away where the reader switches it off. Where it
 * can't be shown the pane is the same as ever.
 * @param state null while the pane has something more urgent to do
 */
export function useBanner(state: PaneState | null, texts: Texts, wanted: boolean): void {
  const told = useRef(new Map<string, string>());
  useEffect(() => {
    if (state?.kind !== "explained" || state.source.kind !== "item") return;
    const { item } = state.source;
    const before = told.current.get(item.id);
    const verdict = wanted ? verdictOf(state.reading.diagnosis, texts) : null;
    if (verdict === (before ?? null)) return;
    if (verdict !== null) {
      told.current.set(item.id, verdict);
      banner()
        .then(({ showBanner }) => showBanner(item, verdict))
        .catch(() => undefined);
    } else if (!wanted) {
      told.current.delete(item.id);
      banner()
        .then(({ hideBanner }) => hideBanner(item))
        .catch(() => undefined);
    }
  }, [state, texts, wanted]);
}
