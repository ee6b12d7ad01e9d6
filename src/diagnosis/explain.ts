import { variantOf, type MatchInput, type MatchResult } from "../knowledge/dictionary";
import { matchExchange } from "../knowledge/exchange-matcher";
import type { Entry } from "../knowledge/types";
import type { Message } from "../message/types";
import { comparable } from "../report/normalise";
import { readReportQuickly } from "../report/read";
import type { Readers } from "../report/readers/readers";
import type { Answer, Failure, Report } from "../report/types";
import { cloudOf, isMicrosoftHost } from "./hosts";
import { addressedTo, originalOf } from "./original";
import { categoryOf, isToGreeting, ownerOf, permanenceOf } from "./owner";
import type { DiagnosedFailure, Diagnosis, Group, Original } from "./types";
import { valuesOf } from "./values";

/** Picks the entry for one answer; null where it does not know enough of them to say. */
type Match<T extends MatchResult | null> = (input: MatchInput) => T;

/**
 * Reads a message and says what it means, with some of the readers and Microsoft's tables.
 * @returns null where another family's reader or another table could add something
 */
export function explainQuickly(readers: Readers, message: Message): Diagnosis | null {
  const report = readReportQuickly(readers, message);
  return report === null ? null : diagnose(report, matchExchange);
}

/**
 * Joins a report with the tables: cause, owner, permanence, commands of each failure, and the groups of one cause.
 * @returns null only where `match` does
 */
export function diagnose(report: Report, match: Match<MatchResult>): Diagnosis;
export function diagnose(report: Report, match: Match<MatchResult | null>): Diagnosis | null;
export function diagnose(report: Report, match: Match<MatchResult | null>): Diagnosis | null {
  const original = originalOf(report.original);
  const addressed = addressedTo(report.original);
  const failures: DiagnosedFailure[] = [];
  for (const failure of report.failures) {
    if (failure.action !== "failed" && failure.action !== "delayed") continue;
    const causes = causesOf(failure, report, match);
    if (causes === null) return null;
    failures.push(diagnoseFailure(failure, causes, report, original, addressed));
  }
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

/** The code of a gateway that knew no better one for what the system behind it answered (RFC 3463 3.1). */
const UNDEFINED = /^[45]\.0\.0$/;

/** Codes that say that time ran out; the reason is the last attempt's. */
const EXPIRED = /^[45]\.4\.(?:7|300|3\d\d)$/;

interface Cause extends MatchResult {
  readonly wrapper: Entry | null;
}

type LastAttempt = DiagnosedFailure["lastAttempt"];

/** What the tables say of a failure's answers. */
interface Causes {
  readonly cause: Cause;
  readonly lastAttempt: LastAttempt;
}

function diagnoseFailure(
  failure: Failure,
  { cause, lastAttempt }: Causes,
  report: Report,
  original: Original,
  addressed: ReadonlySet<string> | null,
): DiagnosedFailure {
  const { entry, variant, exactness, others, wrapper } = cause;
  const rejecter = failure.rejectedBy?.value ?? null;
  const { owner, secondView } = ownerOf({
    entry,
    variant,
    action: failure.action,
    rejectedOutside: rejecter !== null && !isMicrosoftHost(rejecter),
    indicator: report.indicator,
  });
  return {
    failure,
    entry,
    variant,
    exactness,
    others,
    owner,
    ownerSecondView: secondView,
    category: categoryOf(entry, failure.action, failure.evidence),
    permanence: permanenceOf(entry, failure.action),
    wrapper,
    lastAttempt,
    addressed: addressed === null ? null : addressed.has(failure.recipient.toLowerCase()),
    values: valuesOf(failure, original),
    evidence: failure.evidence,
  };
}

function causesOf(
  failure: Failure,
  report: Report,
  match: Match<MatchResult | null>,
): Causes | null {
  const cause = causeOf(failure, report, match);
  const older = olderAttempt(failure);
  const last = older && match(matchInput(older, failure, report));
  if (cause === null || (older && !last)) return null;
  return { cause, lastAttempt: last && { entry: last.entry, exactness: last.exactness } };
}

function causeOf(failure: Failure, report: Report, match: Match<MatchResult | null>): Cause | null {
  const first = match(matchInput(failure.answer, failure, report));
  if (first === null) return null;
  const status = failure.answer.status ?? "";
  const inner = failure.nested[0];
  const wrapper = WRAPPERS.has(status) ? first.entry : null;
  const tellsNothing = UNDEFINED.test(status) && first.exactness !== "text";
  if ((wrapper === null && !tellsNothing) || inner === undefined)
    return { ...first, wrapper: null };
  const input = { ...matchInput(inner, failure, report), generatedByMicrosoft: false };
  // A sub-case of the wrapper that the answer inside names says more than that answer's bare code.
  const named = variantOf(first.entry, { status: null, text: input.text });
  const nested = match(input);
  if (nested === null) return null;
  return named === null && isSpecific(nested)
    ? { ...nested, wrapper }
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
    toGreeting: isToGreeting(failure.evidence),
    // Where no host is named, an SMTP reply is that of the recipient's domain.
    host: host ?? (answer.reply === null ? null : domainOf(failure)),
  };
}

/** The domain whose mail system the mail was handed to; null where the address has none. */
function domainOf({ finalRecipient, recipient }: Failure): string | null {
  const address = finalRecipient ?? recipient;
  const at = address.lastIndexOf("@");
  return at < 0 ? null : address.slice(at + 1).toLowerCase();
}

/** Each line of a multi-line reply repeats its code (RFC 5321 4.2.1), in the middle of a sentence once the lines are joined. */
const REPEATED_CODE = / [245]\d\d[ -][245]\.\d{1,3}\.\d{1,3}(?= )/g;

function isExchangeReport(report: Report): boolean {
  return isMicrosoftHost(report.generatedBy?.value ?? null) || report.family === "exchange-online";
}

/** The answer before time ran out, which is the reason of it; null where it did not, or where none is known. */
function olderAttempt({ answer, attempts, nested }: Failure): Answer | null {
  if (!EXPIRED.test(answer.status ?? "")) return null;
  return attempts.find((attempt) => attempt.status !== answer.status) ?? nested[0] ?? null;
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
