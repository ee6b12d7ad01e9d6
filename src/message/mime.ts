import { asciiText, decodeText, latin1, latin1Bytes } from "./charset";
import { headerValue, parseHeaders, parseParameters, startsWithHeader } from "./header";
import { LIMITS } from "./limits";
import { isOutlookFile } from "./outlook-file";
import { decodeBase64, decodeQuotedPrintable } from "./transfer";
import type { Header, Limit, Part } from "./types";

const LF = 0x0a;
const CR = 0x0d;
const DASH = 0x2d;

/** What one reading shares: the count of parts, the limits that were reached, and what opens attached files of Outlook. */
export interface Reading {
  parts: number;
  readonly truncated: Set<Limit>;
  readonly openOutlookFile: OpenOutlookFile | null;
}

/**
 * Reads an attached .msg file as the top part of its tree; null for one that is damaged, or no message. `openOutlookFile` of
 * msg.ts is one: it is handed in, so that the pane need not load it for mail without such files.
 */
export type OpenOutlookFile = (bytes: Uint8Array, depth: number, reading: Reading) => Part | null;

/**
 * Reads MIME (RFC 2045 to 2049) as bounces really are: a boundary that is not declared or never occurs is looked for in the
 * body, an unterminated one ends with the input.
 * @param bytes a whole message; line ends are LF or CRLF
 * @param openOutlookFile null leaves attached files of Outlook unopened, and marks them
 * @returns the tree, and what was cut
 */
export function readMime(
  bytes: Uint8Array,
  openOutlookFile: OpenOutlookFile | null,
): { root: Part; truncated: Limit[] } {
  const reading: Reading = { parts: 0, truncated: new Set(), openOutlookFile };
  const root = readPart(bytes, 0, bytes.length, 0, reading);
  return { root, truncated: [...reading.truncated] };
}

const MAIL_TYPE = /^(?:message\/rfc822|application\/vnd\.ms-outlook)$/;

/**
 * An attached file that is a mail, told by its content once its name, or that of its type, speaks for it: a saved .msg, or an
 * .eml that its sender's program took for any file.
 * @param content decodes the file
 * @param depth of the part that the file is
 * @returns the part as an enclosed message; null for any other file
 */
export function readAttachedMail(
  type: string,
  name: string | null,
  content: () => Uint8Array,
  depth: number,
  reading: Reading,
): Part | null {
  if (!MAIL_TYPE.test(type) && !/\.(?:eml|msg)$/i.test(name ?? "")) return null;
  const bytes = content();
  const part = { type: "message/rfc822", headers: [], name, text: "" };
  const enclosing = (read: () => Part | null): Part | null => {
    if (depth >= LIMITS.depth) {
      reading.truncated.add("depth");
      return { ...part, parts: [] };
    }
    const root = read();
    return root === null ? null : { ...part, parts: [root] };
  };
  if (isOutlookFile(bytes)) {
    const { openOutlookFile } = reading;
    if (openOutlookFile === null) return { ...part, type, parts: [], unopened: true };
    return enclosing(() => openOutlookFile(bytes, depth + 1, reading));
  }
  const start = skipBlankLines(bytes, 0, bytes.length);
  return startsWithHeader(bytes, start)
    ? enclosing(() => readPart(bytes, start, bytes.length, depth + 1, reading))
    : null;
}

function readPart(
  bytes: Uint8Array,
  start: number,
  end: number,
  depth: number,
  reading: Reading,
): Part {
  reading.parts++;
  const bodyStart = headerEnd(bytes, start, end);
  const parsed = parseHeaders(decodeHeaderBlock(bytes, start, bodyStart));
  if (parsed.cut) reading.truncated.add("headers");
  return withBody(parsed.headers, bytes, bodyStart, end, depth, reading);
}

function withBody(
  headers: readonly Header[],
  bytes: Uint8Array,
  start: number,
  end: number,
  depth: number,
  reading: Reading,
): Part {
  const content = parseParameters(headerValue(headers, "content-type") ?? "");
  const encoding = (headerValue(headers, "content-transfer-encoding") ?? "").trim().toLowerCase();
  const charset = content.parameters.get("charset") ?? "";
  const name = fileName(headers, content.parameters);
  let type = content.value || "text/plain";

  if (type.startsWith("multipart/") || (content.value === "" && depth === 0)) {
    const boundary = findBoundary(bytes, start, end, content.parameters.get("boundary") ?? "");
    // Without a declared type, parts further down are those of a returned mail that the text quotes.
    const own =
      content.value !== "" || boundary === null || isNearStart(bytes, start, end, boundary);
    if (boundary !== null && own && depth < LIMITS.depth) {
      if (!type.startsWith("multipart/")) type = "multipart/mixed";
      const parts = readParts(bytes, start, end, boundary, depth, reading);
      return { type, headers, name, text: "", parts };
    }
    if (own && depth >= LIMITS.depth) reading.truncated.add("depth");
    // The text is all there is: reading it as such loses nothing.
    type = "text/plain";
  }
  if (type === "message/rfc822" || type === "message/global") {
    if (depth >= LIMITS.depth) {
      reading.truncated.add("depth");
      return { type, headers, name, text: "", parts: [] };
    }
    const encoded = encoding === "base64" || encoding === "quoted-printable";
    const body = encoded ? decodeTransfer(bytes.subarray(start, end), encoding) : bytes;
    const from = encoded ? 0 : start;
    const inner = readPart(
      body,
      skipBlankLines(body, from, encoded ? body.length : end),
      encoded ? body.length : end,
      depth + 1,
      reading,
    );
    return { type, headers, name, text: "", parts: [inner] };
  }
  const body = bytes.subarray(start, end);
  const attached =
    type.startsWith("application/") &&
    readAttachedMail(type, name, () => decodeTransfer(body, encoding), depth, reading);
  if (attached) return { ...attached, headers };
  return new TextPart(type, headers, name, body, encoding, charset, reading);
}

