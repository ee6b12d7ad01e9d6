import type { Fact } from "../report/types";
import { areNearDomains, meantMailDomain, withRealTopLevel } from "./domain-check";
import { editsBetween, type Edit } from "./edits";
import { inLatin, withoutHidden } from "./look-alikes";
import { isSlip } from "./slips";

/** What is wrong with an address as it was typed; keys of texts below `address.`. */
export type AddressProblem =
  | "hidden-character"
  | "look-alike"
  | "doubled-dot"
  | "stray-punctuation"
  | "comma"
  | "top-level-domain"
  | "known-domain"
  | "mail-domain"
  | "mail-address"
  | "written-differently";

/** "Did you mean ...?" Always a question: nobody but the person who typed it knows. */
export interface AddressSuggestion {
  readonly problem: AddressProblem;
  readonly typed: string;
  readonly meant: string;
  /** Where both differ, in their order. */
  readonly edits: readonly Edit[];
  /** The address in the mail that it is like; null where the suggestion does not come from the mail. */
  readonly like: Fact<string> | null;
}

/**
 * What the refusal is about. `mailbox`: the domain answered and does not know the address; `domain`: no mail system answered
 * for the domain; `syntax`: the address is none; `other`: the address is right, so nothing is suggested.
 */
export type RefusalAbout = "mailbox" | "domain" | "syntax" | "other";

export interface AddressContext {
  readonly about: RefusalAbout;
  /** To and Cc of the mail that came back. */
  readonly addressed: readonly Fact<string>[];
  /** Addresses that failed, lower case: none of them is suggested. */
  readonly failed: ReadonlySet<string>;
  readonly sender: Fact<string> | null;
}

/** Addresses of the mail that are compared; each costs a matrix. */
const MOST_COMPARED = 100;

/** Local parts shorter than this have too many others a letter away. */
const SHORTEST_LOCAL = 8;

/**
 * Looks for a mistyped address: signs that do not belong into one, well-known domains, the other addresses of the mail.
 * @param failed the recipient as the report names it
 * @returns null where nothing is likely enough to be asked
 */
export function checkAddress(failed: string, context: AddressContext): AddressSuggestion | null {
  if (context.about === "other" || failed.length > 320) return null;
  const suggest = (problem: AddressProblem, meant: string, like: Fact<string> | null = null) => {
    const edits = editsBetween(failed, meant, 40);
    const isNew = edits !== null && edits.length > 0 && !context.failed.has(meant.toLowerCase());
    return isNew && isAddress(meant) ? { problem, typed: failed, meant, edits, like } : null;
  };
  const tidy = tidied(failed);
  const address = tidy?.address ?? failed;
  const domain = domainPart(address).toLowerCase();
  const repaired = withRealTopLevel(domain);
  const known = meantMailDomain(repaired ?? domain);
  if (known !== null) return suggest(tidy?.problem ?? "known-domain", withDomain(address, known));
  if (tidy) return suggest(tidy.problem, withDomain(address, repaired ?? domainPart(address)));
  if (repaired !== null) return suggest("top-level-domain", withDomain(address, repaired));
  return fromMail(address, context, suggest);
}

type Suggest = (
  problem: AddressProblem,
  meant: string,
  like: Fact<string>,
) => AddressSuggestion | null;

/** Near misses of the other addresses of the mail. */
function fromMail(
  address: string,
  { about, addressed, failed, sender }: AddressContext,
  suggest: Suggest,
): AddressSuggestion | null {
  const lower = address.toLowerCase();
  const others = addressed.slice(0, MOST_COMPARED);
  const isAddressed = others.some(({ value }) => value.toLowerCase() === lower);
  const usable = [...others, ...(sender ? [sender] : [])].filter(
    ({ value }) => !failed.has(value.toLowerCase()),
  );
  for (const like of usable) {
    const other = like.value.toLowerCase();
    if (!isAddressed && like !== sender && isWrittenDifferently(lower, other))
      return suggest("written-differently", like.value, like);
    if (domainPart(other) === domainPart(lower)) {
      if (areNearLocals(localPart(lower), localPart(other)))
        return suggest("mail-address", like.value, like);
    } else if (areNearDomains(domainPart(lower), domainPart(other), about === "domain"))
      return suggest("mail-domain", withDomain(address, domainPart(other)), like);
  }
  return null;
}

/** The mail was written to this address, and the report names one that is nearly the same. */
function isWrittenDifferently(failed: string, addressed: string): boolean {
  const oneSide =
    domainPart(failed) === domainPart(addressed)
      ? [localPart(failed), localPart(addressed)]
      : localPart(failed) === localPart(addressed)
        ? [domainPart(failed), domainPart(addressed)]
        : null;
  const [one, other] = oneSide ?? ["", ""];
  if (one === undefined || other === undefined || Math.min(one.length, other.length) < 5)
    return false;
  return editsBetween(one, other, 2) !== null;
}

function areNearLocals(typed: string, meant: string): boolean {
  if (Math.min(typed.length, meant.length) < SHORTEST_LOCAL) return false;
  const edits = editsBetween(typed, meant, 1);
  return edits?.every((edit) => isSlip(edit, typed, meant)) === true;
}

/** Punctuation of the sentence or list that an address was copied out of. */
const TRAILING = /(?<![.,;:>)"'\]/\\_!?-])[.,;:>)"'\]/\\_!?-]{1,20}$/;

/** Signs that can't stand where they stand, taken out one kind after the other; the first kind found names the problem. */
function tidied(failed: string): { problem: AddressProblem; address: string } | null {
  let problem: AddressProblem | null = null;
  let address = failed;
  const steps: readonly (readonly [AddressProblem, (text: string) => string])[] = [
    ["hidden-character", withoutHidden],
    ["look-alike", inLatin],
    ["comma", (text) => text.replace(/(@[^@,]{1,200}),(?=[^@,]{2,20}$)/, "$1.")],
    [
      "stray-punctuation",
      (text) =>
        text
          .replace(/^(?:mailto:|[.,;:<("'[])+/i, "")
          .replace(TRAILING, "")
          .replace(/(?<!\.)\.{1,64}@/, "@")
          .replace(/@[.@]+/, "@"),
    ],
    ["doubled-dot", (text) => text.replace(/\.{2,}/g, ".")],
  ];
  for (const [kind, clean] of steps) {
    const cleaned = clean(address);
    if (cleaned !== address) problem ??= kind;
    address = cleaned;
  }
  return problem === null ? null : { problem, address };
}

const localPart = (address: string) => address.slice(0, address.lastIndexOf("@"));
const domainPart = (address: string) => address.slice(address.lastIndexOf("@") + 1);
const withDomain = (address: string, domain: string) => `${localPart(address)}@${domain}`;

/** Whether a text is an address that a person may write to (RFC 5321 4.1.2, RFC 6531). */
function isAddress(text: string): boolean {
  return /^[^\s@.](?:[^\s@]{0,62}[^\s@.])?@[^\s@.]{1,63}(?:\.[^\s@.]{1,63}){1,10}$/.test(text);
}
