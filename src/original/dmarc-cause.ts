import type { Evidence } from "../report/types";
import type { Authentication, MethodVerdict } from "./authentication";
import { domainOf } from "./fields";
import type { ForwardingSign } from "./forwarding";

/** One reason why a mail does not pass DMARC, with what it was read from. Domains are lower case. */
export type DmarcFinding =
  | { readonly cause: "forwarding"; readonly by: string | null; readonly evidence: Evidence }
  | {
      readonly cause: "record-missing";
      readonly record: "dmarc" | "spf";
      readonly domain: string;
      readonly evidence: Evidence;
    }
  | {
      readonly cause: "not-aligned";
      readonly from: string;
      /** Domain of the envelope's sender, null where it is not stated. */
      readonly envelope: string | null;
      /** Domain of a signature that passes. */
      readonly signature: string | null;
      readonly evidence: Evidence;
    }
  | {
      readonly cause: "spf-not-passing";
      readonly verdict: string;
      readonly domain: string | null;
      readonly evidence: Evidence;
    }
  | {
      readonly cause: "dkim-not-passing";
      /** `none`: the mail was not signed. */
      readonly verdict: string;
      readonly domain: string | null;
      readonly evidence: Evidence;
    };

/** A TXT record to look at; a name, never its content: what has to stand there only the owner of the domain knows. */
export interface DnsRecord {
  readonly kind: "spf" | "dkim" | "dmarc";
  readonly name: string;
}

export interface DmarcCause {
  /** The one reason that is told. */
  readonly main: DmarcFinding;
  /** What else did not pass. */
  readonly also: readonly DmarcFinding[];
  readonly records: readonly DnsRecord[];
  /** True where no verdict was returned, and the reason is inferred from Return-Path and From (sample 2 of ndr-anatomy.md 6.1). */
  readonly inferred: boolean;
}

/**
 * Why a mail was refused for DMARC. What is nearest to the root counts first: a forwarder changes what was right
 * before; a missing record can't pass; what passes for another domain needs alignment; then each check that did not pass.
 * @param answer the refusal, where some receivers tell the verdicts themselves
 * @returns null where nothing tells the reason: none is guessed
 */
export function dmarcCause(
  authentication: Authentication,
  forwarding: readonly ForwardingSign[],
  answer: string,
): DmarcCause | null {
  const checks = withAnswer(authentication, answer);
  if (passes(checks.spf) || passes(checks.dkim)) return null;
  const findings = [
    forwarded(forwarding),
    missingDmarc(authentication, checks.dmarc),
    missingSpf(checks.spf, checks.dkim),
    notAligned(authentication, checks),
    spfNotPassing(checks.spf),
    dkimNotPassing(checks.dkim),
  ].filter((finding) => finding !== null);
  const [main, ...also] = findings;
  if (main === undefined) return null;
  const stated = checks.spf ?? checks.dkim ?? checks.dmarc;
  return {
    main,
    also: also.filter((finding) => finding.cause !== main.cause),
    records: recordsOf(authentication, checks.dkim),
    inferred: stated === null,
  };
}

interface Checks {
  readonly spf: MethodVerdict | null;
  readonly dkim: MethodVerdict | null;
  readonly dmarc: MethodVerdict | null;
}

/** DMARC passes where one check passes for the domain in From (RFC 7489 4.2). */
const passes = (check: MethodVerdict | null) => check?.verdict === "pass" && check.aligned === true;

function withAnswer(authentication: Authentication, answer: string): Checks {
  const line = answer.slice(0, 4096);
  const { from } = authentication;
  const told = (verdict: string, named: string | null): MethodVerdict => {
    const domain = domainOf(named);
    // The same name is aligned without a look at the suffix list; of another one the answer does not tell it.
    const aligned = domain !== null && domain === from?.value ? true : null;
    return { verdict, domain, aligned, comment: null, evidence: { source: "body", line } };
  };
  const said = (method: string): MethodVerdict | null => {
    // `Spf= Fail , Dkim= Pass` (5.7.515), `SPF [contoso.com] with ip: [192.0.2.1] = did not pass` (Gmail's 5.7.26)
    const match = new RegExp(
      `\\b${method}(?: \\[([^\\]]{1,255})\\](?: with ip: \\[[^\\]]{1,60}\\])?)? ?= ?\\[?(pass|fail|none|softfail|neutral|temperror|permerror|did not pass)`,
      "i",
    ).exec(line);
    const verdict = match?.[2]?.toLowerCase().replace("did not pass", "fail");
    return verdict === undefined ? null : told(verdict, match?.[1] ?? null);
  };
  // Gmail's sentence: "The MAIL FROM domain [contoso.com] has an SPF record with a hard fail policy (-all) but it fails to pass SPF checks"
  const hardFail =
    /MAIL FROM domain \[([^\]]{1,255})\] has an SPF record[^[\]]{0,120}fails to pass SPF/i.exec(
      line,
    );
  const received = authentication.receivedSpf;
  return {
    spf:
      authentication.spf ??
      (received && { ...received, aligned: authentication.envelopeAligned, comment: null }) ??
      (hardFail ? told("fail", hardFail[1] ?? null) : said("spf")),
    dkim: authentication.dkim ?? said("dkim"),
    dmarc: authentication.dmarc ?? said("dmarc"),
  };
}

