import type { AddressSuggestion } from "../original/address-check";
import { isAligned, type OrganisationalDomain } from "../original/alignment";
import { readAuthentication, spfToCheck, type Authentication } from "../original/authentication";
import { saysListed } from "../original/block-lists";
import { readBlockedIp, type BlockedIp } from "../original/blocked-ip";
import {
  dmarcCause,
  recordsToCompare,
  type DmarcCause,
  type RecordsToCompare,
} from "../original/dmarc-cause";
import {
  blockedForwarding,
  readForwarding,
  routeOf,
  type ForwardedRoute,
  type ForwardingSign,
} from "../original/forwarding";
import { headerBlockOf } from "../original/header-block";
import { readLegacyAddress, type LegacyAddress } from "../original/legacy-address";
import { readPath, stoppedAt, type Path, type PathStep } from "../original/path";
import { readSentByMe, type SentByMe } from "../original/sent-by-me";
import {
  readTooLarge,
  readTriedFor,
  type TooLarge,
  type TriedFor,
} from "../original/size-and-time";
import type { Category } from "../knowledge/types";
import type { Fact, Failure } from "../report/types";
import { isMicrosoftHost } from "./hosts";
import { addressesOf, suggestionsFor } from "./suggestion";
import type { DiagnosedFailure, Diagnosis } from "./types";
import { domainOf } from "./values";

/** What the original tells of one recipient; values only, no texts. */
export interface RecipientAdvice {
  readonly recipient: string;
  readonly suggestion: AddressSuggestion | null;
  readonly legacyAddress: LegacyAddress | null;
  /** The server behind the last step of the path, where the report names one; `answered` is false where it was tried in vain. */
  readonly stoppedBy: { readonly host: string; readonly answered: boolean } | null;
  readonly route: ForwardedRoute | null;
  readonly blockedIp: BlockedIp | null;
  readonly tooLarge: TooLarge | null;
  readonly triedFor: TriedFor | null;
  /** Only where the refusal is about authentication. */
  readonly dmarc: DmarcCause | null;
  /** For the same refusals where nothing tells the cause. */
  readonly dmarcRecords: RecordsToCompare | null;
  /** The refusal is that mail may not be forwarded automatically to others (5.7.520). */
  readonly forwardingBlocked: boolean;
}

/** What the headers of the mail tell as a whole. */
export interface OriginalAdvice {
  /** `missing`: the report did not return them, which is no sign that all is fine. */
  readonly headers: "missing" | "read";
  readonly path: Path;
  /** Where the mail was when it went no further; null where nothing says that it did. */
  readonly lastHop: PathStep | null;
  /** Null where no field tells anything about it. */
  readonly authentication: Authentication | null;
  /** The domain whose SPF record is worth a look. */
  readonly spfToCheck: Fact<string> | null;
  readonly forwarding: readonly ForwardingSign[];
  readonly sentByMe: SentByMe;
  /** In the order of the diagnosis's failures. */
  readonly recipients: readonly RecipientAdvice[];
}

/**
 * Draws the conclusions of a bounce's original. Costs a few milliseconds for long headers: called when somebody looks, never for
 * the explanation itself.
 * @param reader the address of the mailbox that got the report; null where it is not known
 * @param organisationalDomain of `loadOrganisationalDomain`, loaded late by the caller
 */
