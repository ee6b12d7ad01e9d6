import { matchAnswer, variantOf, type MatchInput, type MatchResult } from "../knowledge/matcher";
import type { Entry } from "../knowledge/types";
import type { Message } from "../message/types";
import { comparable } from "../report/normalise";
import { readReportQuickly, readReportWith } from "../report/read";
import type { Readers } from "../report/readers/readers";
import type { Answer, Failure, Report } from "../report/types";
import { fillCommands } from "./commands";
import { cloudOf, isMicrosoftHost } from "./hosts";
import { addressedTo, originalOf } from "./original";
import { categoryOf, ownerOf, permanenceOf } from "./owner";
import { readPlainAnswer } from "./plain-answer";
import type { DiagnosedFailure, Diagnosis, Group, Original } from "./types";
import { valuesOf } from "./values";

/** Reads a message, with the readers of all families, and says what it means. */
export function explainWith(readers: Readers, message: Message): Diagnosis {
  const report = readReportWith(readers, message);
  return diagnose(report.kind === "not-a-bounce" ? (readPlainAnswer(message) ?? report) : report);
}

/** The same with some of the readers; null where another family's could add something. */
export function explainQuickly(readers: Readers, message: Message): Diagnosis | null {
  const report = readReportQuickly(readers, message);
  return report === null ? null : diagnose(report);
}

/** Joins a report with the tables: cause, owner, permanence, commands of each failure, and the groups of one cause. */
function diagnose(report: Report): Diagnosis {
  const original = originalOf(report.original);
  const addressed = addressedTo(report.original);
  const failures = report.failures
    .filter((failure) => failure.action === "failed" || failure.action === "delayed")
    .map((failure) => diagnoseFailure(failure, report, original, addressed));
  const generator = report.generatedBy?.value ?? null;
  return {
    report,
    failures,
    groups: groupsOf(failures),
    original,
    secureFirst: failures.some((failure) => failure.entry.secureFirst === true),
    recipientCount: addressed?.size ?? null,
    cloud: cloudOf(generator),
    generatedByMicrosoft: isMicrosoftHost(generator),
  };
}

/** Codes under which Exchange Online passes on another system's answer (DESIGN.md rule 2). */
const WRAPPERS = new Set(["5.0.350", "5.1.351", "5.7.367", "5.7.368"]);

/** Codes that say that time ran out; the reason is the last attempt's. */
const EXPIRED = /^[45]\.4\.(?:7|300|3\d\d)$/;

interface Cause extends MatchResult {
  readonly wrapper: Entry | null;
}

function diagnoseFailure(
  failure: Failure,
  report: Report,
  original: Original,
  addressed: ReadonlySet<string> | null,
): DiagnosedFailure {
  const cause = causeOf(failure, report);
  const { entry, variant, exactness, wrapper } = cause;
  const rejecter = failure.rejectedBy?.value ?? null;
  const { owner, secondView } = ownerOf({
    entry,
    variant,
    action: failure.action,
    rejectedOutside: rejecter !== null && !isMicrosoftHost(rejecter),
    indicator: report.indicator,
  });
  const values = valuesOf(failure, original);
  return {
    failure,
    entry,
    variant,
    exactness,
    owner,
    ownerSecondView: secondView,
    category: categoryOf(entry, failure.action),
    permanence: permanenceOf(entry, failure.action),
    wrapper,
    lastAttempt: lastAttemptOf(failure, report),
    addressed: addressed === null ? null : addressed.has(failure.recipient.toLowerCase()),
    values,
    commands: {
      senderAdmin: fillCommands(entry, "senderAdmin", values, original),
      recipientAdmin: fillCommands(entry, "recipientAdmin", values, original),
    },
    evidence: failure.evidence,
  };
}

function causeOf(failure: Failure, report: Report): Cause {
  const first = matchAnswer(matchInput(failure.answer, failure, report));
  const status = failure.answer.status ?? "";
  const inner = failure.nested[0];
  if (!WRAPPERS.has(status) || inner === undefined) return { ...first, wrapper: null };
  const input = { ...matchInput(inner, failure, report), generatedByMicrosoft: false };
  // A sub-case of the wrapper that the answer inside names says more than that answer's bare code.
  const named = variantOf(first.entry, { status: null, text: input.text });
  const nested = matchAnswer(input);
  return named === null && isSpecific(nested)
    ? { ...nested, wrapper: first.entry }
    : { ...first, wrapper: null };
}

/** Whether a match says more than the class of its code. */
const isSpecific = (match: MatchResult) =>
  match.exactness === "text" || match.exactness === "code" || match.exactness === "range";

function matchInput(answer: Answer, failure: Failure, report: Report): MatchInput {
  const host = failure.rejectedBy?.value ?? report.generatedBy?.value ?? null;
  // A code that somebody types comes without a host; most who look one up here have it from Microsoft 365.
  const typed = report.family === "pasted" && host === null;
  return {
    status: answer.status,
    reply: answer.reply,
    text: comparable(answer.text).replace(REPEATED_CODE, ""),
    generatedByMicrosoft: typed || isExchangeReport(report),
    rejectedByMicrosoft: typed || isMicrosoftHost(host),
    host,
  };
}

/** Each line of a multi-line reply repeats its code (RFC 5321 4.2.1), in the middle of a sentence once the lines are joined. */
const REPEATED_CODE = / [245]\d\d[ -][245]\.\d{1,3}\.\d{1,3}(?= )/g;

function isExchangeReport(report: Report): boolean {
  return isMicrosoftHost(report.generatedBy?.value ?? null) || report.family === "exchange-online";
}

function lastAttemptOf(failure: Failure, report: Report): DiagnosedFailure["lastAttempt"] {
  if (!EXPIRED.test(failure.answer.status ?? "")) return null;
  const older =
    failure.attempts.find((attempt) => attempt.status !== failure.answer.status) ??
    failure.nested[0];
  if (older === undefined) return null;
  const { entry, exactness } = matchAnswer(matchInput(older, failure, report));
  return { entry, exactness };
}

function groupsOf(failures: readonly DiagnosedFailure[]): Group[] {
  const groups = new Map<string, DiagnosedFailure[]>();
  for (const failure of failures) {
    const key = [failure.entry.id, failure.variant?.id, failure.owner, failure.permanence].join(
      " ",
    );
    const group = groups.get(key);
    if (group) group.push(failure);
    else groups.set(key, [failure]);
  }
  return [...groups.values()].map((members) => ({ failures: members }));
}
