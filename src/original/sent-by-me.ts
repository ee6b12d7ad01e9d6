import type { Header } from "../message/types";
import type { Evidence } from "../report/types";
import { isAligned, type OrganisationalDomain } from "./alignment";
import type { Authentication } from "./authentication";
import { domainOf, evidenceOf, fieldOf, plainValue } from "./fields";
import type { ForwardingSign } from "./forwarding";
import type { Path } from "./path";

/** One sign for or against the mail having been sent from the reader's own mailbox; `id` is a key of texts below `sentbyme.`. */
export interface SendingSign {
  readonly id:
    | "own-tenant"
    | "own-first-host"
    | "own-signature"
    | "own-spf"
    | "own-message-id"
    | "foreign-from"
    | "foreign-tenant"
    | "foreign-first-host"
    | "foreign-return-path"
    | "foreign-message-id"
    | "failed-spf"
    | "failed-dmarc"
    | "many-unknown";
  readonly speaksFor: boolean;
  readonly weight: 1 | 2 | 3;
  /** What was found, e.g. the foreign domain. */
  readonly value: string | null;
  readonly evidence: Evidence | null;
}

export interface SentByMe {
  readonly verdict: "sent" | "probably-not" | "not" | "unknown";
  readonly signs: readonly SendingSign[];
}

export interface SendingInput {
  readonly headers: readonly Header[];
  readonly path: Path;
  readonly authentication: Authentication;
  readonly forwarding: readonly ForwardingSign[];
  /** The reader's mailbox; null where it is not known, then From counts as the reader's. */
  readonly reader: string | null;
  /** Recipients that nobody knows: backscatter has many. */
  readonly unknownRecipients: number;
  readonly organisationalDomain: OrganisationalDomain;
  readonly isMicrosoftHost: (host: string) => boolean;
}

/** Unknown recipients of one mail from which on they are a sign: nobody types so many wrong. */
const MANY_UNKNOWN = 10;

/**
 * Whether the reader sent the mail that came back (more-codes-and-formats.md e: backscatter). A forger can write any field that a
 * spoofed mail starts with, and a forwarder breaks SPF and Return-Path for honest mail: so "not" needs a failed check, a foreign
 * start and many strangers as recipients, and nothing for it.
 */
export function readSentByMe(input: SendingInput): SentByMe {
  if (input.headers.length === 0) return { verdict: "unknown", signs: [] };
  const own = domainOf(input.reader) ?? input.authentication.from?.value ?? null;
  const signs = own === null ? [] : signsOf(input, own);
  return { verdict: verdictOf(signs), signs };
}

function verdictOf(signs: readonly SendingSign[]): SentByMe["verdict"] {
  const weigh = (speaksFor: boolean) =>
    signs.reduce((sum, sign) => sum + (sign.speaksFor === speaksFor ? sign.weight : 0), 0);
  const has = (...ids: readonly SendingSign["id"][]) => signs.some(({ id }) => ids.includes(id));
  const [inFavour, against] = [weigh(true), weigh(false)];
  // Shops, newsletters and web forms send honest mail from foreign servers: without a failed check that proves nothing.
  const isDisowned = has("failed-spf", "failed-dmarc");
  const isForeign = has("foreign-first-host", "foreign-tenant");
  // A service that the organisation has hired, with its SPF record forgotten, shows all of this but the strangers in masses.
  if (isDisowned && isForeign && has("many-unknown") && against >= 5 && inFavour === 0)
    return "not";
  if ((isDisowned || (isForeign && has("many-unknown"))) && against >= 3 && against >= 2 * inFavour)
    return "probably-not";
  return inFavour >= 3 && inFavour > against ? "sent" : "unknown";
}

function signsOf(input: SendingInput, own: string): SendingSign[] {
  const { headers, authentication, forwarding } = input;
  const isOwn = (domain: string | null) =>
    isAligned(domain, own, input.organisationalDomain) === true;
  const signs: SendingSign[] = [];
  const add = (
    id: SendingSign["id"],
    weight: SendingSign["weight"],
    value: string | null,
    evidence: Evidence | null,
  ) => {
    signs.push({ id, speaksFor: id.startsWith("own"), weight, value, evidence });
  };
  const { from, envelope, spf, dkim, dmarc } = authentication;
  if (from && !isOwn(from.value)) add("foreign-from", 1, from.value, from.evidence);

  const tenant = fieldOf(headers, "x-originatororg");
  const organisation = tenant && domainOf(plainValue(tenant));
  if (tenant && organisation) {
    // Microsoft's name of the sending tenant; a tenant has several domains, so a foreign one alone is weak.
    if (isOwn(organisation)) add("own-tenant", 3, organisation, evidenceOf(tenant));
    else add("foreign-tenant", 1, organisation, evidenceOf(tenant));
  }
  addFirstHost(input, isOwn, add);

  if (dkim?.verdict === "pass" && isOwn(dkim.domain))
    add("own-signature", 3, dkim.domain, dkim.evidence);
  if (spf?.verdict === "pass" && isOwn(spf.domain)) add("own-spf", 2, spf.domain, spf.evidence);
  // A service that sends newsletters for the reader's organisation breaks them as a forwarder does.
  const wasForwarded = forwarding.length > 0 || fieldOf(headers, "list-id") !== null;
  if (!wasForwarded && spf && isOwn(spf.domain) && /^(?:fail|softfail)$/.test(spf.verdict))
    add("failed-spf", spf.verdict === "fail" ? 3 : 2, spf.domain, spf.evidence);
  if (!wasForwarded && dmarc?.verdict === "fail" && from && isOwn(from.value))
    add("failed-dmarc", 2, from.value, dmarc.evidence);
  // A forwarder or a newsletter service puts its own; an empty one is that of a report.
  if (!wasForwarded && envelope && !isOwn(envelope.value))
    add("foreign-return-path", 1, envelope.value, envelope.evidence);

  const id = fieldOf(headers, "message-id");
  const idHost = id && domainOf(plainValue(id));
  if (id && idHost) {
    // Microsoft's servers give an id of theirs to mail of any tenant: no sign either way.
    if (isOwn(idHost)) add("own-message-id", 1, idHost, evidenceOf(id));
    else if (!input.isMicrosoftHost(idHost)) add("foreign-message-id", 1, idHost, evidenceOf(id));
  }
  if (input.unknownRecipients >= MANY_UNKNOWN)
    add("many-unknown", 1, String(input.unknownRecipients), null);
  return signs;
}

/** Where the mail started: the oldest server that names itself. */
function addFirstHost(
  { path, isMicrosoftHost }: SendingInput,
  isOwn: (domain: string | null) => boolean,
  add: (id: SendingSign["id"], weight: 1 | 2 | 3, value: string, evidence: Evidence | null) => void,
): void {
  const first = path.steps.find(({ by }) => by?.includes(".") === true);
  if (first?.by == null || path.source === "none") return;
  if (isOwn(first.by)) add("own-first-host", 3, first.by, first.evidence);
  // Any tenant's mail starts at Microsoft's servers, and single labels are names inside an organisation.
  else if (!isMicrosoftHost(first.by)) add("foreign-first-host", 2, first.by, first.evidence);
}
