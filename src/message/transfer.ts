const BASE64 = new Int8Array(256).fill(-1);
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
for (let i = 0; i < ALPHABET.length; i++) BASE64[ALPHABET.charCodeAt(i)] = i;

/** RFC 2045 6.8. Characters that are no base64 are passed over, as that section asks. */
export function decodeBase64(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil((bytes.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let buffer = 0;
  for (const byte of bytes) {
    const value = BASE64[byte] ?? -1;
    if (value < 0) continue;
    buffer = ((buffer << 6) | value) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out[length++] = (buffer >> bits) & 0xff;
    }
  }
  return out.subarray(0, length);
}

/** RFC 2045 6.7. What is no valid escape stays as it is. */
export function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(0x3d)) return bytes;
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte !== 0x3d) {
      out[length++] = byte;
      continue;
    }
    const high = hexValue(bytes[i + 1]);
    const low = hexValue(bytes[i + 2]);
    if (high >= 0 && low >= 0) {
      out[length++] = high * 16 + low;
      i += 2;
      continue;
    }
    const end = softBreakEnd(bytes, i + 1);
    if (end > 0) i = end;
    else out[length++] = byte;
  }
  return out.subarray(0, length);
}

/** Index of the line feed that ends a soft line break starting at `from`; -1 where there is none. */
function softBreakEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  // White space before the line end is padding of a transport (RFC 2045 6.7 rule 3); a line has at most 76 characters.
  while (at - from < 80 && (bytes[at] === 0x20 || bytes[at] === 0x09 || bytes[at] === 0x0d)) at++;
  return bytes[at] === 0x0a || at >= bytes.length ? at : -1;
}

function hexValue(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const upper = byte & 0xdf;
  return upper >= 0x41 && upper <= 0x46 ? upper - 55 : -1;
}
