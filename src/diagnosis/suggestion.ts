import { parseAddresses } from "../message/header";
import type { Header } from "../message/types";
import { checkAddress, type AddressSuggestion, type RefusalAbout } from "../original/address-check";
import { evidenceOf, fieldsOf, plainValue } from "../original/fields";
import { headerBlockOf } from "../original/header-block";
import type { Category } from "../knowledge/types";
import type { Fact } from "../report/types";
import type { DiagnosedFailure, Diagnosis } from "./types";

/** Causes that leave the address itself in doubt; with any other the mailbox was found, and nothing is asked about its name. */
const ABOUT: Partial<Readonly<Record<Category, RefusalAbout>>> = {
  "user-unknown": "mailbox",
  "has-moved": "mailbox",
  "host-unknown": "domain",
  "network-error": "domain",
  expired: "domain",
  "not-accept": "domain",
  "syntax-error": "syntax",
  "not-compliant-rfc": "syntax",
};

/**
 * Looks for addresses of a bounce that are likely to be mistyped.
 * @returns what may have been meant, by the failure; a failure whose address is in no doubt is not there
 */
export function suggestionsFor({
  failures,
  report,
}: Diagnosis): ReadonlyMap<DiagnosedFailure, AddressSuggestion> {
  const block = headerBlockOf(report.original);
  const headers = block.state === "read" ? block.headers : [];
  const addressed = addressesOf(headers);
  const sender = senderOf(headers);
  const failed = new Set(failures.map(({ failure }) => failure.recipient.toLowerCase()));
  const found = new Map<DiagnosedFailure, AddressSuggestion>();
  for (const one of failures) {
    const about = ABOUT[one.entry.category] ?? "other";
    const suggestion = checkAddress(one.failure.recipient, { about, addressed, failed, sender });
    if (suggestion !== null) found.set(one, suggestion);
  }
  return found;
}

/** The addresses in To and Cc of the mail that came back. */
export function addressesOf(headers: readonly Header[]): Fact<string>[] {
  return ["to", "cc"].flatMap((name) =>
    fieldsOf(headers, name).flatMap((field) =>
      parseAddresses(plainValue(field)).map(({ address }) => ({
        value: address,
        evidence: evidenceOf(field),
      })),
    ),
  );
}

function senderOf(headers: readonly Header[]): Fact<string> | null {
  const [field] = fieldsOf(headers, "from");
  const address = field && parseAddresses(plainValue(field))[0]?.address;
  return field && address ? { value: address, evidence: evidenceOf(field) } : null;
}
