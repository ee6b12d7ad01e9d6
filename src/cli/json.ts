import type { Diagnosis, DiagnosedFailure } from "../diagnosis";
import type { Failure } from "../report/types";

/** One line of `explain --json`: the contract of DESIGN.md. Unknown values are null, dates ISO 8601 in UTC. */
export function toJson(file: string, ms: number, diagnosis: Diagnosis): object {
  const { report, original } = diagnosis;
  const diagnosed = new Map(diagnosis.failures.map((one) => [one.failure, one]));
  return {
    file,
    ms: Math.round(ms * 1000) / 1000,
    kind: report.kind,
    generatedBy: report.generatedBy?.value ?? null,
    failures: report.failures.map((failure) => failureJson(failure, diagnosed.get(failure))),
    original: {
      subject: original.subject,
      from: original.from?.address ?? null,
      to: original.to.map((address) => address.address),
      date: original.date?.toISOString() ?? null,
      messageId: original.messageId,
    },
  };
}

function failureJson(failure: Failure, one: DiagnosedFailure | undefined): object {
  return {
    recipient: orNull(failure.recipient),
    finalRecipient: failure.finalRecipient,
    action: failure.action,
    status: failure.answer.status,
    reply: failure.answer.reply,
    diagnostic: orNull(failure.answer.text),
    rejectedBy: failure.rejectedBy?.value ?? null,
    cause: one?.entry.id ?? null,
    exactness: one?.exactness ?? null,
    category: one?.category ?? null,
    owner: one?.owner ?? null,
    permanence: one?.permanence ?? null,
  };
}

const orNull = (text: string) => (text === "" ? null : text);
