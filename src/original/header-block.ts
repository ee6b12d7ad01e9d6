import { decodeText, latin1Bytes } from "../message/charset";
import { isFieldLine, lines, parseHeaders } from "../message/header";
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

/** Only what shows an escaped bracket was escaped: a plain `&` is common in addresses' names and links. */
function unescapeHtml(text: string): string {
  return /&(?:lt|gt|quot|#60|#62);/i.test(text) ? decodeEntities(text) : text;
}

function unescapeQuotedPrintable(text: string): string {
  // `=3D` is what a `=` becomes; Authentication-Results and DKIM signatures are full of them. `q=3D` alone may be a value.
  if ((text.match(/=3D/g)?.length ?? 0) < 2 || /[^\x00-\xff]/.test(text)) return text;
  return decodeText(decodeQuotedPrintable(latin1Bytes(text)), "utf-8");
}

/** A line that starts no field, between two that do, is a fold that lost its indent; a blank line ends the block. */
function indentFolds(text: string): string {
  const block: string[] = [];
  for (const line of lines(text.replace(/^\s+/, ""))) {
    if (line.trim() === "") break;
    block.push(block.length === 0 || isFieldLine(line) ? line : ` ${line}`);
  }
  return block.join("\n");
}
