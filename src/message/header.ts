import { decodeText, latin1Bytes } from "./charset";
import { LIMITS } from "./limits";
import { decodeBase64, decodeQuotedPrintable } from "./transfer";
import type { Address, Header } from "./types";

/** The longest field name that is taken for one. */
const LONGEST_NAME = 76;

/** Whether a line could start a header field. */
function isFieldLine(line: string): boolean {
  return nameEnd(line, 0) > 0;
}

/**
 * Where the name of a field that starts here ends (RFC 5322 2.2); its colon follows, in some systems after white space.
 * @returns `start` where no field starts
 */
function nameEnd(text: string, start: number): number {
  let end = start;
  for (; end - start < LONGEST_NAME; end++) {
    const code = text.charCodeAt(end);
    if (!(code > 0x20 && code < 0x7f && code !== COLON)) break;
  }
  return text.charCodeAt(colonAfter(text, end)) === COLON ? end : start;
}

/** Where the colon stands that belongs to a name: at most four characters of white space further on. */
function colonAfter(text: string, end: number): number {
  let at = end;
  while (at < end + 4 && isBlank(text.charCodeAt(at))) at++;
  return at;
}

const COLON = 0x3a;

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

/** Fields that a message's header block has at least one of; a delivery-status block or prose has none. */
const MESSAGE_FIELDS =
  /^(?:from|to|subject|date|received|return-path|message-id|mime-version|content-type|delivered-to|x-[a-z0-9-]{1,60}|reply-to|sender|cc|authentication-results|arc-seal|dkim-signature)[ \t]{0,4}:/i;

/** Whether a message starts here, in its own form: a header block, or mbox's line and one. */
export function startsWithHeader(bytes: Uint8Array, start: number): boolean {
  const lines = decodeText(bytes.subarray(start, start + 4096), "").split("\n", 12);
  let first = lines[0] ?? "";
  if (/^>?From \S{1,300}/.test(first)) first = lines[1] ?? "";
  if (!isFieldLine(first)) return false;
  if (/^(?:https?|mailto|file):/i.test(first)) return false;
  return lines.some((line) => MESSAGE_FIELDS.test(line));
}

/**
 * Header fields of a block of lines: unfolded, encoded words decoded (RFC 2047). Lines that belong to no field are passed over.
 * @param decode what to make of an unfolded value; delivery-status fields hold no encoded words (RFC 3464 2.1) and stay verbatim
 * @returns the fields, and whether the block was cut at a limit
 */
export function parseHeaders(
  block: string,
  decode: (value: string) => string = decodeWords,
): { headers: Header[]; cut: boolean } {
  const headers: Header[] = [];
  let name = "";
  let value = "";
  let cut = false;
  // Every field of every part comes through here: the lines are walked over in place.
  for (let start = 0, next = 0; start < block.length; start = next) {
    const feed = block.indexOf("\n", start);
    next = feed < 0 ? block.length : feed + 1;
    const end = feed < 0 ? next : block.charCodeAt(feed - 1) === 0x0d ? feed - 1 : feed;
    if (isBlank(block.charCodeAt(start))) {
      if (value.length + end - start > LIMITS.headerField) cut = true;
      else value += " " + block.slice(start, end).trim();
      continue;
    }
    if (name !== "") headers.push({ name, value: decode(value.trim()) });
    name = "";
    if (headers.length >= LIMITS.headers) return { headers, cut: true };
    const named = nameEnd(block, start);
    if (named === start) continue;
    name = block.slice(start, named);
    const from = colonAfter(block, named) + 1;
    value = block.slice(from, Math.min(end, from + LIMITS.headerField));
  }
  if (name !== "") headers.push({ name, value: decode(value.trim()) });
  return { headers, cut };
}

/** Lines of a text, whatever ends them. */
export function* lines(text: string): Generator<string> {
  let start = 0;
  while (start <= text.length) {
    const end = text.indexOf("\n", start);
    const stop = end < 0 ? text.length : end;
    yield text.charCodeAt(stop - 1) === 0x0d && stop > start
      ? text.slice(start, stop - 1)
      : text.slice(start, stop);
    if (end < 0) return;
    start = end + 1;
  }
}

/** The value of the first field with this name (lower case); null where there is none. */
export function headerValue(headers: readonly Header[], name: string): string | null {
  for (const header of headers) {
    // Its length and its first letter tell nearly every other name apart, without a copy in lower case.
    if (
      header.name.length === name.length &&
      (header.name.charCodeAt(0) | 0x20) === name.charCodeAt(0) &&
      header.name.toLowerCase() === name
    )
      return header.value;
  }
  return null;
}

const ENCODED_WORD = /=\?([^?\s]{1,60})\?([bBqQ])\?([^?]{0,4000})\?=/g;

