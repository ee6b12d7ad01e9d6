import { isHost } from "./syntax";
import type { Fact, Failure } from "./types";

/** Codes of a mail that nobody answered: the sending system gave up by itself (RFC 3463 3.5, Exchange's 4.4.3xx). */
const UNANSWERED = /^[45]\.4\.(?:1|2|3|4|7|9|3\d\d)$/;

/**
 * Who refused (ndr-anatomy.md 4, DESIGN.md rule 3): the remote server where one is named, else the system that wrote the
 * report, and nobody where no answer came; the host that was tried is kept apart then.
 */
export function rejecting(failure: Failure, generatedBy: Fact<string> | null): Failure {
  if (failure.action !== "failed" && failure.action !== "delayed") return failure;
  if (isUnanswered(failure)) {
    return {
      ...failure,
      rejectedBy: null,
      triedHost: failure.triedHost ?? failure.rejectedBy?.value ?? failure.answer.host,
    };
  }
  if (failure.rejectedBy !== null) return failure;
  const { host, text } = failure.answer;
  if (host !== null && isHost(host) && failure.triedHost === null) {
    return { ...failure, rejectedBy: { value: host, evidence: { source: "body", line: text } } };
  }
  return failure.triedHost === null ? { ...failure, rejectedBy: generatedBy } : failure;
}

function isUnanswered({ answer, nested }: Failure): boolean {
  if (answer.status === null || !UNANSWERED.test(answer.status)) return false;
  // 5.4.1 of Exchange Online is a refusal, and an expired mail can quote the last refusal.
  return nested.length === 0 && !/access denied|rejected|refused by|relay/i.test(answer.text);
}
