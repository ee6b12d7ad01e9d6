import { LIMITS } from "../../message/limits";
import { headerValue } from "../../message/header";
import { nestedAnswers, parseAnswer } from "../answer";
import { addressLine, findAddress, isHost } from "../syntax";
import type { Failure, Sign } from "../types";
import { failureOf, inBody, type Finding, type Reader } from "./reader";

/** Sentences that only mail systems write above the recipients of a report, lower case. */
const INTRODUCTIONS: readonly string[] = [
  "this is the mail system at host",
  "hi. this is the qmail-send program",
  "this message was created automatically by mail delivery software",
  "a message that you sent could not be delivered",
  "could not be delivered to one or more",
  "couldn't be delivered to",
  "the following addresses had permanent fatal errors",
  "the following addresses had transient",
  "the following recipients",
  "the following address(es) failed",
  "delivery to the following recipient",
  "delivery has failed",
  "delivery failed",
  "delivery is delayed",
  "address not found",
  "message blocked",
  "message not delivered",
  "your message wasn't delivered",
  "your message could not be delivered",
  "your message was not delivered",
  "unable to deliver your message",
  "undeliverable",
  "was undeliverable",
  "did not reach the following",
  "failed permanently",
  "transcript of session follows",
  "i wasn't able to deliver your message",
  "i'm sorry to have to inform you",
  "permanent delivery error",
  "this is a permanent error",
  "returned to the sender",
  "has been returned",
  "the response from the remote server",
  "the response was",
  "has not been delivered",
  "not yet been delivered",
  "could not be sent",
  "non è stato possibile recapitare",
  "konnte nicht zugestellt werden",
  "n'a pas pu être remis",
  "no se ha podido entregar",
];

/** Words of a notice that the sending system goes on trying. */
const STILL_TRYING =
  /has not yet been delivered|still being retried|will be retried|will continue to (?:try|attempt|retry)|delivery is delayed|has been delayed|warning message only|delivery attempts? will continue|will keep trying|temporarily (?:deferred|delayed)|delivery incomplete|not yet been able to deliver|do not need to resend/i;

/** The returned mail starts here: nothing below is the report's own. */
const RETURNED_MAIL =
  /^(?:-{2,}.{0,40}(?:copy of (?:the|your) message|original message|returned message|below this line|forwarded message|unsent message|header of|message header|headers? of the)|(?:received|return-path|dkim-signature|mime-version|x-[a-z0-9-]{3,40}):\s)/i;

/**
 * Reports in prose: an introduction that mail systems write, then addresses, each with an answer. Does not know who wrote it;
 * two independent signs are still needed.
 */
export const prose: Reader = {
  family: "prose",
  read({ message, lines }) {
    const end = lines.findIndex((line, i) => i > 0 && RETURNED_MAIL.test(line.trim()));
    const own = lines.slice(0, Math.min(end < 0 ? 400 : end, 400));
    const introduction = own.find((line) => {
      const text = line.toLowerCase();
      return INTRODUCTIONS.some((words) => text.includes(words));
    });
    const failed = headerValue(message.headers, "x-failed-recipients");
    if (introduction === undefined && failed === null) return null;
    const delayed = own.some((line) => STILL_TRYING.test(line));
    const known =
      failed
        ?.split(",")
        .map((address) => address.trim())
        .filter((address) => address.includes("@")) ?? [];
    const found = readFailures(own, delayed);
    const failures =
      found.length > 0
        ? found
        : known.map((address) =>
            failureOf(address, { source: "headers", line: `X-Failed-Recipients: ${address}` }),
          );
    if (failures.length === 0) return null;
    return finding(failures, introduction);
  },
};

function finding(failures: readonly Failure[], introduction: string | undefined): Finding {
  const signs: Sign[] = [];
  if (introduction !== undefined)
    signs.push({
      id: "introduction",
      about: "heading",
      weight: 1,
      line: introduction.trim().slice(0, 300),
    });
  const answered = failures.find(
    (failure) => failure.answer.reply !== null || failure.answer.status !== null,
  );
  if (answered)
    signs.push({
      id: "answer-line",
      about: "answer",
      weight: 1,
      line: answered.answer.text.slice(0, 300),
    });
  return { failures, signs };
}

