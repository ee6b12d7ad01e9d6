import { editsBetween } from "./edits";
import { isCountry, mailDomains, meantTopLevel } from "./mail-domains";
import { isSlip } from "./slips";

/** Names shorter than this have too many other names a letter away. */
const SHORTEST_COMMON = 5;
const SHORTEST_FURTHER = 7;
const SHORTEST_OTHER = 6;

/** Names from this length on may hold two slips of the hand. */
const LONG = 7;

/** A domain that may be meant instead of a well-known one's slip; null where the domain is known or like none. */
export function meantMailDomain(domain: string): string | null {
  const { common, names, isKnown } = mailDomains();
  if (domain === "" || isKnown(domain)) return null;
  // A web address typed before the provider's name.
  const bare = domain.replace(/^www\./, "");
  if (isKnown(bare)) return bare;
  const dot = domain.indexOf(".");
  if (dot < 0) return withMissingDot(domain);
  const name = domain.slice(0, dot);
  const tld = domain.slice(dot + 1);
  const exact = names.get(name);
  if (exact) return withTopLevel(name, exact, tld, common.has(name));
  // The commonest comes first: gmail before googlemail.
  for (const [brand, tlds] of common) {
    if (!isSlipOf(name, brand)) continue;
    return tlds.includes(tld) ? `${brand}.${tld}` : withTopLevel(brand, tlds, tld, true);
  }
  for (const [brand, tlds] of names) {
    if (common.has(brand) || brand.length < SHORTEST_FURTHER || !tlds.includes(tld)) continue;
    if (areNear(name, brand, SHORTEST_FURTHER)) return `${brand}.${tld}`;
  }
  return null;
}

/**
 * The domain with a top-level domain that exists, where its own does not and is a slip of a common one.
 * @returns null where the domain needs no repair or none can be told
 */
export function withRealTopLevel(domain: string): string | null {
  const dot = domain.lastIndexOf(".");
  const meant = dot < 1 ? null : meantTopLevel(domain.slice(dot + 1));
  return meant === null ? null : `${domain.slice(0, dot)}.${meant}`;
}

/**
 * Whether two domains of organisations are so near that one is likely meant for the other.
 * @param unreachable whether no mail system answered for the first one: it may then differ more, since it likely does not exist
 */
export function areNearDomains(typed: string, meant: string, unreachable: boolean): boolean {
  if (typed === meant || mailDomains().isKnown(typed)) return false;
  if (typed === meant.replaceAll(".", "")) return true;
  const [typedName, typedTld] = cut(typed);
  const [meantName, meantTld] = cut(meant);
  if (typedName === meantName) {
    const edits = editsBetween(typedTld, meantTld, 2);
    return unreachable && edits !== null && meantName.length >= 4;
  }
  if (typedTld !== meantTld) return false;
  if (areNear(typedName, meantName, SHORTEST_OTHER)) return true;
  return unreachable && meantName.length >= LONG && editsBetween(typedName, meantName, 1) !== null;
}

/** Name and the rest: `contoso` and `co.uk`. */
function cut(domain: string): [string, string] {
  const dot = domain.indexOf(".");
  return dot < 0 ? [domain, ""] : [domain.slice(0, dot), domain.slice(dot + 1)];
}

function areNear(typed: string, meant: string, shortest: number): boolean {
  if (meant.length < shortest) return false;
  const edits = editsBetween(typed, meant, meant.length > LONG ? 2 : 1);
  return edits?.every((edit) => isSlip(edit, typed, meant)) === true;
}

/**
 * A common name a letter away is meant, whatever the letter is, as long as the first one is right; of two edits each has to look
 * like a slip (hotmart is no hotmail).
 */
function isSlipOf(name: string, brand: string): boolean {
  if (brand.length < SHORTEST_COMMON) return false;
  const edits = editsBetween(name, brand, 2);
  if (edits === null) return false;
  if (edits.length > 1 && !isAnagram(name, brand)) {
    if (brand.length < LONG || !edits.every((edit) => isSlip(edit, name, brand))) return false;
  }
  return edits.every(({ kind, meant }) => {
    if (meant.start > 0 || kind === "transpose") return true;
    return kind === "delete" && name.charAt(1) === brand.charAt(0);
  });
}

function isAnagram(one: string, other: string): boolean {
  const sorted = (text: string) => Array.from(text).sort().join("");
  return one.length === other.length && sorted(one) === sorted(other);
}

function withMissingDot(domain: string): string | null {
  const { common, names } = mailDomains();
  for (const [name, tlds] of names) {
    if (!domain.startsWith(name)) continue;
    const rest = domain.slice(name.length);
    const tld = rest === "" && common.has(name) ? tlds[0] : tlds.find((one) => one === rest);
    if (tld !== undefined) return `${name}.${tld}`;
  }
  return null;
}

/** Top-level domains that common providers do not have and people type for `com`. */
const FOR_COM = ["co", "cm", "om", "cam", "net", "org", "eu", "ocm", "cpm"];

function withTopLevel(
  name: string,
  tlds: readonly string[],
  tld: string,
  isCommon: boolean,
): string | null {
  const first = tlds[0] ?? "";
  const slip = meantTopLevel(tld);
  if (slip !== null) return tlds.includes(slip) ? `${name}.${slip}` : null;
  // `gmail.com.com`, `libero.it.it`
  const doubled = tlds.find((one) => tld === `${one}.${one}`);
  if (doubled !== undefined) return `${name}.${doubled}`;
  if (isCommon && first === "com" && (FOR_COM.includes(tld) || isOnly(tlds, tld)))
    return `${name}.com`;
  // Two letters that are no country's: `libero.ti`, `orange.rf`.
  if (tld.length > 3 || (tld.length === 2 && isCountry(tld))) return null;
  const near = tlds.filter((one) => editsBetween(tld, one, 1) !== null);
  return near.length === 1 && (near[0] ?? "").length <= 3 ? `${name}.${near[0] ?? ""}` : null;
}

/** Whether a provider has one domain alone, so that a country's can't be its own: gmail.it. */
const isOnly = (tlds: readonly string[], tld: string) => tlds.length === 1 && isCountry(tld);
