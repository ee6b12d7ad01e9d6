import { decodeText, latin1Bytes } from "../message/charset";

/**
 * An address that Exchange wrapped into an SMTP one because its recipient had none (IMCEA, "Internet Mail Connector
 * encapsulated address"), or a legacyExchangeDN as it stands in an answer. All values are decoded.
 */
export type LegacyAddress =
  /** The recipient's former place in Exchange's directory; `line` is the address that an administrator adds. */
  | { readonly kind: "x500"; readonly line: string; readonly commonName: string | null }
  /** An ordinary address that was wrapped all the same. */
  | { readonly kind: "smtp"; readonly address: string }
  /** What somebody typed where an address was expected. */
  | { readonly kind: "invalid"; readonly text: string }
  /** Another kind of address, e.g. `FAX` or `NOTES`; `type` is upper case. */
  | { readonly kind: "other"; readonly type: string; readonly text: string };

/** The type of IMCEA addresses is up to 9 letters long; the value of legacyExchangeDN ends below 1 KB, each sign taking three. */
const WRAPPED = /IMCEA([A-Z0-9]{1,10})-([^@\s<>"';,]{1,3000})/i;

const DISTINGUISHED = /\/o=[^\r\n;"<>@]{1,300}?\/cn=[^\s;"'<>@]{1,300}/i;

/**
 * Finds and decodes the first legacy Exchange address of a text: `_` stands for `/`, `+XX` for the character of that hexadecimal
 * code (more-codes-and-formats.md d). The host after the `@` only says which server wrapped it.
 * @returns null where there is none
 */
export function readLegacyAddress(text: string): LegacyAddress | null {
  const wrapped = WRAPPED.exec(text);
  const encoded = wrapped?.[2];
  if (wrapped === null || encoded === undefined) {
    const name = DISTINGUISHED.exec(text)?.[0];
    return name === undefined ? null : x500(name);
  }
  const type = (wrapped[1] ?? "").toUpperCase();
  const value = decode(encoded);
  // A name of the directory begins at its root and has parts; anything else is no line to add.
  if (type === "EX") return /^\/[^=]{1,20}=./.test(value) ? x500(value) : null;
  if (type === "SMTP") return { kind: "smtp", address: value };
  return type === "INVALID"
    ? { kind: "invalid", text: value }
    : { kind: "other", type, text: value };
}

function x500(name: string): LegacyAddress {
  // Whoever writes the line into a directory takes what stands there: nothing that could end a line or hide.
  const line = `X500:${name.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, "")}`;
  const last = line.toLowerCase().lastIndexOf("/cn=");
  const commonName = last < 0 ? "" : line.slice(last + 4);
  return { kind: "x500", line, commonName: commonName === "" ? null : commonName };
}

const ESCAPES = /(?:\+[0-9a-f]{2})+/gi;

function decode(encoded: string): string {
  // Copies out of links are URL-encoded once more. A plus sign of the encoding itself can't be left in those.
  const plain =
    /%2B[0-9a-f]{2}/i.test(encoded) && !encoded.includes("+")
      ? encoded.replace(/%([0-9a-f]{2})/gi, (_, code: string) => character(code))
      : encoded;
  // Slashes before escapes: an underscore of the value is itself escaped, and would become a slash the other way round.
  return plain.replaceAll("_", "/").replace(ESCAPES, (run) => {
    const bytes = latin1Bytes(
      run.replace(/\+([0-9a-f]{2})/gi, (_, code: string) => character(code)),
    );
    const text = decodeText(bytes, "utf-8");
    return text.includes("\ufffd") ? decodeText(bytes, "windows-1252") : text;
  });
}

const character = (code: string) => String.fromCharCode(parseInt(code, 16));
