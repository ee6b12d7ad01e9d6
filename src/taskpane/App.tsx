import { useEffect, useMemo, useRef, useSyncExternalStore, type RefObject } from "react";
import type { Texts } from "../locales/texts";
import { AboutLine } from "./components/AboutLine";
import { Guard } from "./components/Guard";
import {
  BackToMany,
  ExampleNote,
  loadLaterParts,
  MoreWays,
  Quietly,
  SettingsFold,
} from "./components/later";
import { Mailbox } from "./components/Mailbox";
import { Unreadable } from "./components/Unreadable";
import { View } from "./components/View";
import { WaysIn } from "./components/WaysIn";
import { OutlookProvider, SettingsProvider, SettledProvider, TextsProvider } from "./context";
import { useBanner } from "./banner";
import { useDropAndPaste } from "./drop";
import type { Explainer, PaneState } from "./explainer";
import { loadFamilies } from "./input";
import { tagFor, type SettingsStore } from "./settings";
import { useSettled } from "./settled";
import { useShown } from "./shown";
import { useOfficeTheme } from "./theme";

interface AppProps {
  readonly explainer: Explainer;
  readonly settings: SettingsStore;
  readonly firstTexts: Texts;
  /** The language of the surroundings, until Outlook tells its own. */
  readonly around: string;
}

/** The pane: the line that names the mail, the view of the state, the ways in. */
export function App({ explainer, settings: store, firstTexts, around }: AppProps) {
  const newest = useSyncExternalStore(explainer.subscribe, explainer.getState);
  const outlook = useSyncExternalStore(explainer.subscribe, explainer.getOutlook);
  const kept = useSyncExternalStore(store.subscribe, store.getState);
  const changeable = useMemo(() => ({ ...kept, change: store.change }), [kept, store]);
  const { language, banner } = kept.settings;
  const tag = tagFor(language, outlook?.language ?? around);
  const { state, texts } = useShown(newest, tag, firstTexts);
  useOfficeTheme(outlook);
  const root = useRef<HTMLElement>(null);
  useReturnToTop(state, root);
  const busy = state.kind === "starting" || state.kind === "reading";
  const settled = useSettled(busy);
  useBanner(settled ? state : null, texts, banner);
  const { dragging, fromList } = useDropAndPaste(explainer, settled ? outlook : null);
  useEffect(() => {
    if (!settled) return;
    loadLaterParts();
    loadFamilies();
  }, [settled]);
  const isExample = "source" in state && state.source.kind === "example";
  const many = state.kind === "entry" ? null : explainer.getMany();
  const announcement = useAnnouncement(state, texts, root);
  const nothingShown = state.kind === "starting" || state.kind === "no-item";
  const offered =
    nothingShown || state.kind === "unreadable" || stateName(state) === "not-a-bounce";
  return (
    <TextsProvider value={texts}>
      <OutlookProvider value={outlook}>
        <SettingsProvider value={changeable}>
          <SettledProvider value={settled}>
            <main
              className="pane"
              ref={root}
              data-testid="pane-state"
              data-state={stateName(state)}
              aria-busy={busy}
            >
              <AboutLine
                state={state}
                onOpenMail={explainer.openMailElsewhere() ? explainer.showOpenMail : null}
              />
              <div className="view">
                {many && (
                  <Quietly>
                    <BackToMany onBack={() => void explainer.openFiles(many)} />
                  </Quietly>
                )}
                {isExample && (
                  <Quietly>
                    <ExampleNote onBack={explainer.showOpenMail} />
                  </Quietly>
                )}
                <Guard
                  contentKey={keyOf(state)}
                  fallback={<Unreadable reason="defect" onRetry={null} />}
                >
                  <View state={state} explainer={explainer} outlook={outlook} />
                </Guard>
                <WaysIn
                  again={!offered}
                  onText={(text, html) => {
                    void explainer.readText("pasted", text, html);
                  }}
                  onFiles={(files) => void explainer.openFiles(files)}
                  onEntry={explainer.showEntry}
                >
                  {!busy && (
                    <Quietly>
                      <MoreWays
                        fromList={fromList}
                        onExample={
                          state.kind === "no-item" ? () => void explainer.showExample() : null
                        }
                      />
                    </Quietly>
                  )}
                </WaysIn>
                {Mailbox && <Mailbox explainer={explainer} busy={busy} />}
                {!busy && (
                  <Quietly>
                    <SettingsFold />
                  </Quietly>
                )}
              </div>
              <p className="hidden" role="status" ref={announcement} />
              {dragging && <div className="drop-cover">{texts.t("ways.drop")}</div>}
            </main>
          </SettledProvider>
        </SettingsProvider>
      </OutlookProvider>
    </TextsProvider>
  );
}

/** The state's name, as tests and style sheets know it. */
function stateName(state: PaneState): string {
  if (state.kind !== "explained") return state.kind;
  const { kind } = state.reading.diagnosis.report;
  if (kind === "failed") return "explained";
  return kind === "relayed" || kind === "expanded" ? "delivered" : kind;
}

/** Says state and sentence of what is shown to screen readers, each time it changes. */
function useAnnouncement(
  state: PaneState,
  texts: Texts,
  root: RefObject<HTMLElement>,
): RefObject<HTMLParagraphElement> {
  const region = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const words = [".state", "h1"].map((one) => root.current?.querySelector(one)?.textContent);
    const said = words.filter(Boolean).join(". ");
    // The same sentence, written again, would be read aloud again.
    if (region.current && region.current.textContent !== said) region.current.textContent = said;
  }, [state, texts, root]);
  return region;
}

/** Another mail or view starts at its top. */
function useReturnToTop(state: PaneState, root: RefObject<HTMLElement>): void {
  const shown = useRef(keyOf(state));
  const key = keyOf(state);
  useEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    window.scrollTo(0, 0);
    // Whoever was in a field or on a button that is gone goes on at the sentence; nobody else's focus is taken.
    if (document.activeElement === document.body && document.hasFocus())
      root.current?.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }, [key, root]);
}

function keyOf(state: PaneState): string {
  if (state.kind === "entry") return `entry ${state.entry.id}`;
  if (!("source" in state)) return state.kind;
  const { source } = state;
  return source.kind === "item" ? `item ${source.item.id}` : `${state.kind} ${source.kind}`;
}
