import { headerValue } from "../../message/header";
import type { Block } from "../blocks";
import { fold } from "../normalise";
import { PhraseTable } from "../phrase-table";
import { ownEnd, returnedFields } from "../returned";
import { answerStart, failureSaid } from "../said";
import type { Action, Failure } from "../types";
import { isStillTrying } from "../waiting";
import { findingOf, withIntroduction } from "./family";
import { proseRecipients } from "./prose-recipients";
import { failureOf, type Reader } from "./reader";

/** Sentences that mail systems open a report with stand near its start; looking further finds quotations. */
const HEAD = 4000;

/** Sentences that mail systems write above the recipients of a report, lower case, white space folded. */
const INTRODUCTIONS: readonly string[] = [
  // InterMail tells the reason here and no more beside the recipients.
  "your message was not delivered within",
  "a message that you sent could not be delivered",
  "could not be delivered to",
  "couldn't be delivered to",
  "cannot be delivered to",
  "can't be delivered to",
  "could not be delivered",
  "the following addresses had",
  "the following addresses have",
  "the following recipient",
  "the following address(es) failed",
  "the following address failed",
  "the following user",
  "to the following address",
  "failed addresses follow",
  "delivery to the following",
  "delivery has failed",
  "delivery failed",
  "delivery of email to this address",
  "delivery is delayed",
  "address not found",
  "message blocked",
  "message not delivered",
  "undeliverable address",
  "your message wasn't delivered",
  "your message was not delivered",
  "your message has not been delivered",
  "your mail was not delivered",
  "your e-mail was not delivered",
  "your email was not delivered",
  "has encountered delivery problems",
  "has not been delivered",
  "not yet been delivered",
  "was not yet delivered",
  "unable to deliver",
  "failed to deliver",
  "not able to deliver",
  "wasn't able to deliver",
  "error delivering your",
  "trouble delivering your message",
  "while attempting to deliver",
  "while trying to deliver",
  "an error was detected while processing the enclosed message",
  "encountered an error while being processed",
  "this message was undeliverable",
  "is undeliverable",
  "was undeliverable",
  "undeliverable mail",
  "non-delivery report",
  "delivery status notification",
  "delivery failure notification",
  "did not reach the following",
  "did not reach some or all",
  "failed permanently",
  "transcript of session follows",
  "i'm sorry to have to inform you",
  "permanent delivery error",
  "this is a permanent error",
  "returned to the sender",
  "has been returned because",
  "has been returned to you",
  "is being returned to you",
  "the response from the remote server",
  "automatically rejected",
  "was rejected for the following reason",
  "no such user",
  "not a valid user",
  "user unknown",
  "unknown user",
  "user not known",
  "mailbox is full",
  "mailbox exceeds",
  "did not exactly match",
  "could not be sent",
  "not delivered to the following",
  // French, German, Italian, Spanish, Portuguese, Dutch; without accents too, as old systems write them.
  "n'a pas pu être remis",
  "n'a pas pu etre remis",
  "n'a pas pu être délivré",
  "n'a pas pu etre delivre",
  "n'a pas été remis",
  "konnte nicht zugestellt werden",
  "konnten nicht zugestellt werden",
  "nicht zustellbar",
  "non è stato possibile recapitare",
  "non e' stato possibile recapitare",
  "non è stato recapitato",
  "no se ha podido entregar",
  "no se pudo entregar",
  "no ha podido ser entregado",
  "não pôde ser entregue",
  "nao pode ser entregue",
  "não foi possível entregar",
  "kon niet worden afgeleverd",
  "kon niet worden bezorgd",
];

const introductions = new PhraseTable(INTRODUCTIONS);

/**
 * Reports in prose of systems that no other reader knows: a sentence that mail systems write, then recipients, each with what is
 * said of it. Its finding weighs little: a second, independent sign is still needed.
 */
export const prose: Reader = {
  family: "prose",
  read({ message, lower, lines }) {
    const head = fold(lower.slice(0, HEAD));
    const found = introductions.in(head);
    const words = found.size === 0 ? undefined : INTRODUCTIONS.find((text) => found.has(text));
    const field = headerValue(message.headers, "x-failed-recipients");
    if (words === undefined && field === null) return null;
    const end = ownEnd(lines);
    const own = lines.slice(0, end);
    const action: Action = isStillTrying(own) ? "delayed" : "failed";
    const blocks = proseRecipients(own);
    const failures = (
      blocks.length > 0
        ? blocks.map((block) => failureOfBlock(block, blocks.length, own, action))
        : unlisted(field, own, action)
    ).map((failure) => withIntroduction(failure, own, words ?? ""));
    return findingOf(failures, openingLine(own, words), {
      weight: 1,
      original: returnedFields(lines, end),
    });
  },
};

/** The line that holds the introduction, or the start of it where it runs over several. */
function openingLine(lines: readonly string[], words: string | undefined): string {
  const start = words?.split(" ").slice(0, 3).join(" ") ?? "";
  return (
    lines.find((line) => line.toLowerCase().includes(words ?? "\n")) ??
    lines.find((line) => start !== "" && line.toLowerCase().includes(start)) ??
    lines.find((line) => line.trim() !== "") ??
    ""
  );
}

function failureOfBlock(
  block: Block,
  count: number,
  own: readonly string[],
  action: Action,
): Failure {
  const failure = failureSaid(block.typed ?? block.address, block.line, block.said, action);
  const named = { ...failure, finalRecipient: block.typed === null ? null : block.address };
  if (count > 1 || failure.answer.reply !== null || failure.answer.status !== null) return named;
  // With one recipient, an answer anywhere in the report is the answer to it.
  const whole = failureSaid(failure.recipient, block.line, answerIn(own), action);
  return whole.answer.reply === null && whole.answer.status === null
    ? named
    : { ...whole, finalRecipient: named.finalRecipient };
}

/** The text from the first line that states an answer on; empty where none does. */
function answerIn(lines: readonly string[]): string {
  const at = lines.findIndex((line) => {
    const start = answerStart(line.trim());
    return start !== null && start < 200;
  });
  return at < 0 ? "" : lines.slice(at, at + 12).join(" ");
}

/** A report that names no recipient in its text: those of its header, else one whom the returned mail may tell. */
function unlisted(field: string | null, own: readonly string[], action: Action): Failure[] {
  const known = (field ?? "")
    .split(",")
    .map((address) => address.trim())
    .filter((address) => address.includes("@"));
  if (known.length === 0)
    return [failureSaid("", own.find((line) => line.trim() !== "") ?? "", answerIn(own), action)];
  return known.map((address) => ({
    ...failureOf(address, { source: "headers", line: `X-Failed-Recipients: ${address}` }),
    action,
  }));
}
