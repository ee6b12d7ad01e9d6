import { parseAddresses } from "../message/header";
import type { Header } from "../message/types";
import type { Evidence, Fact } from "../report/types";
import { isAligned, type OrganisationalDomain } from "./alignment";
import {
  readAuthenticationResults,
  resultFor,
  type AuthenticationResults,
  type MethodResult,
} from "./authentication-results";
import { compauthMeaning, type CompauthMeaning } from "./compauth";
import { domainOf, evidenceOf, fieldOf, fieldsOf, plainValue } from "./fields";
import { readReceivedSpf, type ReceivedSpf } from "./received-spf";

/** What one check found. */
export interface MethodVerdict {
  /** As written, lower case: `pass`, `fail`, `none`, ... (RFC 8601 2.7). */
  readonly verdict: string;
  /** The domain that was checked. */
  readonly domain: string | null;
  /** Whether that domain belongs to the organisation in From; null where one of them is not stated. */
  readonly aligned: boolean | null;
  readonly comment: string | null;
  readonly evidence: Evidence;
}

export interface DmarcVerdict extends MethodVerdict {
  /** What the receiver did, e.g. `oreject`. */
  readonly action: string | null;
  /** The policy that the domain publishes, where the verdict names it. */
  readonly policy: string | null;
}

export interface CompauthVerdict {
  readonly verdict: string;
  readonly reason: string | null;
  readonly meaning: CompauthMeaning | null;
  readonly evidence: Evidence;
}

/** A signature that the mail carries, whatever became of it (RFC 6376 3.5: d=, s=). */
export interface Signature {
  readonly domain: string;
  readonly selector: string | null;
  readonly evidence: Evidence;
}

export interface Authentication {
  /** Domain of the From field that a person sees (P2 of A-34). */
  readonly from: Fact<string> | null;
  /** Domain of the envelope's sender (P1 of A-34). */
  readonly envelope: Fact<string> | null;
  readonly spf: MethodVerdict | null;
  readonly dkim: MethodVerdict | null;
  readonly dmarc: DmarcVerdict | null;
  readonly compauth: CompauthVerdict | null;
  /** Whether envelope and From belong to one organisation. */
  readonly envelopeAligned: boolean | null;
  /** The server that gave the verdicts. */
  readonly server: string | null;
  readonly receivedSpf: ReceivedSpf | null;
  readonly signatures: readonly Signature[];
  /** Verdicts of hops before (Authentication-Results-Original): history only. */
  readonly history: readonly AuthenticationResults[];
  /** Verdicts that forwarders sealed, oldest first (ARC-Authentication-Results). */
  readonly arc: readonly AuthenticationResults[];
}

/**
 * How the mail that came back was authenticated. The newest Authentication-Results field counts; further
 * fields of the same server complete it, since some systems write one a check.
 */
export function readAuthentication(
  headers: readonly Header[],
  organisationalDomain: OrganisationalDomain,
): Authentication {
  const fields = fieldsOf(headers, "authentication-results").map(readAuthenticationResults);
  const [newest] = fields.filter((field) => field.results.length > 0);
  const current = fields.filter((field) => newest !== undefined && field.server === newest.server);
  const find = (method: string) => {
    for (const { results, evidence } of current) {
      const result = resultFor(results, method);
      if (result) return { result, evidence };
    }
    return null;
  };
  const dmarc = find("dmarc");
  const spf = find("spf");
  const compauth = find("compauth");
  const from = fromOf(headers, dmarc);
  const aligned = (domain: string | null) =>
    isAligned(domain, from?.value ?? null, organisationalDomain);
  const verdictOf = ({ result, evidence }: Found, domain: string | null): MethodVerdict => ({
    verdict: result.result,
    domain,
    aligned: aligned(domain),
    comment: result.comment,
    evidence,
  });
  const signed = current.flatMap(({ results, evidence }) =>
    results
      .filter((result) => result.method === "dkim")
      .map((result) => verdictOf({ result, evidence }, signingDomain(result))),
  );
  const envelope = envelopeOf(headers, spf);
  return {
    from,
    envelope,
    spf: spf && verdictOf(spf, checkedDomain(spf.result)),
    dkim: best(signed),
    dmarc: dmarc && {
      ...verdictOf(dmarc, domainOf(dmarc.result.properties.get("header.from") ?? null)),
      aligned: dmarc.result.result === "pass" ? true : null,
      action: dmarc.result.properties.get("action")?.toLowerCase() ?? null,
      policy: /\bp=([a-z]{4,10})/i.exec(dmarc.result.comment ?? "")?.[1]?.toLowerCase() ?? null,
    },
    compauth: compauth && {
      verdict: compauth.result.result,
      reason: compauth.result.reason,
      meaning: compauthMeaning(compauth.result.reason),
      evidence: compauth.evidence,
    },
    envelopeAligned: aligned(envelope?.value ?? null),
    server: newest?.server ?? null,
    receivedSpf: readReceivedSpf(headers),
    signatures: signaturesOf(headers),
    history: fieldsOf(headers, "authentication-results-original").map(readAuthenticationResults),
    arc: fieldsOf(headers, "arc-authentication-results")
      .map(readAuthenticationResults)
      .sort((a, b) => (a.instance ?? 0) - (b.instance ?? 0)),
  };
}

