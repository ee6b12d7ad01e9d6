import { decodeBase64 } from "./transfer";

/** What windows-1252 has at 0x80 to 0x9F; Node 20 decodes these as control characters, browsers do not. */
const WINDOWS_1252_HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Charsets whose bytes are all below 0x80, so that they look like valid UTF-8: the declaration counts first. */
const SEVEN_BIT = /^(?:csiso2022|iso-2022-|hz-gb)/;

const WINDOWS_1252 =
  /^(?:us-)?ascii$|^(?:x-)?(?:windows-|cp-?)1252$|^iso[-_]?8859[-_]1$|^latin-?1$/;

const UTF_7 = /^(?:unicode-(?:1-1|2-0)-)?utf-7$/;

const windows1252 = new TextDecoder("windows-1252");
const utf8 = new TextDecoder("utf-8", { fatal: true });
const decoders = new Map<string, TextDecoder | null>();

/**
 * Text of bytes in a declared charset. Bounces often declare a wrong one, so bytes that are valid UTF-8 are taken for UTF-8
 * first, then the declared charset, then windows-1252, which never fails.
 * @param charset name as declared, in any letter case; empty where none was declared
 */
export function decodeText(bytes: Uint8Array, charset: string): string {
  const name = charset.trim().toLowerCase();
  if (UTF_7.test(name)) return decodeUtf7(latin1(bytes));
  if (SEVEN_BIT.test(name) || hasIso2022Escape(bytes)) {
    const decoder = decoderFor(SEVEN_BIT.test(name) ? name : "iso-2022-jp");
    if (decoder) return decoder.decode(bytes);
  }
  try {
    return utf8.decode(bytes);
  } catch {
    // Not UTF-8: the usual case for the older charsets.
  }
  if (!WINDOWS_1252.test(name)) {
    const decoder = decoderFor(name);
    if (decoder) return decoder.decode(bytes);
  }
  return decodeWindows1252(bytes);
}

/** Text of bytes that are ASCII without escapes, as nearly every header block is; null where they are not. */
export function asciiText(bytes: Uint8Array): string | null {
  try {
    const text = utf8.decode(bytes);
    return text.length === bytes.length && !text.includes("\x1b") ? text : null;
  } catch {
    return null;
  }
}

/** One character a byte, for text that is known to be ASCII or is decoded further. */
export function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += 8192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return text;
}

/** The bytes of a text that has one byte a character. */
export function latin1Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i) & 0xff;
  return bytes;
}

function decoderFor(name: string): TextDecoder | null {
  const known = decoders.get(name);
  if (known !== undefined) return known;
  let decoder: TextDecoder | null = null;
  try {
    decoder = new TextDecoder(name);
  } catch {
    // The name is no charset (`uft-8`, `x-unknown`): the caller's next guess counts.
  }
  // Names come from messages: an unbounded cache would be theirs to fill.
  if (decoders.size < 64) decoders.set(name, decoder);
  return decoder;
}

function decodeWindows1252(bytes: Uint8Array): string {
  return windows1252
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (c) => WINDOWS_1252_HIGH[c.charCodeAt(0) - 0x80] ?? c);
}

/** ESC `$` or ESC `(`: Japanese mail of systems that declare no charset. */
function hasIso2022Escape(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(0x1b);
  return at >= 0 && (bytes[at + 1] === 0x24 || bytes[at + 1] === 0x28);
}

/** RFC 2152: runs of base64 UTF-16 between `+` and `-`. */
function decodeUtf7(text: string): string {
  return text.replace(/\+([A-Za-z0-9+/]*)-?/g, (_, run: string) => {
    if (run === "") return "+";
    const bytes = decodeBase64Text(run);
    let decoded = "";
    for (let i = 0; i + 1 < bytes.length; i += 2) {
      decoded += String.fromCharCode(((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0));
    }
    return decoded;
  });
}

function decodeBase64Text(text: string): Uint8Array {
  return decodeBase64(latin1Bytes(text));
}