/** RFC 2047: decodes encoded words; white space between two of them is not shown (section 6.2). */
function decodeWords(value: string): string {
  if (!value.includes("=?")) return value;
  const pieces: { charset: string; bytes: Uint8Array }[] = [];
  let text = "";
  let last = 0;
  const flush = () => {
    // A character may be split over two words of one charset, so their bytes are joined before decoding.
    for (let i = 0; i < pieces.length;) {
      const charset = pieces[i]?.charset ?? "";
      let end = i + 1;
      // Each ISO-2022 word starts in ASCII again: joined they would still decode, as each ends there.
      while (end < pieces.length && pieces[end]?.charset === charset) end++;
      text += decodeText(concat(pieces.slice(i, end).map((piece) => piece.bytes)), charset);
      i = end;
    }
    pieces.length = 0;
  };
  for (const match of value.matchAll(ENCODED_WORD)) {
    const between = value.slice(last, match.index);
    if (pieces.length === 0 || between.trim() !== "") {
      flush();
      text += between;
    }
    // A language tag may follow the charset (RFC 2231 5).
    const charset = (match[1] ?? "").split("*")[0]?.toLowerCase() ?? "";
    pieces.push({ charset, bytes: wordBytes(match[2] ?? "", match[3] ?? "") });
    last = match.index + match[0].length;
  }
  flush();
  return text + value.slice(last);
}

function wordBytes(encoding: string, encoded: string): Uint8Array {
  return encoding.toLowerCase() === "b"
    ? decodeBase64(latin1Bytes(encoded))
    : decodeQuotedPrintable(latin1Bytes(encoded.replaceAll("_", " ")));
}

function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** A structured value: the part before the first `;`, lower case, and its parameters (RFC 2045 5.1, RFC 2231). */
export function parseParameters(value: string): {
  value: string;
  parameters: Map<string, string>;
} {
  const parameters = new Map<string, string>();
  const text = value.length > 4000 ? value.slice(0, 4000) : value;
  let end = text.indexOf(";");
  const main = (end < 0 ? text : text.slice(0, end)).trim().toLowerCase();
  while (end >= 0) {
    const equals = text.indexOf("=", end);
    if (equals < 0) break;
    let name = text
      .slice(end + 1, equals)
      .trim()
      .toLowerCase();
    if (name.includes("*")) name = name.replace(/\*\d*\*?$/, "");
    let start = equals + 1;
    while (text[start] === " " || text[start] === "\t") start++;
    let stop: number;
    let parameter: string;
    if (text[start] === '"') {
      stop = start + 1;
      while (stop < text.length && text[stop] !== '"') stop += text[stop] === "\\" ? 2 : 1;
      parameter = text.slice(start + 1, stop).replace(/\\(.)/g, "$1");
      end = text.indexOf(";", stop);
    } else {
      end = text.indexOf(";", start);
      stop = end < 0 ? text.length : end;
      parameter = text.slice(start, stop).trim();
    }
    const before = parameters.get(name);
    parameters.set(name, before === undefined ? parameter : before + parameter);
  }
  return { value: main, parameters };
}

/** What more than one mailbox, quotes and comments are told by. */
const STRUCTURED = /[\\"(,;]/;

/** Mailboxes of an address list (RFC 5322 3.4); what holds no `@` is passed over. */
export function parseAddresses(value: string): Address[] {
  const found: Address[] = [];
  if (value.length <= LIMITS.headerField && !STRUCTURED.test(value)) {
    const only = parseAddress(value);
    return only === null ? [] : [only];
  }
  const text = value.length > LIMITS.headerField ? value.slice(0, LIMITS.headerField) : value;
  let quoted = false;
  let depth = 0;
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const c = text[i];
    if (c === "\\") i++;
    else if (c === '"' && depth === 0) quoted = !quoted;
    else if (c === "(" && !quoted) depth++;
    else if (c === ")" && !quoted && depth > 0) depth--;
    else if (i === text.length || ((c === "," || c === ";") && !quoted && depth === 0)) {
      const address = parseAddress(text.slice(start, i));
      if (address) found.push(address);
      if (found.length >= LIMITS.recipients) break;
      start = i + 1;
    }
  }
  return found;
}

function parseAddress(text: string): Address | null {
  const open = text.lastIndexOf("<");
  const close = text.indexOf(">", open);
  if (open >= 0 && close > open) {
    const address = text.slice(open + 1, close).trim();
    return address.includes("@") ? { name: unquote(text.slice(0, open)), address } : null;
  }
  const comment = /\(([^()]{0,200})\)/.exec(text);
  const address = (comment ? text.replace(comment[0], "") : text).trim();
  // A group's name stands before its first mailbox (RFC 5322 3.4).
  const bare = address.slice(address.lastIndexOf(":") + 1).trim();
  return /^[^\s@]{1,256}@[^\s@]{1,255}$/.test(bare)
    ? { name: unquote(comment?.[1] ?? ""), address: bare }
    : null;
}

function unquote(name: string): string {
  const trimmed = name.trim();
  return trimmed.startsWith('"') && trimmed.endsWith('"') && trimmed.length > 1
    ? trimmed.slice(1, -1).replace(/\\(.)/g, "$1")
    : trimmed;
}
