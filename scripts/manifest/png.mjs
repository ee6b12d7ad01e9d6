// The parts of a PNG that are needed here, without its pixels (PNG specification: 5.2 signature, 5.3 chunks, 11.2.2 IHDR, 11.3.4.3 tEXt).
import { closeSync, openSync, readSync } from "node:fs";
import { crc32 } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const HEADER_BYTES = 24;
/** The signature, and IHDR with its length, type and checksum: IHDR comes first and is always 13 bytes long. */
const END_OF_IHDR = 8 + 4 + 4 + 13 + 4;

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

/**
 * @param {Buffer} png
 * @param {string} keyword - at most 79 characters of Latin-1
 * @param {string} text - Latin-1
 * @returns {Buffer} the same picture with a tEXt chunk more, straight after its header
 */
export function withText(png, keyword, text) {
  const body = Buffer.from(`tEXt${keyword}\0${text}`, "latin1");
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length - 4);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([
    png.subarray(0, END_OF_IHDR),
    length,
    body,
    checksum,
    png.subarray(END_OF_IHDR),
  ]);
}