export function adviseOn(
  diagnosis: Diagnosis,
  reader: string | null,
  organisationalDomain: OrganisationalDomain,
): OriginalAdvice {
  const { report, failures, original } = diagnosis;
  const block = headerBlockOf(report.original);
  const headers = block.state === "read" ? block.headers : [];
  const path = readPath(headers, report.hops);
  const authentication = readAuthentication(headers, organisationalDomain);
  const answers = failures.map(answersOf);
  const generator = report.generatedBy?.value ?? null;
  const forwarding = readForwarding(headers, path, answers[0]?.join("\n") ?? "");
  const isOwn = (host: string) => isAligned(host, domainOf(reader), organisationalDomain) === true;
  const addressed = addressesOf(headers);
  const suggestions = suggestionsFor(diagnosis);
  const said = report.advice ? [report.advice.cause ?? "", ...report.advice.howToFix] : [];

  const last = stoppedAt(path, generator?.toLowerCase() ?? null, isOwn);
  const stoppedBy = ({ rejectedBy, triedHost }: Failure): RecipientAdvice["stoppedBy"] => {
    const host = (rejectedBy?.value ?? triedHost)?.toLowerCase();
    // The last server itself may have refused.
    return host === undefined || host === last?.by || host === generator?.toLowerCase()
      ? null
      : { host, answered: rejectedBy !== null };
  };

  const recipientAdvice = (one: DiagnosedFailure): RecipientAdvice => {
    const { failure, entry } = one;
    const texts = answersOf(one);
    const answer = texts.join("\n");
    const moments = failure.attempts.map(({ at }) => at).concat(failure.answer.at);
    return {
      recipient: failure.recipient,
      stoppedBy: stoppedBy(failure),
      suggestion: suggestions.get(one) ?? null,
      legacyAddress: readLegacyAddress(
        [failure.recipient, failure.finalRecipient ?? "", ...texts].join("\n"),
      ),
      route: routeOf({
        recipient: failure.recipient,
        finalRecipient: failure.finalRecipient,
        refusedBy: failure.rejectedBy?.value ?? null,
        addressed,
        sender: original.from?.address ?? null,
        signs: forwarding,
        organisationalDomain,
      }),
      blockedIp:
        BLOCKED.has(entry.category) && saysListed(answer)
          ? readBlockedIp({
              answers: [failure.answer, ...failure.nested].map(({ status, reply, text }) => ({
                code: status ?? reply,
                text,
              })),
              path,
              refusedServer: failure.rejectedBy?.value === generator ? null : generator,
              senderDomain: domainOf(original.from?.address ?? reader),
              organisationalDomain,
              isMicrosoftHost,
            })
          : null,
      tooLarge: entry.category === "mesg-too-big" ? readTooLarge([...texts, ...said]) : null,
      triedFor:
        one.permanence === "permanent"
          ? null
          : readTriedFor(original.date, moments, [...texts, ...said]),
      dmarc:
        entry.category === "auth-failure" || /\bdmarc\b/i.test(answer)
          ? dmarcCause(authentication, forwarding, answer)
          : null,
      dmarcRecords: entry.category === "auth-failure" ? recordsToCompare(authentication) : null,
      forwardingBlocked: blockedForwarding(answer) !== null,
    };
  };

  return {
    headers: block.state,
    path,
    lastHop: failures.length > 0 ? last : null,
    authentication: tellsAnything(authentication) ? authentication : null,
    spfToCheck: spfToCheck(authentication),
    forwarding,
    sentByMe: readSentByMe({
      headers,
      path,
      authentication,
      forwarding,
      reader,
      unknownRecipients: failures.filter(({ entry }) => entry.category === "user-unknown").length,
      organisationalDomain,
      isMicrosoftHost,
    }),
    recipients: failures.map(recipientAdvice),
  };
}

/** Causes under which a refusal blames the address of a server. */
const BLOCKED: ReadonlySet<Category> = new Set<Category>([
  "blocked",
  "bad-reputation",
  "spam-detected",
  "policy-violation",
  "rejected",
  "require-ptr",
  "speeding",
]);

/** The answers of a failure, the outermost first. */
function answersOf({ failure }: DiagnosedFailure): string[] {
  return [failure.answer, ...failure.nested].map(({ text }) => text).filter((text) => text !== "");
}

function tellsAnything(found: Authentication): boolean {
  return (
    found.spf !== null ||
    found.dkim !== null ||
    found.dmarc !== null ||
    found.compauth !== null ||
    found.receivedSpf !== null ||
    found.signatures.length > 0 ||
    found.history.length > 0 ||
    found.arc.length > 0
  );
}