/** A leaf. Most leaves of a bounce (the returned mail) are never looked at, so the text is decoded when it is asked for. */
class TextPart implements Part {
  readonly parts: readonly Part[] = [];
  private decoded: string | null = null;

  constructor(
    readonly type: string,
    readonly headers: readonly Header[],
    readonly name: string | null,
    private readonly body: Uint8Array,
    private readonly encoding: string,
    private readonly charset: string,
    reading: Reading,
  ) {
    if (this.holdsText && body.length > LIMITS.text) reading.truncated.add("text");
  }

  get text(): string {
    if (this.decoded === null) {
      const bytes = decodeTransfer(this.body.subarray(0, LIMITS.text), this.encoding);
      this.decoded = this.holdsText ? decodeText(bytes, this.charset) : "";
    }
    return this.decoded;
  }

  private get holdsText(): boolean {
    return this.type.startsWith("text/") || this.type.startsWith("message/");
  }
}

function decodeTransfer(bytes: Uint8Array, encoding: string): Uint8Array {
  if (encoding === "base64") return decodeBase64(bytes);
  if (encoding === "quoted-printable") return decodeQuotedPrintable(bytes);
  return bytes;
}

const CHARSET = /charset[ \t]{0,4}=[ \t]{0,4}["']?([A-Za-z0-9_-]{3,40})/i;

/**
 * Raw 8-bit header fields exist: RFC 6532 says UTF-8, older mail says nothing; the charset that the body is declared in is the
 * best guess then.
 */
function decodeHeaderBlock(bytes: Uint8Array, start: number, bodyStart: number): string {
  const block = bytes.subarray(start, bodyStart);
  const plain = asciiText(block);
  if (plain !== null) return plain;
  const declared = CHARSET.exec(latin1(bytes.subarray(start, bodyStart + 8192)))?.[1];
  return decodeText(block, declared ?? "");
}

/** Where the body starts: after the first empty line, or at the first line that can be no header. */
function headerEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const first = bytes[at];
    const next = lineEnd(bytes, at, end);
    if (first === LF) return at + 1;
    if (first === CR && bytes[at + 1] === LF) return at + 2;
    const folded = first === 0x20 || first === 0x09;
    // mbox's first line, also quoted (`>From `), stands before the fields.
    if (!folded && !isFieldAt(bytes, at, next) && !isMboxLine(bytes, at)) return at;
    at = next;
  }
  return end;
}

/** Whether a header field starts here (RFC 5322 2.2); on bytes, as every header line of every part is asked. */
function isFieldAt(bytes: Uint8Array, start: number, end: number): boolean {
  const stop = Math.min(end, start + 80);
  for (let at = start; at < stop; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x3a) return at > start;
    if (byte < 0x21 || byte > 0x7e) {
      // Some systems put white space before the colon.
      let next = at;
      while (next < at + 4 && (bytes[next] === 0x20 || bytes[next] === 0x09)) next++;
      return at > start && bytes[next] === 0x3a;
    }
  }
  return false;
}

function isMboxLine(bytes: Uint8Array, start: number): boolean {
  const from = bytes[start] === 0x3e ? start + 1 : start;
  return startsWith(bytes, from, MBOX);
}

const MBOX = latin1Bytes("From ");

function lineEnd(bytes: Uint8Array, at: number, end: number): number {
  const found = bytes.indexOf(LF, at);
  return found < 0 || found >= end ? end : found + 1;
}

/** Index of the first byte that belongs to no empty line. */
export function skipBlankLines(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const next = lineEnd(bytes, at, end);
    for (let i = at; i < next; i++) {
      const byte = bytes[i];
      if (byte !== LF && byte !== CR && byte !== 0x20 && byte !== 0x09) return at;
    }
    at = next;
  }
  return start;
}

