import type { Header } from "../message/types";
import { findAddress, findIp } from "../report/syntax";
import type { Evidence } from "../report/types";
import { domainOf, evidenceOf, fieldOf, plainValue } from "./fields";

/** Results of SPF (RFC 7208 2.6). */
const VERDICTS = ["pass", "fail", "softfail", "neutral", "none", "temperror", "permerror"] as const;
export type SpfVerdict = (typeof VERDICTS)[number];

/** The newest Received-SPF field (RFC 7208 9.1). */
export interface ReceivedSpf {
  readonly verdict: SpfVerdict;
  /** The domain whose record was asked; null where the field does not say. */
  readonly domain: string | null;
  readonly ip: string | null;
  readonly evidence: Evidence;
}

/** @returns null where the field is missing or has no known result */
export function readReceivedSpf(headers: readonly Header[]): ReceivedSpf | null {
  const header = fieldOf(headers, "received-spf");
  if (header === null) return null;
  const value = plainValue(header);
  const word = /^[a-z]{4,9}/i.exec(value)?.[0].toLowerCase();
  // "error" and "unknown" are the names of older drafts.
  const verdict = VERDICTS.find((one) => one === (word === "error" ? "temperror" : word));
  if (verdict === undefined) return null;
  const sender = /\benvelope-from ?= ?["<]{0,2}([^\s;"<>]{1,320})/i.exec(value)?.[1] ?? null;
  const named =
    /\bdomain of (?:transitioning )?["'<]?([^\s"'<>();,]{1,320})/i.exec(value)?.[1] ?? null;
  const client = /\bclient-ip ?= ?["[]?([0-9a-f:.]{3,45})/i.exec(value)?.[1] ?? null;
  return {
    verdict,
    domain: domainOf(findAddress(sender ?? "") ?? named ?? sender),
    ip: findIp(client ?? "") ?? findIp(value),
    evidence: evidenceOf(header),
  };
}
