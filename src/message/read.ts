import { decodeText, latin1, latin1Bytes } from "./charset";
import { headerValue, parseAddresses, startsWithHeader } from "./header";
import { htmlToText } from "./html";
import { LIMITS } from "./limits";
import { type OpenOutlookFile, readMime, skipBlankLines } from "./mime";
import { isOutlookFile } from "./outlook-file";
import { plainText } from "./pieces";
import type { Address, Limit, Message, Part } from "./types";

/** Why an input can't be read at all; the pane and the command line each have a sentence for it. */
export type UnreadableReason = "empty" | "binary" | "outlook-msg";

/** Thrown by `readMessage` for what holds no text to read. */
export class UnreadableInput extends Error {
  constructor(readonly reason: UnreadableReason) {
    super(reason);
    this.name = "UnreadableInput";
  }
}

/**
 * Reads the bytes of a file or of a whole message. Content decides what they are (DESIGN.md rule 10): a header block makes a
 * message, anything else is text or HTML.
 * @param openOutlookFile reads the .msg files that are attached, see `holdsUnopened`
 * @throws UnreadableInput for an empty or binary input, or an Outlook .msg: see `isOutlookFile`
 */
export function readMessage(
  input: Uint8Array,
  openOutlookFile: OpenOutlookFile | null = null,
): Message {
  const truncated: Limit[] = [];
  let bytes = input;
  if (bytes.length > LIMITS.bytes) {
    bytes = bytes.subarray(0, LIMITS.bytes);
    truncated.push("bytes");
  }
  if (isOutlookFile(bytes)) throw new UnreadableInput("outlook-msg");
  const wide = utf16(bytes);
  if (wide !== null) return readText(wide, truncated);
  if (isBinary(bytes)) throw new UnreadableInput("binary");
  bytes = unixLines(bytes);
  const start = skipBlankLines(bytes, bomLength(bytes), bytes.length);
  if (isBlank(bytes, start)) throw new UnreadableInput("empty");
  if (startsWithPart(bytes, start))
    return readWithoutHeader(bytes.subarray(start), truncated, openOutlookFile);
  if (!startsWithHeader(bytes, start))
    return readText(decodeText(bytes.subarray(start), ""), truncated);
  const mime = readMime(bytes.subarray(start), openOutlookFile);
  return new MimeMessage(mime.root, [...truncated, ...mime.truncated]);
}

/**
 * What a person typed or pasted: the source of a whole message, else text, and the HTML of the same where the clipboard had it.
 * Never throws: an empty text makes an empty message.
 */
export function fromPasted(text: string, html: string | null): Message {
  const head = new TextEncoder().encode(text.slice(0, 4096));
  const start = skipBlankLines(head, 0, head.length);
  return startsWithHeader(head, start)
    ? readMessage(new TextEncoder().encode(text))
    : plainText(text, html);
}

/** The text of a file as it stands there, no further than the limit; for bytes that are no text it is of no use. */
export function textOfFile(bytes: Uint8Array): string {
  return utf16(bytes) ?? decodeText(bytes.subarray(bomLength(bytes), LIMITS.text), "");
}

function readText(text: string, truncated: readonly Limit[]): Message {
  if (text.trim() === "") throw new UnreadableInput("empty");
  const looksLikeHtml = /^\s{0,200}<(?:!doctype|html|head|body|meta|div|table|p)\b/i.test(
    text.slice(0, 400),
  );
  const message = looksLikeHtml ? plainText("", text) : plainText(text, null);
  return truncated.length > 0 ? { ...message, truncated } : message;
}

/** A message of MIME. Text and HTML are put together when they are asked for: many messages are told by their parts alone. */
class MimeMessage implements Message {
  readonly itemClass: string | null;
  readonly pasted = false;
  readonly headers: Part["headers"];
  readonly subject: string;
  readonly parts: readonly Part[];
  private fromOnce: readonly Address[] | null = null;
  private textOnce: string | null = null;
  private htmlOnce: string | null | undefined;

  constructor(
    root: Part,
    readonly truncated: readonly Limit[],
  ) {
    this.itemClass = root.itemClass ?? null;
    this.headers = root.headers;
    this.subject = headerValue(root.headers, "subject") ?? "";
    this.parts = [root];
  }

  get from(): Message["from"] {
    this.fromOnce ??= parseAddresses(headerValue(this.headers, "from") ?? "").slice(0, 1);
    return this.fromOnce[0] ?? null;
  }

  get date(): Date | null {
    return parseDate(headerValue(this.headers, "date"));
  }

  get text(): string {
    this.textOnce ??= this.parts.map(visibleText).join("\n");
    return this.textOnce;
  }

