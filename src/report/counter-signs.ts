import { ownLines } from "./returned";
import type { Failure, Sign } from "./types";

/** Lines that are looked at from the end of the text: list managers put their footer there. */
const LAST = 12;

const RULE = /^_{20,100}$/;
const FOOTER = /\bmailing list\b|\/listinfo\/|\bto unsubscribe\b/i;

/** Mail that is said to wait for the reader. */
const HELD =
  /\b(?:pending|held|blocked|quarantined|undelivered|suspended) (?:(?:incoming|outgoing|inbound) )?(?:e-?mail )?(?:e-?mails|mails|messages)\b/i;
const OFFER =
  /\b(?:click|tap|release|retrieve|recover|restore) (?:here|to|below|these|your|all|messages)\b/i;

/**
 * What the text itself says against a report. Outlook hands over no header fields, so worms and phishing that imitate a report
 * and reach lists every day are told by their text alone.
 * @param lines of the whole text
 * @param failures that were read from it
 */
export function counterSigns(lines: readonly string[], failures: readonly Failure[]): Sign[] {
  return [...listFooter(lines), ...heldMail(lines, failures)];
}

/** A mailing list's footer: what a list passes on is mail of somebody. Below a mail that came back it is that mail's. */
function listFooter(lines: readonly string[]): Sign[] {
  const own = ownLines(lines);
  if (own.length < lines.length) return [];
  const last = own.slice(-LAST).map((line) => line.trim());
  const rule = last.findIndex((line) => RULE.test(line));
  const footer = rule < 0 ? undefined : last.slice(rule + 1).find((line) => FOOTER.test(line));
  return footer === undefined ? [] : [against("list-footer", -1.5, footer)];
}

/** "You have pending messages, click here to release them": a report never offers that. Where an answer is told, the words are quoted. */
function heldMail(lines: readonly string[], failures: readonly Failure[]): Sign[] {
  const answered = failures.some(({ answer }) => answer.reply !== null || answer.status !== null);
  if (answered) return [];
  const own = ownLines(lines);
  const held = own.find((line) => HELD.test(line.slice(0, 500)));
  if (held === undefined || !own.some((line) => OFFER.test(line.slice(0, 500)))) return [];
  return [against("held-mail-offer", -2, held)];
}

function against(id: string, weight: number, line: string): Sign {
  return { id, about: "structure", weight, line: line.trim().slice(0, 300) };
}
