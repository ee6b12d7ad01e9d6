import type { Owner } from "../knowledge/types";
import type { Texts } from "../locales/texts";
import type { Action, Indicator } from "../report/types";
import { fill, type Words } from "./explanation-words";
import { isMicrosoftHost } from "./hosts";
import { sideOf } from "./owner";
import type { DiagnosedFailure, Diagnosis } from "./types";

/** The three parties: those that Microsoft's indicator knows. */
export type Party = Indicator;

/** stop: refused here; passed: handled and handed on; waiting: still being tried; none: nothing known of this party. */
export type Mark = "stop" | "passed" | "waiting" | "none";

interface PartyView {
  readonly name: string;
  readonly mark: Mark;
  /** What happened there, two or three words. */
  readonly caption: string;
}

/** The three parties, as the picture shows them. */
export interface PartiesPicture {
  readonly sender: PartyView;
  readonly microsoft: PartyView;
  readonly recipient: PartyView;
  /** Whose turn it is; null where it is nobody's. */
  readonly turn: Party | null;
  /** "your turn", "your administrator’s turn", ...; null where it is nobody's. */
  readonly turnCaption: string | null;
  /** The whole picture in words. */
  readonly alternative: string;
}

const ORDER: readonly Party[] = ["sender", "microsoft", "recipient"];

/** Causes that lie with the address or the mailbox: the recipient's side refused, whichever host said so. */
const AT_THE_MAILBOX = new Set(["user-unknown", "mailbox-full", "suspend", "has-moved"]);

/**
 * The party at which the mail was stopped.
 * The refusing host tells, except where it is Microsoft's: that may serve either side, and the table says which one writes this code.
 */
function stoppedAt(one: DiagnosedFailure, diagnosis: Diagnosis): Party {
  const { entry, failure, values } = one;
  const host = failure.rejectedBy?.value ?? null;
  if (host === null) return "recipient";
  if (isMicrosoftHost(host)) return stoppedInsideMicrosoft(one);
  if (under(host, values.recipientDomain)) return "recipient";
  if (under(host, values.senderDomain)) return "sender";
  const reporterRefused = host === diagnosis.report.generatedBy?.value;
  const atMailbox = AT_THE_MAILBOX.has(entry.category) || sideOf(one.owner) === "recipient";
  return reporterRefused && !atMailbox ? "microsoft" : "recipient";
}

function stoppedInsideMicrosoft({ entry, owner }: DiagnosedFailure): Party {
  if (AT_THE_MAILBOX.has(entry.category)) return "recipient";
  if (entry.secureFirst || entry.emittedBy === "senderService") return "microsoft";
  return entry.emittedBy === "recipientService" || sideOf(owner) === "recipient"
    ? "recipient"
    : "microsoft";
}

function under(host: string, domain: string | null): boolean {
  return (
    domain !== null && (host === domain.toLowerCase() || host.endsWith(`.${domain.toLowerCase()}`))
  );
}

interface Scene {
  readonly action: Action;
  /** Where the mail is held up; null where it is not. */
  readonly end: Party | null;
  /** Nobody answered: the far side was not reached, it did not refuse. */
  readonly silent: boolean;
  /** Microsoft wrote the report or refused the mail. */
  readonly microsoft: boolean;
  readonly owner: Owner | null;
}

/** The scene of a mail that failed or is delayed. */
export function sceneOf(one: DiagnosedFailure, diagnosis: Diagnosis, owner: Owner | null): Scene {
  const host = one.failure.rejectedBy?.value ?? null;
  const generator = diagnosis.report.generatedBy;
  return {
    action: one.failure.action,
    end: stoppedAt(one, diagnosis),
    // Of a code that somebody typed no host is known at all: that says nothing of who answered.
    silent: host === null && generator !== null,
    microsoft:
      diagnosis.generatedByMicrosoft ||
      isMicrosoftHost(host) ||
      (generator === null && one.entry.emittedBy !== undefined),
    owner,
  };
}

/** The picture of the three parties, with its text alternative. */
export function partiesPicture(scene: Scene, words: Words, texts: Texts): PartiesPicture {
  const { owner } = scene;
  const names: Record<Party, string> = {
    sender: texts.t("parties.you"),
    microsoft: texts.t(scene.microsoft ? "parties.microsoft365" : "parties.mailSystem"),
    recipient: fill(texts, "parties.recipient", words),
  };
  const view = (party: Party): PartyView => {
    const happened = happenedAt(party, scene);
    return {
      name: names[party],
      mark: markOf(party, scene),
      caption: happened === null ? "" : texts.t(`parties.${happened}`),
    };
  };
  const turn = owner && sideOf(owner);
  const sentences = ORDER.flatMap((party) => {
    const happened = happenedAt(party, scene);
    const name = party === "sender" ? texts.t("parties.says.yourSide") : names[party];
    return happened === null ? [] : [texts.t(`parties.says.${happened}`, { name })];
  });
  if (owner) sentences.push(fill(texts, `parties.says.turn.${owner}`, words));
  return {
    sender: view("sender"),
    microsoft: view("microsoft"),
    recipient: view("recipient"),
    turn,
    turnCaption:
      owner === null || owner === "nobody-wait" ? null : texts.t(`parties.turn.${owner}`),
    alternative: sentences.join(" "),
  };
}

function markOf(party: Party, { action, end }: Scene): Mark {
  if (end === null) return "passed";
  if (party === end) return action === "delayed" ? "waiting" : "stop";
  return ORDER.indexOf(party) < ORDER.indexOf(end) ? "passed" : "none";
}

/** Key of the words for what happened at a party; null where nothing is known of it. */
function happenedAt(party: Party, scene: Scene): string | null {
  const mark = markOf(party, scene);
  if (mark === "none") return null;
  if (mark === "stop" && scene.silent) return "unreached";
  if (mark !== "passed") return mark;
  if (party === "sender") return "sent";
  return party === "recipient" ? scene.action : mark;
}
