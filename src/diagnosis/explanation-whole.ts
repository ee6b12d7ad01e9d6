import type { Texts } from "../locales/texts";
import type { Action } from "../report/types";
import { partiesPicture, type PartiesPicture } from "./explanation-parties";
import { fill, fillAll, showable, wordsFor } from "./explanation-words";
import type { Diagnosis, Values } from "./types";
import { domainOf } from "./values";

/** What is said of a report without a cause: the mail arrived, or the report names no recipient that it failed for. */
export interface WholeExplanation {
  readonly state: { readonly kind: Exclude<Action, "delayed">; readonly label: string };
  readonly title: string;
  readonly why: string;
  readonly recipients: readonly string[];
  /** Null where it is not known how far the mail got. */
  readonly parties: PartiesPicture | null;
  readonly turn: string;
  readonly steps: readonly string[];
}

/** Explains a report that has no failed or delayed recipient. */
export function explainWhole(diagnosis: Diagnosis, texts: Texts): WholeExplanation {
  const { report } = diagnosis;
  const recipients = report.failures.map(({ recipient }) => recipient).filter(Boolean);
  const { kind } = report;
  const arrived = kind === "delivered" || kind === "relayed" || kind === "expanded";
  const action = arrived ? kind : "failed";
  const words = wordsFor(
    recipients.map((recipient) => ({
      ...NOTHING_STATED,
      recipient,
      recipientDomain: domainOf(recipient),
    })),
    texts,
  );
  return {
    state: { kind: action, label: texts.t(`state.${action}`) },
    title: fill(texts, `title.${action}`, words),
    why: texts.t(`why.${action}`),
    recipients: recipients.map(showable),
    parties: arrived
      ? partiesPicture(
          {
            action,
            end: null,
            silent: false,
            microsoft: diagnosis.generatedByMicrosoft,
            owner: null,
          },
          words,
          texts,
        )
      : null,
    turn: texts.t(arrived ? "turn.nothing" : "turn.sender.only"),
    steps: fillAll(texts, `steps.${action}`, arrived ? 1 : 2, words),
  };
}

const NOTHING_STATED: Values = {
  recipient: null,
  recipientDomain: null,
  sender: null,
  senderDomain: null,
  host: null,
  ip: null,
  culprit: null,
  code: null,
};
