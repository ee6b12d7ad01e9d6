import { RECENT_DAYS } from "../../../graph/mailbox";
import type { ReportItem } from "../../../graph/types";
import type { Texts } from "../../../locales/texts";
import type { RecentState } from "../../recent";
import { Button } from "../Button";
import { Trouble } from "./Trouble";

interface ReportListProps {
  readonly state: Extract<RecentState, { kind: "listed" }>;
  readonly texts: Texts;
  readonly onOpen: (report: ReportItem) => void;
  readonly onMore: () => void;
  readonly onReload: () => void;
  readonly onSignIn: () => void;
}

/** The reports, each a button that has it explained. */
export function ReportList(props: ReportListProps) {
  const { state, texts, onOpen, onMore, onReload, onSignIn } = props;
  const { reports, hasMore } = state.listing;
  const isEmpty = reports.length === 0 && !hasMore;
  const summary = texts.t(isEmpty ? "graph.empty" : "graph.days", { days: RECENT_DAYS });
  return (
    <>
      <p className="hint" role="status">
        {summary}
      </p>
      <ul className="entries" data-testid="graph-reports">
        {reports.map((report) => (
          <li key={report.id}>
            <button
              type="button"
              className="entry-button"
              onClick={() => {
                onOpen(report);
              }}
            >
              {report.subject || texts.t("graph.noSubject")}
              <span className="entry-code">
                {state.busy === report ? texts.t("graph.opening") : metaOf(report, texts)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {state.failure && (
        <Trouble failure={state.failure} texts={texts} onSignIn={onSignIn} onRetry={null} />
      )}
      <div className="ways-row">
        {hasMore && (
          <Button
            disabledFocusable={state.busy === "more"}
            onClick={onMore}
            data-testid="graph-more"
          >
            {texts.t("graph.more")}
          </Button>
        )}
        <Button appearance="subtle" onClick={onReload} data-testid="graph-reload">
          {texts.t("graph.reload")}
        </Button>
      </div>
    </>
  );
}

function metaOf({ itemClass, received }: ReportItem, texts: Texts): string {
  const id = itemClass === "REPORT.IPM.Note.NDR" ? "graph.failed" : "graph.delayed";
  return texts.t(id, { date: texts.date(received) });
}
