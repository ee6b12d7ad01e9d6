import { headerValue } from "../../message/header";
import { LIMITS } from "../../message/limits";
import { ownEnd, returnedFields } from "../returned";
import { failureSaid } from "../said";
import type { Action, Failure } from "../types";
import { isStillTrying } from "../waiting";
import { findingOf, withIntroduction } from "./family";
import type { Reader } from "./reader";

const OPENINGS: readonly string[] = [
  "created automatically by mail delivery",
  "could not be delivered to one or more of its",
  "could not be delivered to one or more of\nits recipients",
  "not yet been delivered to one or more of its",
];

/** The line above the list of recipients. */
const LIST =
  /(?:address(?:\(es\)|es)? ?failed:|^failed:|following recipients? failed:|yet been delivered (?:is|are):)\s{0,3}$/i;

/** Lines below the list. */
const AFTER =
  /^\s{0,4}(?:no action is required on your part|the following text was generated|-{5,})/i;

/** `  anna@contoso.com`, with a colon in old versions, in brackets or quotes in related systems, the reason on the same line. */
const HEAD =
  /^[<"]?([^\s<>"(),;:]{1,256}@[^\s<>"(),;:]{1,255})[>"]?(?:: {0,3}(?!\S{1,60}@)(.{0,4000}))?$/;

/** A recipient that is no address: what an address was turned into by an alias or a filter file. */
const LOCAL =
  /^\s{1,3}(?:pipe to \||save to \/?\S|\|?\/\S|an undisclosed address|[^\s@:()<>"]{1,64}$)/i;

/** The sentence that tells how long a mail has waited. */
const DELAYED = "not yet been delivered to";

const PIPED = /^\s{1,3}pipe to \|/i;
const PRINTED = /^the following text was generated during the delivery attempt/i;

/** The address that was turned into this one. */
const GENERATED = /\b(?:ultimately )?generated (?:from|by) ([^\s()]{1,256}@[^\s()]{1,255})/i;

/**
 * Exim and services on it (GMX, Mail.ru). Told by "This message was created automatically by mail delivery software."; below
 * "The following address(es) failed:" each recipient on an indented line, and more deeply indented what was said about it.
 * Delay notices list them below "The address to which the message has not yet been delivered is:".
 */
export const exim: Reader = {
  family: "exim",
  words: OPENINGS,
  read({ message, lines }) {
    const end = ownEnd(lines);
    const own = lines.slice(0, end);
    const opening = own.find((line) => /created automatically|one or more of/i.test(line)) ?? "";
    const action: Action = isStillTrying(own) ? "delayed" : "failed";
    const known = knownRecipients(headerValue(message.headers, "x-failed-recipients"));
    const printed = printedIn(own);
    const failures = entries(own)
      .map((entry) => readEntry(entry, known, action, printed))
      .filter((failure) => failure !== null)
      .map((failure) => withIntroduction(failure, own, DELAYED));
    return findingOf(failures, opening, { original: returnedFields(lines, end + 1) });
  },
};

interface Entry {
  readonly head: string;
  readonly details: string[];
}

function entries(lines: readonly string[]): Entry[] {
  const found: Entry[] = [];
  const start = lines.findIndex((line) => LIST.test(line.slice(-120)));
  if (start < 0) return found;
  let details: string[] | null = null;
  for (const line of lines.slice(start + 1)) {
    if (AFTER.test(line) || found.length >= LIMITS.recipients) break;
    if (line.trim() === "") continue;
    if (isHead(line)) {
      details = [];
      found.push({ head: line, details });
    } else if (details !== null && details.length < 60) details.push(line.trim());
  }
  return found;
}

function isHead(line: string): boolean {
  return line.length < 4400 && (HEAD.test(line.trim()) || LOCAL.test(line));
}

/** What a program printed that a mail was piped to: the paragraph below its heading, which repeats the program's line. */
function printedIn(lines: readonly string[]): string {
  const start = lines.findIndex((line) => PRINTED.test(line));
  if (start < 0) return "";
  const rest = lines.slice(start + 1, start + 40).map((line) => line.trim());
  const heading = rest.findIndex((line) => /-{6}$/.test(line));
  return rest
    .slice(heading + 1)
    .join(" ")
    .trim()
    .slice(0, LIMITS.answer);
}

function readEntry(
  entry: Entry,
  known: readonly string[],
  action: Action,
  printed: string,
): Failure | null {
  const head = HEAD.exec(entry.head.trim());
  const address = head?.[1] ?? null;
  const said = [head?.[2] ?? "", ...entry.details].join(" ").trim();
  const generated = GENERATED.exec(said.slice(0, 1000))?.[1] ?? null;
  // What names no address at all belongs to the one recipient that the header names.
  const typed = generated ?? address ?? (known.length === 1 ? (known[0] ?? "") : "");
  const own = said.replace(/^\(?(?:ultimately )?generated (?:from|by) [^\s()]{1,320}\)?\s?/i, "");
  // A program that failed tells why in its own words, if at all; the head's line says that it was one.
  const words =
    own === "" && PIPED.test(entry.head) ? `${entry.head.trim()} ${printed}`.trim() : own;
  if (typed === "" && words === "") return null;
  return {
    ...failureSaid(typed, entry.head, words, action),
    finalRecipient: generated !== null ? address : null,
  };
}

function knownRecipients(field: string | null): string[] {
  return (field ?? "")
    .split(",")
    .map((address) => address.trim())
    .filter((address) => address.includes("@"));
}