/** The parts between the lines of a boundary (RFC 2046 5.1.1). Text before the first is no part. */
function readParts(
  bytes: Uint8Array,
  start: number,
  end: number,
  boundary: Uint8Array,
  depth: number,
  reading: Reading,
): Part[] {
  const parts: Part[] = [];
  let partStart = -1;
  let line = boundaryLine(bytes, start, start, end, boundary);
  for (; line !== null; line = boundaryLine(bytes, line.end, start, end, boundary)) {
    if (partStart >= 0) {
      if (reading.parts >= LIMITS.parts) {
        reading.truncated.add("parts");
        return parts;
      }
      parts.push(
        readPart(bytes, partStart, trimLineEnd(bytes, partStart, line.start), depth + 1, reading),
      );
    }
    if (line.last) return parts;
    partStart = line.end;
  }
  if (partStart >= 0 && partStart < end)
    parts.push(readPart(bytes, partStart, end, depth + 1, reading));
  return parts;
}

/** The line end before a boundary line belongs to the boundary (RFC 2046 5.1.1). */
function trimLineEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = end;
  if (at > start && bytes[at - 1] === LF) at--;
  if (at > start && bytes[at - 1] === CR) at--;
  return at;
}

interface BoundaryLine {
  readonly start: number;
  readonly end: number;
  readonly last: boolean;
}

/** The next line of a boundary at or after `from` in the body that reaches from `start` to `end`; null where none is left. */
function boundaryLine(
  bytes: Uint8Array,
  from: number,
  start: number,
  end: number,
  boundary: Uint8Array,
): BoundaryLine | null {
  // Hyphens are rarer than lines: looking for them skips most of a body without touching its lines.
  let at = bytes.indexOf(DASH, from);
  while (at >= 0 && at < end) {
    const lineStart = startOfLine(bytes, at, start);
    if (lineStart >= 0 && bytes[at + 1] === DASH && startsWith(bytes, at + 2, boundary)) {
      const after = at + 2 + boundary.length;
      const last = bytes[after] === DASH && bytes[after + 1] === DASH;
      const next = lineEnd(bytes, at, end);
      if (last || isLineRest(bytes, after, next)) return { start: lineStart, end: next, last };
    }
    while (bytes[at] === DASH) at++;
    at = bytes.indexOf(DASH, at);
  }
  return null;
}

/** Where the line of a position starts, if only an indent stands before it: some forwarders indent the whole report. */
function startOfLine(bytes: Uint8Array, at: number, start: number): number {
  let from = at;
  while (from > start && at - from < 8 && (bytes[from - 1] === 0x20 || bytes[from - 1] === 0x09)) {
    from--;
  }
  return from === start || bytes[from - 1] === LF ? from : -1;
}

function isLineRest(bytes: Uint8Array, from: number, end: number): boolean {
  for (let i = from; i < end; i++) {
    const byte = bytes[i];
    if (byte !== 0x20 && byte !== 0x09 && byte !== CR && byte !== LF) return false;
  }
  return true;
}

function startsWith(bytes: Uint8Array, at: number, prefix: Uint8Array): boolean {
  for (let i = 0; i < prefix.length; i++) if (bytes[at + i] !== prefix[i]) return false;
  return true;
}

/** The boundary that the body really uses: the declared one if it occurs, else that of the first line that looks like one. */
function findBoundary(
  bytes: Uint8Array,
  start: number,
  end: number,
  declared: string,
): Uint8Array | null {
  if (declared !== "" && declared.length <= 200) {
    const boundary = latin1Bytes(declared);
    let line = boundaryLine(bytes, start, start, end, boundary);
    while (line?.last === true) line = boundaryLine(bytes, line.end, start, end, boundary);
    if (line !== null) return boundary;
  }
  let at = start;
  while (at < end) {
    const next = lineEnd(bytes, at, end);
    if (bytes[at] === DASH && bytes[at + 1] === DASH && next - at <= 210) {
      const line = latin1(bytes.subarray(at + 2, next)).trimEnd();
      const following = latin1(bytes.subarray(next, Math.min(next + 40, end))).toLowerCase();
      if (line.length >= 4 && !line.includes(" ") && following.startsWith("content-")) {
        return bytes.subarray(at + 2, at + 2 + line.length);
      }
    }
    at = next;
  }
  return null;
}

/** Whether at most a line or two of preamble stand before the first line of a boundary (RFC 2046 5.1.1). */
function isNearStart(bytes: Uint8Array, start: number, end: number, boundary: Uint8Array): boolean {
  let at = start;
  for (let written = 0; at < end && written <= 2;) {
    const next = lineEnd(bytes, at, end);
    if (bytes[at] === DASH && bytes[at + 1] === DASH && startsWith(bytes, at + 2, boundary))
      return true;
    if (!isLineRest(bytes, at, next)) written++;
    at = next;
  }
  return false;
}

function fileName(headers: readonly Header[], parameters: Map<string, string>): string | null {
  const disposition = headerValue(headers, "content-disposition");
  const named =
    disposition === null ? undefined : parseParameters(disposition).parameters.get("filename");
  return named ?? parameters.get("name") ?? null;
}
