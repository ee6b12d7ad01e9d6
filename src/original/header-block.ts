import { decodeText, latin1Bytes } from "../message/charset";
import { lines, parseHeaders } from "../message/header";
import { decodeEntities } from "../message/html";
import { LIMITS } from "../message/limits";
import { decodeQuotedPrintable } from "../message/transfer";
import type { Header } from "../message/types";

/** What became of the header fields of the mail that came back: missing is no sign that all is fine. */
export type HeaderBlock =
  { readonly state: "missing" } | { readonly state: "read"; readonly headers: readonly Header[] };

/**
 * Header fields as a person pastes them or a report quotes them: folded, quoted-printable, HTML-escaped, or with folds
 * whose indent got lost.
 */
export function readHeaderBlock(text: string): HeaderBlock {
  const plain = unescapeHtml(unescapeQuotedPrintable(text.slice(0, LIMITS.text)));
  return headerBlockOf(parseHeaders(indentFolds(plain)).headers);
}

/** The same of fields that a reader already took apart: their values may still be HTML-escaped. */
export function headerBlockOf(headers: readonly Header[]): HeaderBlock {
  return headers.length === 0
    ? { state: "missing" }
    : {
        state: "read",
        headers: headers.map(({ name, value }) => ({ name, value: unescapeHtml(value) })),
      };
}

/** Fields that mail systems write and no person types; one of them has to be there. */
const TRACES: ReadonlySet<string> = new Set(["received", "authentication-results", "message-id"]);

/** More fields that the header of a mail is told by (RFC 5322 3.6, RFC 2045 3, RFC 6376, RFC 8617). */
const OTHERS: ReadonlySet<string> = new Set(
  "from to cc subject date return-path reply-to sender mime-version content-type dkim-signature arc-seal received-spf".split(
    " ",
  ),
);

/** Fewer different fields are a line or two of a text that speaks of them. */
const FEWEST_FIELDS = 3;

/**
 * The header of a mail, where it is all that a text holds.
 * @param text as a person copied it, damaged in the ways that `readHeaderBlock` knows
 * @returns null for anything else, such as a mail with its body
 */
export function onlyHeaderBlock(text: string): readonly Header[] | null {
  if (text.length >= LIMITS.text || !isOneBlock(text)) return null;
  const block = readHeaderBlock(text);
  if (block.state === "missing") return null;
  const names = new Set(block.headers.map(({ name }) => name.toLowerCase()));
  const told = [...names].filter((name) => TRACES.has(name) || OTHERS.has(name));
  return told.length >= FEWEST_FIELDS && told.some((name) => TRACES.has(name))
    ? block.headers
    : null;
}

/** Whether a field begins the text, if need be below mbox's first line, and nothing follows its first blank line. */
function isOneBlock(text: string): boolean {
  let place: "before" | "within" | "after" = "before";
  for (const line of lines(text)) {
    if (line.trim() === "") {
      if (place === "within") place = "after";
    } else if (place === "after") return false;
    else if (place === "within" || isOwnField(line)) place = "within";
    else if (!/^>?From \S/.test(line)) return false;
  }
  return place !== "before";
}

/** Only what shows an escaped bracket was escaped: a plain `&` is common in addresses' names and links. */
function unescapeHtml(text: string): string {
  return /&(?:lt|gt|quot|#60|#62);/i.test(text) ? decodeEntities(text) : text;
}

function unescapeQuotedPrintable(text: string): string {
  // `=3D` is what a `=` becomes; Authentication-Results and DKIM signatures are full of them. `q=3D` alone may be a value.
  if ((text.match(/=3D/g)?.length ?? 0) < 2 || /[^\x00-\xff]/.test(text)) return text;
  return decodeText(decodeQuotedPrintable(latin1Bytes(text)), "utf-8");
}

/** A name that systems give a field. Of a fold without its indent, `10:00:00` and `h=From:Subject` would be names too. */
function isOwnField(line: string): boolean {
  return /^[A-Za-z][\w-]{0,75}[ \t]{0,4}:/.test(line);
}

/** A line that starts no field, between two that do, is a fold that lost its indent; a blank line ends the block. */
function indentFolds(text: string): string {
  const block: string[] = [];
  for (const line of lines(text.replace(/^\s+/, ""))) {
    if (line.trim() === "") break;
    block.push(block.length === 0 || isOwnField(line) ? line : ` ${line}`);
  }
  return block.join("\n");
}