function forwarded(signs: readonly ForwardingSign[]): DmarcFinding | null {
  const [sign] = signs;
  return sign ? { cause: "forwarding", by: sign.by, evidence: sign.evidence } : null;
}

function missingDmarc({ from }: Authentication, dmarc: MethodVerdict | null): DmarcFinding | null {
  return dmarc?.verdict === "none" && from
    ? { cause: "record-missing", record: "dmarc", domain: from.value, evidence: dmarc.evidence }
    : null;
}

function missingSpf(spf: MethodVerdict | null, dkim: MethodVerdict | null): DmarcFinding | null {
  // A signature that passes shows that the domain is looked after: then alignment is the reason.
  if (spf?.verdict !== "none" || spf.domain === null || dkim?.verdict === "pass") return null;
  return { cause: "record-missing", record: "spf", domain: spf.domain, evidence: spf.evidence };
}

function notAligned(
  { from, envelope, envelopeAligned }: Authentication,
  { spf, dkim }: Checks,
): DmarcFinding | null {
  if (from === null) return null;
  const signature = dkim?.verdict === "pass" && dkim.aligned === false ? dkim : null;
  if (envelopeAligned !== false && signature === null) return null;
  return {
    cause: "not-aligned",
    from: from.value,
    envelope: envelope?.value ?? null,
    signature: signature?.domain ?? null,
    evidence:
      (envelopeAligned === false ? envelope?.evidence : null) ??
      signature?.evidence ??
      spf?.evidence ??
      from.evidence,
  };
}

function spfNotPassing(spf: MethodVerdict | null): DmarcFinding | null {
  return spf === null || spf.verdict === "pass"
    ? null
    : {
        cause: "spf-not-passing",
        verdict: spf.verdict,
        domain: spf.domain,
        evidence: spf.evidence,
      };
}

function dkimNotPassing(dkim: MethodVerdict | null): DmarcFinding | null {
  return dkim === null || dkim.verdict === "pass"
    ? null
    : {
        cause: "dkim-not-passing",
        verdict: dkim.verdict,
        domain: dkim.domain,
        evidence: dkim.evidence,
      };
}

/** What an administrator looks at where nothing tells which check failed. */
export interface RecordsToCompare {
  /** The domain in From. */
  readonly domain: string;
  readonly records: readonly DnsRecord[];
}

/** @returns null where From is not known */
export function recordsToCompare(authentication: Authentication): RecordsToCompare | null {
  const { from, dkim } = authentication;
  return from && { domain: from.value, records: recordsOf(authentication, dkim) };
}

/** Names of the records that decide (RFC 7208 3, RFC 6376 3.6.2.1, RFC 7489 6.1). */
function recordsOf(
  { from, envelope, signatures }: Authentication,
  dkim: MethodVerdict | null,
): DnsRecord[] {
  const records: DnsRecord[] = [];
  const add = (kind: DnsRecord["kind"], name: string) => {
    // Only what can be a name is handed to somebody who will paste it into a tool.
    if (/^[a-z0-9_](?:[a-z0-9._-]{0,250}[a-z0-9])?$/.test(name)) records.push({ kind, name });
  };
  if (from) add("dmarc", `_dmarc.${from.value}`);
  const sender = envelope ?? from;
  if (sender) add("spf", sender.value);
  const signed = signatures.filter(({ domain }) => dkim?.domain == null || domain === dkim.domain);
  for (const { domain, selector } of signed.slice(0, 5)) {
    if (selector !== null) add("dkim", `${selector.toLowerCase()}._domainkey.${domain}`);
  }
  return records;
}
