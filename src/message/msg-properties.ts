import { decodeText } from "./charset";
import type { Storage } from "./compound-file";
import { LIMITS } from "./limits";
import type { Limit } from "./types";

/** How much of a stream with fixed properties is read: real ones have some hundred of 16 bytes. */
const FIXED_LENGTH = 64 * 1024;

/** Property types ([MS-OXCDATA] 2.11.1), as the names of streams end. */
const UNICODE = "001f";
const STRING8 = "001e";
const BINARY = "0102";
const INTEGER = 0x0003;
const TIME = 0x0040;

/** Property identifiers are those of [MS-OXPROPS]; all that this reader asks for are below 0x8000, which have fixed numbers. */
const MESSAGE_CODEPAGE = 0x3ffd;

/**
 * The properties of a message, an attachment or a recipient ([MS-OXMSG] 2.1 and 2.4): those of fixed size in one stream, each
 * other in a stream of its own.
 */
export class Properties {
  private readonly fixed = new Map<number, Uint8Array>();
  private readonly codePage: string;

  /**
   * @param headerLength bytes before the first property of fixed size, which differ by what it is of ([MS-OXMSG] 2.4.1)
   * @param outer charset of the strings of what it belongs to, for what does not name one itself
   * @param truncated takes what was cut
   */
  constructor(
    readonly storage: Storage,
    headerLength: number,
    private readonly truncated: Set<Limit>,
    outer = "",
  ) {
    const stream = storage.read("__properties_version1.0", FIXED_LENGTH)?.bytes;
    for (let at = headerLength; stream !== undefined && at + 16 <= stream.length; at += 16) {
      const tag = new DataView(stream.buffer, stream.byteOffset + at, 4).getUint32(0, true);
      if (!this.fixed.has(tag)) this.fixed.set(tag, stream.subarray(at + 8, at + 16));
    }
    const codePage = this.number(MESSAGE_CODEPAGE);
    this.codePage = codePage === null ? outer : charsetOf(codePage);
  }

  get charset(): string {
    return this.codePage;
  }

  /** A text; null where the property is missing or empty. */
  text(id: number): string | null {
    const wide = this.stream(id, UNICODE, 2 * LIMITS.text);
    if (wide !== null) return textOrNull(new TextDecoder("utf-16le").decode(wide));
    const narrow = this.stream(id, STRING8, LIMITS.text);
    return narrow === null ? null : textOrNull(decodeText(narrow, this.codePage));
  }

  /** Bytes; null where the property is missing. */
  bytes(id: number, limit: number): Uint8Array | null {
    return this.stream(id, BINARY, limit);
  }

  number(id: number): number | null {
    const value = this.value(id, INTEGER);
    return value === null ? null : value.getInt32(0, true);
  }

  /** A moment, kept as units of 100 ns since 1601 ([MS-DTYP] 2.3.3). */
  time(id: number): Date | null {
    const value = this.value(id, TIME);
    if (value === null) return null;
    const units = value.getUint32(4, true) * 2 ** 32 + value.getUint32(0, true);
    const date = new Date(units / 10_000 - 11_644_473_600_000);
    // Zero, and the largest value there is, stand for a time that is not known.
    return date.getTime() > 0 && date.getUTCFullYear() < 4000 ? date : null;
  }

  private value(id: number, type: number): DataView | null {
    const value = this.fixed.get(id * 0x10000 + type);
    return value === undefined ? null : new DataView(value.buffer, value.byteOffset, 8);
  }

  private stream(id: number, type: string, limit: number): Uint8Array | null {
    const name = `__substg1.0_${id.toString(16).padStart(4, "0")}${type}`;
    const found = this.storage.read(name, limit);
    if (found === null) return null;
    if (found.cut) this.truncated.add("text");
    return found.bytes;
  }
}

function textOrNull(text: string): string | null {
  const end = text.indexOf("\0");
  const shown = end < 0 ? text : text.slice(0, end);
  return shown === "" ? null : shown;
}

const CODE_PAGES: Readonly<Record<number, string>> = {
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  20866: "koi8-r",
  21866: "koi8-u",
  50220: "iso-2022-jp",
  50221: "iso-2022-jp",
  50222: "iso-2022-jp",
  51932: "euc-jp",
  51949: "euc-kr",
  54936: "gb18030",
};

/** The charset of a Windows code page; empty for one that browsers do not decode. */
export function charsetOf(codePage: number): string {
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`;
  if (codePage > 28590 && codePage <= 28606) return `iso-8859-${codePage - 28590}`;
  return CODE_PAGES[codePage] ?? "";
}
