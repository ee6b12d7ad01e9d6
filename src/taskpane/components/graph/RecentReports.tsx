import { useEffect, useState, useSyncExternalStore } from "react";
import type { Connection } from "../../../graph/types";
import { loadGraphTexts } from "../../../locales/graph";
import type { Texts } from "../../../locales/texts";
import { useTexts } from "../../context";
import { Recent, type Surroundings } from "../../recent";
import { Fold } from "../Fold";
import { Waiting } from "../Waiting";
import { ReportList } from "./ReportList";
import { Trouble } from "./Trouble";

export interface RecentReportsProps extends Surroundings {
  readonly connection: Connection;
}

/** A fold with the bounces of the mailbox. Nothing is asked of the mailbox before it is opened. */
export function RecentReports(props: RecentReportsProps) {
  const texts = useGraphTexts();
  if (!texts) return null;
  return (
    <div className="folds">
      <Fold level={2} label={texts.t("graph.title")} testId="graph-fold">
        {() => <Opened {...props} texts={texts} />}
      </Fold>
    </div>
  );
}

function Opened({ connection, texts, ...surroundings }: RecentReportsProps & { texts: Texts }) {
  const [recent] = useState(() => new Recent(connection, surroundings));
  const state = useSyncExternalStore(recent.subscribe, recent.getState);
  useEffect(() => {
    void recent.list();
    return recent.leave;
  }, [recent]);
  const list = () => void recent.list();
  const signIn = () => void recent.signIn();
  switch (state.kind) {
    case "asking":
    case "signing-in":
      return (
        <div data-testid="graph-waiting">
          <p className="hint" role="status">
            {texts.t(state.kind === "asking" ? "graph.asking" : "graph.signingIn")}
          </p>
          <Waiting />
        </div>
      );
    case "failed":
      return <Trouble failure={state.failure} texts={texts} onSignIn={signIn} onRetry={list} />;
    case "listed":
      return (
        <ReportList
          state={state}
          texts={texts}
          onOpen={(report) => void recent.open(report)}
          onMore={() => void recent.more()}
          onReload={list}
          onSignIn={signIn}
        />
      );
  }
}

/** Null until they are there; for good where they can't be fetched: the other ways in are the same as ever. */
function useGraphTexts(): Texts | null {
  const texts = useTexts();
  const [own, setOwn] = useState<Texts | null>(null);
  useEffect(() => {
    let isShown = true;
    loadGraphTexts(texts).then(
      (loaded) => {
        if (isShown) setOwn(loaded);
      },
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [texts]);
  return own;
}
