import type { Texts } from "../locales/texts";
import type { Path, PathStep } from "../original/path";
import { duration } from "./explanation-duration";

/** Seconds under which no step is worth being called the slowest. */
const NOTABLE_DELAY = 5;

/** Whether a step is to be called the slowest. */
export const isSlowest = ({ slowest, steps }: Path, index: number) =>
  index === slowest && (steps[index]?.delay ?? 0) >= NOTABLE_DELAY;

/** The server that took the mail, else the one that handed it over. */
export const hostOf = (step: PathStep | undefined, texts: Texts) =>
  step?.by ?? step?.from ?? texts.t("fact.missing");

/** The same, and who handed the mail over to it where that is not the server of the step before. */
export function serversOf(step: PathStep, before: PathStep | undefined, texts: Texts): string {
  const { from, by } = step;
  const isTold = from === null || by === null || from === by || from === before?.by;
  return isTold ? hostOf(step, texts) : `${from} → ${by}`;
}

export const delayOf = ({ delay }: PathStep, texts: Texts) =>
  delay === null ? texts.t("path.delay.unknown") : duration(delay, texts);

export function encryptionOf({ tls, encrypted }: PathStep, texts: Texts): string {
  if (tls !== null) return texts.t("path.tls", { version: tls });
  if (encrypted === null) return texts.t("path.encryption.unknown");
  return texts.t(encrypted ? "path.encrypted" : "path.plain");
}

/** The time of day to the second, with the date where it is another one than at the step before. */
export function timeOf(at: Date, before: Date | null, { language }: Texts): string {
  const isNewDay = before?.toDateString() !== at.toDateString();
  return new Intl.DateTimeFormat(language, {
    timeStyle: "medium",
    ...(isNewDay && { dateStyle: "short" }),
  }).format(at);
}