/** Each address that stands at the start of a line or alone, with the text up to the next one. */
function readFailures(lines: readonly string[], delayed: boolean): Failure[] {
  const failures = new Map<string, Failure>();
  for (let i = 0; i < lines.length && failures.size < LIMITS.recipients; i++) {
    const head = recipientAt(lines[i] ?? "");
    if (head === null) continue;
    const said = saidAfter(lines, i, head.rest);
    const key = head.address.toLowerCase();
    const failure = failureFrom(head.address, lines[i] ?? "", said, delayed);
    const before = failures.get(key);
    if (!before || (before.answer.reply === null && before.answer.status === null))
      failures.set(key, failure);
  }
  const all = [...failures.values()];
  // Addresses are also mentioned in prose: where some carry an answer, the others are no recipients.
  const answered = all.filter(
    (failure) => failure.answer.reply !== null || failure.answer.status !== null,
  );
  return answered.length > 0 ? answered : all.slice(0, 20);
}

function recipientAt(line: string): { address: string; rest: string } | null {
  const trimmed = line.trim();
  if (trimmed.length < 5 || !trimmed.includes("@") || trimmed.startsWith(">")) return null;
  const alone = addressLine(trimmed);
  if (alone !== null) return { address: alone, rest: "" };
  const headed =
    /^(?:to |rcpt to:|recipient:|failed recipient:|[-*•] )?\s?<?([^\s<>"@:;,]{1,200}@[^\s<>":;,]{1,255})>?(?: \([^()]{0,200}\))?\s?[:;]?(?:\s{1,8}|$)(.{0,4000})$/i.exec(
      trimmed,
    );
  if (headed) {
    const address = findAddress(headed[1] ?? "");
    return address === null ? null : { address, rest: headed[2] ?? "" };
  }
  // "Your message wasn't delivered to anna@contoso.com because ...": the sentence names the recipient.
  const named =
    /\b(?:delivered to|deliver(?:ing)? (?:your message )?to|recipient(?: address)?:?|message to|delivery to|sent to)\s{1,3}<?([^\s<>"@]{1,200}@[^\s<>"]{1,255})/i.exec(
      trimmed,
    );
  const address = named ? findAddress(named[1] ?? "") : null;
  return address === null ? null : { address: address.replace(/\.$/, ""), rest: trimmed };
}

/** The text that belongs to a recipient: what follows on its line and below, until another recipient or a long gap. */
function saidAfter(lines: readonly string[], at: number, rest: string): string {
  const said: string[] = rest === "" ? [] : [rest];
  let gap = 0;
  for (let i = at + 1; i < lines.length && i < at + 30; i++) {
    const line = (lines[i] ?? "").trim();
    if (line === "") {
      gap++;
      if (gap > 2 && said.length > 0) break;
      continue;
    }
    if (
      /^<?[^\s<>@]{1,200}@[^\s<>@]{1,255}>?:?$/.test(line) ||
      /^<[^<>@\s]{1,200}@[^<>\s]{1,255}>:/.test(line)
    )
      break;
    gap = 0;
    said.push(line);
  }
  return said.join(" ");
}

function failureFrom(address: string, line: string, said: string, delayed: boolean): Failure {
  const base = failureOf(address, inBody(line));
  const answer = parseAnswer(answerIn(said));
  const host =
    /\bhost ([a-z0-9.-]{3,255}) ?\[|by ([a-z0-9.-]{3,255})\. ?\[|from (?:the )?(?:remote )?(?:mail )?server[^.]{0,60}? ([a-z0-9.-]{3,255}) |connected to ([a-z0-9.-]{3,255}) /i.exec(
      said,
    );
  const remote = (host?.[1] ?? host?.[2] ?? host?.[3] ?? host?.[4] ?? "").toLowerCase();
  const answered = answer.reply !== null || answer.status !== null;
  return {
    ...base,
    action: delayed ? "delayed" : "failed",
    answer: answered
      ? { ...answer, host: isHost(remote) ? remote : answer.host }
      : { ...answer, text: said.slice(0, 600) },
    nested: answered ? nestedAnswers(answer.text) : [],
    rejectedBy: answered && isHost(remote) ? { value: remote, evidence: inBody(said) } : null,
    triedHost: !answered && isHost(remote) ? remote : null,
  };
}

/** From the words that introduce an answer on, else the whole text. */
function answerIn(said: string): string {
  const introduced =
    /(?:said: ?|response (?:from the remote server )?was:? ?|returned:? ?|error(?: was)?: ?|responded with ?|>>> ?|<<< ?|SMTP error[^:]{0,80}: ?)(?=[^\d]{0,20}[245]\d\d[ -])/i.exec(
      said,
    );
  const start = introduced ? introduced.index + introduced[0].length : 0;
  const text = said.slice(start);
  const reply = /(?:^|[\s:('"])([245]\d\d[ -](?!\d{2}:))/.exec(text);
  return reply && reply.index < 600 && introduced === null
    ? text.slice(reply.index).trim()
    : text.trim();
}
