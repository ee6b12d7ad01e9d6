import { useState } from "react";
import { explainGroup } from "../../diagnosis/explanation";
import { overviewOf } from "../../diagnosis/explanation-overview";
import type { Diagnosis } from "../../diagnosis/types";
import { useTexts } from "../context";
import { Breakable } from "./Breakable";
import { Fold } from "./Fold";
import { MainView } from "./MainView";
import { StateLine } from "./StateLine";
import { Title } from "./Title";

interface RecipientsProps {
  readonly diagnosis: Diagnosis;
  readonly truncated: boolean;
}

/** Several recipients with different causes: how many did not get it, then each cause to open, the first one open. */
export function Recipients({ diagnosis, truncated }: RecipientsProps) {
  const texts = useTexts();
  const [open, setOpen] = useState(0);
  const overview = overviewOf(diagnosis, texts);
  const groups = diagnosis.groups.map((group) => ({
    group,
    explanation: explainGroup(group, diagnosis, texts),
  }));
  const state = groups.find(({ explanation }) => explanation.state.kind === "urgent") ?? groups[0];
  if (!overview || !state) return null;
  return (
    <>
      <StateLine look={state.explanation.state.kind} label={state.explanation.state.label} />
      <Title text={overview.title} />
      <p className="why">{overview.causes}</p>
      <div className="causes">
        {groups.map(({ group, explanation }, index) => (
          <Fold
            key={`${explanation.name}-${String(index)}`}
            level={2}
            label={
              <>
                <span className="cause-name">{explanation.name}</span>
                <span className="cause-who">
                  <Breakable text={whoOf(explanation.recipients)} />
                </span>
              </>
            }
            meta={explanation.code}
            open={open === index}
            onToggle={() => {
              setOpen(open === index ? -1 : index);
            }}
          >
            {() => <MainView group={group} diagnosis={diagnosis} truncated={truncated} below />}
          </Fold>
        ))}
      </div>
    </>
  );

  function whoOf(recipients: readonly string[]): string {
    return recipients.length === 1
      ? (recipients[0] ?? "")
      : texts.t("recipients.count", { count: recipients.length });
  }
}
