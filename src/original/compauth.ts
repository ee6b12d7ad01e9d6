/** What a composite authentication reason means; keys of texts. */
export type CompauthMeaning =
  | "explicit-failure"
  | "implicit-failure"
  | "sender-forbidden"
  | "own-domain-dmarc-failure"
  | "arc-overruled-dmarc"
  | "passed"
  | "soft-pass"
  | "not-checked"
  | "bypassed"
  | "own-domain-implicit-failure";

/** Exact reasons come before their hundreds. Source: ndr-anatomy.md A-36, Microsoft's page on anti-spam message headers. */
const REASONS: readonly (readonly [string, CompauthMeaning])[] = [
  ["000", "explicit-failure"],
  ["001", "implicit-failure"],
  ["002", "sender-forbidden"],
  ["010", "own-domain-dmarc-failure"],
  ["130", "arc-overruled-dmarc"],
  ["1", "passed"],
  ["2", "soft-pass"],
  ["3", "not-checked"],
  ["4", "bypassed"],
  ["6", "own-domain-implicit-failure"],
  ["7", "passed"],
  ["9", "bypassed"],
];

/**
 * @param reason three digits as `reason=` of compauth has them
 * @returns null for a reason that is not described anywhere
 */
export function compauthMeaning(reason: string | null): CompauthMeaning | null {
  if (reason === null || !/^\d{3}$/.test(reason)) return null;
  return REASONS.find(([start]) => reason.startsWith(start))?.[1] ?? null;
}
