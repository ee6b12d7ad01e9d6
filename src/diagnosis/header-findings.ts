import { parseAddresses } from "../message/header";
import type { Header } from "../message/types";
import { checkAddress, type AddressSuggestion } from "../original/address-check";
import { fieldOf, fieldsOf, plainValue } from "../original/fields";
import { readLegacyAddress, type LegacyAddress } from "../original/legacy-address";
import { addressesOf } from "./suggestion";

/** What is striking about one address of a header. */
interface AddressFinding {
  readonly suggestion: AddressSuggestion | null;
  readonly legacyAddress: LegacyAddress | null;
}

/** Recipients that are looked at: one that is mistyped is among few. */
const MOST_ADDRESSES = 50;

/** Characters of one field's value that are shown: a mail may have hundreds of recipients. */
const LONGEST_SHOWN = 300;

const KNOWN_BY = ["from", "to", "subject", "date", "message-id", "x-failed-recipients"];

/** The fields that a person knows a mail by. */
export function knownFields(headers: readonly Header[]): Header[] {
  return KNOWN_BY.flatMap((name) => {
    const field = fieldOf(headers, name);
    const value = field === null ? "" : shownValue(name, plainValue(field));
    if (field === null || value === "") return [];
    const cut = value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value;
    return [{ name: field.name, value: cut }];
  });
}

/** Addresses without their brackets, which only programs need. */
function shownValue(name: string, value: string): string {
  if (name === "message-id") return value.replace(/^<(.*)>$/, "$1");
  const addresses = name === "from" || name === "to" ? parseAddresses(value) : [];
  return addresses.length === 0
    ? value
    : addresses.map(({ name: person, address }) => `${person} ${address}`.trim()).join(", ");
}

/**
 * Addresses in To and Cc that are likely to be mistyped, or Exchange's own. No other address is compared: that two of a mail are
 * alike is no sign of anything where none was refused.
 */
export function addressFindings(headers: readonly Header[]): AddressFinding[] {
  const context = {
    about: "syntax",
    addressed: [],
    failed: new Set<string>(),
    sender: null,
  } as const;
  const mistyped = addressesOf(headers)
    .slice(0, MOST_ADDRESSES)
    .map(({ value }) => checkAddress(value, context))
    .filter((suggestion) => suggestion !== null);
  const fields = ["to", "cc"].flatMap((name) => fieldsOf(headers, name).map(plainValue));
  const legacyAddress = readLegacyAddress(fields.join("\n"));
  return [
    ...mistyped.map((suggestion) => ({ suggestion, legacyAddress: null })),
    ...(legacyAddress === null ? [] : [{ suggestion: null, legacyAddress }]),
  ];
}
