import { betterStatus } from "./readers/delivery-status";
import type { Finding } from "./readers/reader";
import type { Answer, Failure } from "./types";

/** Two readers' findings as one: what the first one states wins, the second fills in what is open (DESIGN.md rule 5). */
export function mergeFindings(first: Finding, second: Finding): Finding {
  return {
    failures: mergeFailures(first.failures, second.failures),
    generatedBy: first.generatedBy ?? second.generatedBy ?? null,
    indicator: first.indicator ?? second.indicator ?? null,
    advice: first.advice ?? second.advice ?? null,
    hops: first.hops?.length ? first.hops : (second.hops ?? []),
    original: first.original?.length ? first.original : (second.original ?? []),
    signs: [...first.signs, ...second.signs],
  };
}

function mergeFailures(first: readonly Failure[], second: readonly Failure[]): Failure[] {
  const bySecond = new Map<string, Failure>();
  for (const failure of second) bySecond.set(failure.recipient.toLowerCase(), failure);
  // One recipient on each side is the same one, however the address is written (aliases, forwards).
  const only = first.length === 1 && second.length === 1 ? second[0] : undefined;
  return first.map((failure) => {
    const other =
      bySecond.get(failure.recipient.toLowerCase()) ??
      bySecond.get((failure.finalRecipient ?? "").toLowerCase()) ??
      only;
    return other === undefined ? failure : complete(failure, other);
  });
}

function complete(failure: Failure, other: Failure): Failure {
  return {
    ...failure,
    // Local systems name a mailbox file or a user where another reader has the address.
    recipient:
      !failure.recipient.includes("@") && other.recipient.includes("@")
        ? other.recipient
        : failure.recipient,
    finalRecipient: failure.finalRecipient ?? other.finalRecipient,
    answer: completeAnswer(failure.answer, other.answer),
    nested: failure.nested.length > 0 ? failure.nested : other.nested,
    attempts: failure.attempts.length > 0 ? failure.attempts : other.attempts,
    rejectedBy: failure.rejectedBy ?? other.rejectedBy,
    triedHost: failure.triedHost ?? other.triedHost,
    retryUntil: failure.retryUntil ?? other.retryUntil,
    evidence: [...failure.evidence, ...other.evidence],
  };
}

function completeAnswer(answer: Answer, other: Answer): Answer {
  return {
    status: betterStatus(answer.status, other.status),
    reply: answer.reply ?? other.reply,
    text:
      answer.text === "" || (answer.reply === null && other.reply !== null)
        ? other.text || answer.text
        : answer.text,
    host: answer.host ?? other.host,
    ip: answer.ip ?? other.ip,
    at: answer.at ?? other.at,
  };
}
