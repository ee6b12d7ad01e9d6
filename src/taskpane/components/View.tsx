import type { Outlook } from "../../outlook/types";
import { attachedMails } from "../attached";
import { MessageProvider, useTexts } from "../context";
import type { Explained, Explainer, PaneState } from "../explainer";
import { HeaderFields } from "./HeaderFields";
import { Attached, EntryView, Later, ManyView, PastedNote, Quietly } from "./later";
import { MainView } from "./MainView";
import { NotABounce } from "./NotABounce";
import { Recipients } from "./Recipients";
import { Suspicious } from "./Suspicious";
import { Title } from "./Title";
import { Unreadable } from "./Unreadable";
import { Waiting } from "./Waiting";
import { Whole } from "./Whole";

interface ViewProps {
  readonly state: PaneState;
  readonly explainer: Explainer;
  readonly outlook: Outlook | null;
}

/** What stands between the line that names the mail and the ways in: one view a state. */
export function View({ state, explainer, outlook }: ViewProps) {
  const texts = useTexts();
  switch (state.kind) {
    case "starting":
      return (
        <>
          <Title text={texts.t("starting.title")} />
          <p className="why">{texts.t("starting.why")}</p>
        </>
      );
    case "no-item":
      return (
        <>
          <Title text={texts.t("noItem.title")} />
          <p className="why">{texts.t("noItem.why")}</p>
          {outlook && <p className="why">{texts.t("noItem.outlook")}</p>}
        </>
      );
    case "reading":
      return (
        <>
          <Title text={texts.t("reading.title")} />
          <Waiting />
        </>
      );
    case "unreadable":
      return (
        <Unreadable
          reason={state.reason}
          onRetry={state.source.kind === "item" ? explainer.showOpenMail : null}
        />
      );
    case "entry":
      return (
        <Later>
          <EntryView entry={state.entry} onBack={explainer.leaveEntry} />
        </Later>
      );
    case "many":
      return (
        <Later>
          <ManyView files={state.files} onOpen={(file) => void explainer.openFile(file)} />
        </Later>
      );
    case "explained":
      return (
        <MessageProvider value={state.reading.message}>
          {state.reading.diagnosis.report.enclosed && (
            <p className="part-note">{texts.t("about.enclosed")}</p>
          )}
          {state.reading.diagnosis.report.originalPasted && (
            <Quietly>
              <PastedNote onUndo={explainer.leavePasted} />
            </Quietly>
          )}
          <Explanation state={state} onBack={explainer.leavePasted} />
          <AttachedMails state={state} explainer={explainer} />
        </MessageProvider>
      );
  }
}

interface AttachedMailsProps {
  readonly state: Explained;
  readonly explainer: Explainer;
}

/** What hangs on the open mail and may be the bounce, where the mail itself is none. */
function AttachedMails({ state: { source, reading }, explainer }: AttachedMailsProps) {
  if (source.kind !== "item" || reading.diagnosis.report.kind !== "not-a-bounce") return null;
  const { item } = source;
  const attachments = attachedMails(item.attachments);
  if (attachments.length === 0) return null;
  return (
    <Quietly>
      <Attached
        attachments={attachments}
        onOpen={(attachment) => void explainer.openAttachment(item, attachment)}
      />
    </Quietly>
  );
}

interface ExplanationProps {
  readonly state: Explained;
  readonly onBack: () => void;
}

function Explanation({ state, onBack }: ExplanationProps) {
  const { diagnosis, truncated, pasted, headerOf } = state.reading;
  const { kind } = diagnosis.report;
  const [group, ...others] = diagnosis.groups;
  if (headerOf !== null) return <HeaderFields state={state} onBack={onBack} />;
  if (kind === "not-a-bounce") return <NotABounce diagnosis={diagnosis} pasted={pasted} />;
  if (kind === "suspicious") return <Suspicious diagnosis={diagnosis} />;
  if (!group) return <Whole diagnosis={diagnosis} />;
  return others.length > 0 ? (
    <Recipients diagnosis={diagnosis} truncated={truncated} />
  ) : (
    <MainView group={group} diagnosis={diagnosis} truncated={truncated} />
  );
}
