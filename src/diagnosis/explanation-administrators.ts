import { rightOf } from "../knowledge/rights";
import type { Texts } from "../locales/texts";
import { fillCommands } from "./commands";
import { textsOf } from "./explanation-turn";
import { fill, fillAll, wordsFor } from "./explanation-words";
import type { Diagnosis, FilledCommand, Group } from "./types";

export type Side = "senderAdmin" | "recipientAdmin";

/** The work of one organisation's administrators. */
export interface AdministratorPart {
  readonly side: Side;
  readonly heading: string;
  /**
   * False for the other organisation's part: it is only passed on, the reader can't do anything with it.
   * True for both where sender and recipient are of the same organisation.
   */
  readonly own: boolean;
  readonly steps: readonly string[];
  /** look before change; filled in for the first recipient of the group. */
  readonly commands: readonly FilledCommand[];
}

/** The sides in the order in which they are shown: the reader's own first. */
export const SIDES: readonly Side[] = ["senderAdmin", "recipientAdmin"];

/** The administrators' parts of a cause, the reader's own side first; a side with nothing to do is left out. */
export function administratorParts(
  group: Group,
  { original }: Diagnosis,
  texts: Texts,
): AdministratorPart[] {
  const [one] = group.failures;
  if (!one) return [];
  const words = wordsFor(
    group.failures.map((failure) => failure.values),
    texts,
  );
  const { senderDomain, recipientDomain } = one.values;
  const sameOrganisation =
    senderDomain !== null && senderDomain.toLowerCase() === recipientDomain?.toLowerCase();
  return SIDES.map((side) => ({
    side,
    heading: fill(texts, `administrators.${side}`, words),
    own: side === "senderAdmin" || sameOrganisation,
    steps: fillAll(texts, `${textsOf(one)}.${side}`, (one.variant ?? one.entry).steps[side], words),
    commands: fillCommands(one.entry, side, one.values, original),
  })).filter(({ steps, commands }) => steps.length + commands.length > 0);
}

/** A part as plain text, to be passed on. */
export function partAsText(part: AdministratorPart, texts: Texts): string {
  return [
    part.heading,
    ...part.steps.map((step, index) => `${String(index + 1)}. ${step}`),
    ...part.commands.flatMap(({ effect, text }) => {
      const right = rightLine(text, texts);
      const line = `${texts.t(`command.${effect}`).toUpperCase()}: ${text}`;
      return right === null ? [line] : [line, `  (${right})`];
    }),
  ].join("\n");
}

/** The right that a command needs, in words; null where it is not known. */
export function rightLine(command: string, texts: Texts): string | null {
  const right = rightOf(command);
  return right === null ? null : texts.t(`command.right.${right}`);
}

/** Microsoft's diagnostic of reports in the Microsoft 365 admin center (A-39). */
export const DIAGNOSTIC_URL = "https://aka.ms/PillarEmailNDR";

/** Whether Microsoft's diagnostic can be offered; where it does not exist, why (A-40). */
export interface DiagnosticOffer {
  readonly url: string | null;
  readonly sentence: string;
}

/** Null where the report has nothing to do with Microsoft 365. */
export function diagnosticOffer(diagnosis: Diagnosis, texts: Texts): DiagnosticOffer | null {
  const microsofts =
    diagnosis.generatedByMicrosoft || diagnosis.failures.some(({ entry }) => entry.emittedBy);
  if (!microsofts) return null;
  const { cloud } = diagnosis;
  return cloud === "government" || cloud === "china"
    ? { url: null, sentence: texts.t(`diagnostic.${cloud}`) }
    : { url: DIAGNOSTIC_URL, sentence: texts.t("diagnostic.offer") };
}
