import { showable } from "../../../diagnosis/explanation-words";
import type { Tally } from "../../../diagnosis/tally";
import type { Texts } from "../../../locales/texts";
import { codesOf } from "../../entries";
import type { FileResult } from "../../many";
import { Fold } from "../Fold";
import { nameOf } from "./names";
import { ShownInSteps } from "./ShownInSteps";

interface ReportSectionsProps {
  readonly tally: Tally;
  readonly results: readonly FileResult[];
  readonly texts: Texts;
  readonly onOpen: (file: File) => void;
}

/** Files that stand under no cause. */
const OTHERS = ["unnamed", "arrived", "suspicious", "notABounce", "unreadable"] as const;

/** The causes, commonest first, and what is no bounce; below each the files, to be opened in full. */
export function ReportSections({ tally, results, texts, onOpen }: ReportSectionsProps) {
  const others = OTHERS.map(
    (group) => [group, results.filter((result) => groupOf(result) === group)] as const,
  ).filter(([, members]) => members.length > 0);
  return (
    <>
      {tally.causes.length > 0 && (
        <>
          <h2 className="many-heading">{texts.t("many.causes")}</h2>
          <div className="causes">
            {tally.causes.map(({ entry, addresses, reports }) => (
              <Fold
                key={entry.id}
                level={3}
                label={
                  <>
                    <span className="cause-name">{nameOf(entry, texts)}</span>
                    <span className="cause-who">
                      {texts.t("many.count", { addresses, reports: reports.length })}
                    </span>
                  </>
                }
                meta={codesOf(entry)}
                testId="many-cause"
              >
                {() => files(reports.flatMap((report) => results[report] ?? []))}
              </Fold>
            ))}
          </div>
        </>
      )}
      {others.length > 0 && (
        <>
          <h2 className="many-heading">{texts.t("many.others")}</h2>
          <div className="causes">
            {others.map(([group, members]) => (
              <Fold
                key={group}
                level={3}
                label={texts.t(`many.group.${group}`)}
                meta={texts.t("many.files", { count: members.length })}
                testId={`many-${group}`}
              >
                {() => files(members)}
              </Fold>
            ))}
          </div>
        </>
      )}
    </>
  );

  function files(members: readonly FileResult[]) {
    return (
      <ShownInSteps className="entries many-body" items={members} texts={texts}>
        {(result) => (
          <li key={results.indexOf(result)}>
            <button
              type="button"
              className="entry-button"
              onClick={() => {
                onOpen(result.file);
              }}
            >
              {titleOf(result)}
              <span className="entry-code">
                {result.ok ? showable(result.file.name) : texts.t(`unreadable.${result.reason}`)}
              </span>
            </button>
          </li>
        )}
      </ShownInSteps>
    );
  }

  function titleOf(result: FileResult): string {
    if (!result.ok) return showable(result.file.name);
    const { subject, date } = result.digest;
    return [subject || texts.t("many.noSubject"), date && texts.date(date)]
      .filter(Boolean)
      .join(" · ");
  }
}

function groupOf(result: FileResult): (typeof OTHERS)[number] | null {
  if (!result.ok) return "unreadable";
  const { kind, recipients } = result.digest;
  switch (kind) {
    case "suspicious":
      return "suspicious";
    case "not-a-bounce":
      return "notABounce";
    case "failed":
    case "delayed":
      return recipients.length === 0 ? "unnamed" : null;
    case "delivered":
    case "relayed":
    case "expanded":
      return recipients.length === 0 ? "arrived" : null;
  }
}