/**
 * The domain whose SPF record is to be checked: SPF gave anything but pass. Authentication-Results counts before
 * Received-SPF, which in Exchange Online may name another domain (sample 1 of ndr-anatomy.md 6.1).
 */
export function spfToCheck(authentication: Authentication): Fact<string> | null {
  const { spf, receivedSpf, envelope } = authentication;
  const checked = spf ?? receivedSpf;
  if (checked === null || checked.verdict === "pass") return null;
  const domain = checked.domain ?? envelope?.value ?? null;
  return domain === null ? null : { value: domain, evidence: checked.evidence };
}

interface Found {
  readonly result: MethodResult;
  readonly evidence: Evidence;
}

function fromOf(headers: readonly Header[], dmarc: Found | null): Fact<string> | null {
  const stated = domainOf(dmarc?.result.properties.get("header.from") ?? null);
  if (dmarc !== null && stated !== null) return { value: stated, evidence: dmarc.evidence };
  const field = fieldOf(headers, "from");
  return field && addressFact(field);
}

/** smtp.mailfrom, else Return-Path, else Sender. */
function envelopeOf(headers: readonly Header[], spf: Found | null): Fact<string> | null {
  const stated = domainOf(spf?.result.properties.get("smtp.mailfrom") ?? null);
  if (spf !== null && stated !== null) return { value: stated, evidence: spf.evidence };
  for (const name of ["return-path", "sender"]) {
    const field = fieldOf(headers, name);
    const fact = field && addressFact(field);
    if (fact) return fact;
  }
  return null;
}

function addressFact(field: Header): Fact<string> | null {
  const value = domainOf(parseAddresses(plainValue(field))[0]?.address ?? null);
  return value === null ? null : { value, evidence: evidenceOf(field) };
}

/** SPF checks the HELO name where the envelope has no sender (RFC 7208 2.3). */
function checkedDomain({ properties }: MethodResult): string | null {
  return domainOf(properties.get("smtp.mailfrom") ?? properties.get("smtp.helo") ?? null);
}

function signingDomain({ properties }: MethodResult): string | null {
  return domainOf(properties.get("header.d") ?? properties.get("header.i") ?? null);
}

/** Of several signatures one that passes and is aligned is enough for DMARC (RFC 7489 3.1.1). */
function best(signed: readonly MethodVerdict[]): MethodVerdict | null {
  const passed = signed.filter((one) => one.verdict === "pass");
  const aligned = (one: MethodVerdict) => one.aligned === true;
  return passed.find(aligned) ?? passed[0] ?? signed.find(aligned) ?? signed[0] ?? null;
}

function signaturesOf(headers: readonly Header[]): Signature[] {
  return fieldsOf(headers, "dkim-signature").flatMap((field) => {
    const value = plainValue(field);
    const tag = (name: string) =>
      new RegExp(`(?:^|;) ?${name} ?= ?([^\\s;]{1,255})`).exec(value)?.[1] ?? null;
    const domain = domainOf(tag("d"));
    return domain === null ? [] : [{ domain, selector: tag("s"), evidence: evidenceOf(field) }];
  });
}
