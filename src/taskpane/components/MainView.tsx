import { Info20Regular } from "@fluentui/react-icons/headless/svg/info";
import { Warning20Regular } from "@fluentui/react-icons/headless/svg/warning";
import { useMemo } from "react";
import { explainGroup } from "../../diagnosis/explanation";
import { noteOf } from "../../diagnosis/explanation-note";
import { overviewOf } from "../../diagnosis/explanation-overview";
import type { Diagnosis, Group } from "../../diagnosis/types";
import { useSettings, useTexts } from "../context";
import { Actions } from "./Actions";
import { AddressList } from "./AddressList";
import { Administrators } from "./Administrators";
import { Breakable } from "./Breakable";
import { HelpFold } from "./HelpFold";
import { HowWeKnow } from "./HowWeKnow";
import { Quietly, Suggested } from "./later";
import { Parties } from "./Parties";
import { Returned } from "./Returned";
import { StateLine } from "./StateLine";
import { Title } from "./Title";
import { Turn } from "./Turn";
import { Verbatim } from "./Verbatim";

interface MainViewProps {
  readonly group: Group;
  readonly diagnosis: Diagnosis;
  readonly truncated: boolean;
  /** True where an overview of several causes stands above: headings are then one level further down. */
  readonly below?: boolean;
}

/** One cause: state, sentence, why, the picture, whose turn, steps, actions, what not to do, and the folds. */
export function MainView({ group, diagnosis, truncated, below = false }: MainViewProps) {
  const texts = useTexts();
  const explanation = useMemo(
    () => explainGroup(group, diagnosis, texts),
    [group, diagnosis, texts],
  );
  const note = useMemo(() => noteOf(group, diagnosis, texts), [group, diagnosis, texts]);
  const overview = below ? null : overviewOf(diagnosis, texts);
  const answer = group.failures[0]?.failure.answer.text ?? "";
  const { state, turn } = explanation;
  const { administratorFirst } = useSettings().settings;
  const level = below ? 4 : 2;
  const administrators = (
    <Administrators
      // Who changes which part comes first has it opened or closed with it.
      key={String(administratorFirst)}
      group={group}
      diagnosis={diagnosis}
      explanation={explanation}
      level={level}
      startsOpen={administratorFirst}
    />
  );
  return (
    <>
      {!below && <StateLine look={state.kind} label={state.label} />}
      {overview && <p className="overview">{overview.title}</p>}
      <Title text={explanation.title} level={below ? 3 : 1} />
      <p className="why">
        <Breakable text={explanation.why} />
      </p>
      {explanation.lastAttempt && (
        <p className="why">
          <Breakable text={explanation.lastAttempt} />
        </p>
      )}
      {group.failures.length > 1 && <AddressList addresses={explanation.recipients} />}
      <Parties picture={explanation.parties} />
      {administratorFirst && <div className="folds">{administrators}</div>}
      <Turn
        who={turn.owner ?? "waiting"}
        heading={turn.heading}
        steps={explanation.steps}
        level={level}
        urgent={state.kind === "urgent"}
      >
        {explanation.action === "write-again" && (
          <Quietly>
            <Suggested group={group} diagnosis={diagnosis} />
          </Quietly>
        )}
        <Actions explanation={explanation} group={group} diagnosis={diagnosis} note={note} />
        <p className="avoid">
          <Warning20Regular aria-hidden />
          <span>
            <Breakable text={explanation.avoid} />
          </span>
        </p>
        {explanation.secondView && (
          <p className="second-view">
            <Breakable text={explanation.secondView.short} />
          </p>
        )}
      </Turn>
      {explanation.general && (
        <section className="general">
          <p className="avoid">
            <Info20Regular aria-hidden />
            <span>{explanation.general}</span>
          </p>
          {answer !== "" && <Verbatim label={texts.t("answer.title")} text={answer} />}
        </section>
      )}
      <div className="folds">
        {!administratorFirst && administrators}
        <HelpFold group={group} diagnosis={diagnosis} level={level} />
        <Returned group={group} diagnosis={diagnosis} level={level} />
        <HowWeKnow
          group={group}
          diagnosis={diagnosis}
          explanation={explanation}
          truncated={truncated}
          level={level}
        />
      </div>
    </>
  );
}
