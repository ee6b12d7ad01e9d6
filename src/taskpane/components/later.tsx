import { lazy, Suspense, type ReactNode } from "react";
import { useIsSettled, useTexts } from "../context";
import { Guard } from "./Guard";
import { Waiting } from "./Waiting";

// What nobody sees before the explanation stands is loaded after it, so that the explanation stands sooner.
const details = () => import(/* webpackChunkName: "details" */ "./details");
const original = () => import(/* webpackChunkName: "original" */ "./original");
const causes = () => import(/* webpackChunkName: "causes" */ "./causes");
const waysOn = () => import(/* webpackChunkName: "ways-on" */ "./ways-on");
// Needed by few, and too large to be loaded for all.
const many = () => import(/* webpackChunkName: "many" */ "./many");
const start = () => import(/* webpackChunkName: "start" */ "./start");
const settings = () => import(/* webpackChunkName: "settings" */ "./settings");

export const AdministratorsContent = lazy(() =>
  details().then((module) => ({ default: module.AdministratorsContent })),
);
export const HowWeKnowContent = lazy(() =>
  details().then((module) => ({ default: module.HowWeKnowContent })),
);
export const OriginalContent = lazy(() =>
  original().then((module) => ({ default: module.OriginalContent })),
);
export const HeaderFieldsContent = lazy(() =>
  original().then((module) => ({ default: module.HeaderFieldsContent })),
);
export const PastedNote = lazy(() => original().then((module) => ({ default: module.PastedNote })));
export const EntryList = lazy(() => causes().then((module) => ({ default: module.EntryList })));
export const EntryView = lazy(() => causes().then((module) => ({ default: module.EntryView })));
export const AskAdministrator = lazy(() =>
  waysOn().then((module) => ({ default: module.AskAdministrator })),
);
export const PassOn = lazy(() => waysOn().then((module) => ({ default: module.PassOn })));
export const Suggested = lazy(() => waysOn().then((module) => ({ default: module.Suggested })));
export const WriteAgain = lazy(() => waysOn().then((module) => ({ default: module.WriteAgain })));
export const ManyView = lazy(() => many().then((module) => ({ default: module.ManyView })));
export const BackToMany = lazy(() => many().then((module) => ({ default: module.BackToMany })));
export const SettingsFold = lazy(() =>
  settings().then((module) => ({ default: module.SettingsFold })),
);
export const Attached = lazy(() => start().then((module) => ({ default: module.Attached })));
export const MoreWays = lazy(() => start().then((module) => ({ default: module.MoreWays })));
export const ExampleNote = lazy(() => start().then((module) => ({ default: module.ExampleNote })));

/** Stands in for a part until it is there, and says so where it can't be loaded. */
export function Later({ children }: { readonly children: ReactNode }) {
  const texts = useTexts();
  return (
    <Guard contentKey="" fallback={<p className="part-note">{texts.t("later.failed")}</p>}>
      <Suspense fallback={<Waiting />}>{children}</Suspense>
    </Guard>
  );
}

/**
 * The same for what nobody misses: nothing stands in for it, neither before it is there nor where it can't be loaded, and the
 * first view of the pane does not wait for it.
 */
export function Quietly({ children }: { readonly children: ReactNode }) {
  if (!useIsSettled()) return null;
  return (
    <Guard contentKey="" fallback={null}>
      <Suspense fallback={null}>{children}</Suspense>
    </Guard>
  );
}

/** Loads the parts in the background; a failure shows when a part is opened and is not there. */
export function loadLaterParts(): void {
  for (const load of [details, original, causes, waysOn]) load().catch(() => undefined);
}