  get html(): string | null {
    if (this.htmlOnce === undefined)
      this.htmlOnce = this.parts.map(firstHtml).find((html) => html !== null) ?? null;
    return this.htmlOnce;
  }
}

/** The text that a mail program shows of a part; enclosed messages and attachments are not its text. */
function visibleText(part: Part): string {
  if (part.type === "multipart/alternative") {
    const plain = part.parts.find((child) => child.type === "text/plain");
    // A plain part is often there and empty.
    if (plain && plain.text.trim() !== "") return plain.text;
    return part.parts.map(visibleText).find((text) => text.trim() !== "") ?? "";
  }
  if (part.parts.length > 0) {
    if (part.type.startsWith("message/")) return "";
    return part.parts
      .map(visibleText)
      .filter((text) => text !== "")
      .join("\n\n");
  }
  if (part.type === "text/html") return htmlToText(part.text);
  if (part.type === "text/rfc822-headers") return "";
  return part.type.startsWith("text/") ? part.text : "";
}

function firstHtml(part: Part): string | null {
  if (part.type === "text/html") return part.text.trim() === "" ? null : part.text;
  if (part.type.startsWith("message/")) return null;
  for (const child of part.parts) {
    const html = firstHtml(child);
    if (html !== null) return html;
  }
  return null;
}

/** A date of RFC 5322 3.3; null where the value is none. */
export function parseDate(value: string | null): Date | null {
  if (value === null || value.length > 200) return null;
  // Comments such as "(CEST)" are allowed after the zone; engines differ in taking them.
  const time = Date.parse(value.replace(/\([^()]{0,60}\)/g, " ").trim());
  return Number.isNaN(time) ? null : new Date(time);
}

/** Whether the input is a multipart body whose header block got lost: a boundary line and a part's first field. */
function startsWithPart(bytes: Uint8Array, start: number): boolean {
  if (bytes[start] !== 0x2d || bytes[start + 1] !== 0x2d) return false;
  const [first = "", second = ""] = latin1(bytes.subarray(start, start + 400)).split(/\r?\n/, 3);
  return /^--\S{4,200}$/.test(first) && /^content-[a-z-]{2,30}:/i.test(second);
}

function readWithoutHeader(
  body: Uint8Array,
  truncated: readonly Limit[],
  openOutlookFile: OpenOutlookFile | null,
): Message {
  const header = latin1Bytes("MIME-Version: 1.0\n\n");
  const whole = new Uint8Array(header.length + body.length);
  whole.set(header);
  whole.set(body, header.length);
  const mime = readMime(whole, openOutlookFile);
  return new MimeMessage(mime.root, [...truncated, ...mime.truncated]);
}

/** A message whose tree was read already. */
export function messageOf(root: Part, truncated: readonly Limit[]): Message {
  return new MimeMessage(root, truncated);
}

/** Whether a file of Outlook hangs on a message, or on one inside it, that was not opened. */
export function holdsUnopened({ parts }: Pick<Part, "parts">): boolean {
  return parts.some((part) => part.unopened === true || holdsUnopened(part));
}

/** The message that a part encloses (message/rfc822); null where it encloses none. */
export function enclosedMessage(part: Part): Message | null {
  const root = part.type.startsWith("message/") ? part.parts[0] : undefined;
  return root === undefined ? null : messageOf(root, []);
}

function unixLines(bytes: Uint8Array): Uint8Array {
  const cr = bytes.indexOf(0x0d);
  // Only what has no line feed near its first carriage return was written by a system whose lines end with CR alone.
  if (cr < 0 || bytes[cr + 1] === 0x0a || bytes.subarray(0, cr + 400).includes(0x0a)) return bytes;
  const copy = bytes.slice();
  for (let i = cr; i >= 0; i = copy.indexOf(0x0d, i + 1)) if (copy[i + 1] !== 0x0a) copy[i] = 0x0a;
  return copy;
}

function bomLength(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

function utf16(bytes: Uint8Array): string | null {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  const big = bytes[0] === 0xfe && bytes[1] === 0xff;
  if (!little && !big) return null;
  const text = new TextDecoder(little ? "utf-16le" : "utf-16be").decode(
    bytes.subarray(0, 2 * LIMITS.text),
  );
  return text.includes("\0") ? null : text;
}

function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 1024);
  let control = 0;
  for (let i = 0; i < head.length; i++) {
    const byte = head[i] ?? 0;
    if (byte < 0x1b && (byte < 0x07 || byte > 0x0d)) control++;
  }
  return control > head.length / 50;
}

function isBlank(bytes: Uint8Array, start: number): boolean {
  for (let i = start; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte > 0x20) return false;
  }
  return true;
}
