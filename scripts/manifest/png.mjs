// The size of a PNG, from its first 24 bytes (PNG specification, 5.2 and 11.2.2: signature, then the IHDR chunk).
import { closeSync, openSync, readSync } from "node:fs";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const HEADER_BYTES = 24;

/**
 * @param {string} file
 * @returns {{ width: number, height: number } | null} in pixels; null where it is no PNG
 * @throws the system's error where the file can't be read
 */
export function pngSize(file) {
  const header = Buffer.alloc(HEADER_BYTES);
  const handle = openSync(file, "r");
  try {
    if (readSync(handle, header, 0, HEADER_BYTES, 0) < HEADER_BYTES) return null;
  } finally {
    closeSync(handle);
  }
  const isPng =
    header.subarray(0, 8).equals(SIGNATURE) && header.toString("latin1", 12, 16) === "IHDR";
  return isPng ? { width: header.readUInt32BE(16), height: header.readUInt32BE(20) } : null;
}
