import { latin1, latin1Bytes } from "./charset";

/** What every compressed RTF can refer to before it has said anything ([MS-OXRTFCP] 2.1.2.1). */
const DICTIONARY = latin1Bytes(
  "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor " +
    "MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20" +
    "\\b\\i\\u\\tab\\tx",
);
const WINDOW = 4096;
const COMPRESSED = 0x75465a4c;
const UNCOMPRESSED = 0x414c454d;
const HEADER_LENGTH = 16;

/**
 * Unpacks the value of PidTagRtfCompressed ([MS-OXRTFCP] 2.1.3). The sizes and the checksum that it states are not believed.
 * @param limit the most bytes that come out
 * @returns null where it is no compressed RTF
 */
export function unpackRtf(packed: Uint8Array, limit: number): Uint8Array | null {
  if (packed.length < HEADER_LENGTH) return null;
  const kind = new DataView(packed.buffer, packed.byteOffset, packed.length).getUint32(8, true);
  if (kind === UNCOMPRESSED) return packed.subarray(HEADER_LENGTH, HEADER_LENGTH + limit);
  if (kind !== COMPRESSED) return null;
  // A reference of two bytes stands for seventeen at most.
  const out = new Uint8Array(Math.min(limit, 9 * packed.length));
  const window = new Uint8Array(WINDOW);
  window.set(DICTIONARY);
  let write = DICTIONARY.length;
  let length = 0;
  const put = (byte: number) => {
    window[write] = byte;
    write = (write + 1) % WINDOW;
    out[length++] = byte;
  };
  for (let at = HEADER_LENGTH; at < packed.length;) {
    const control = packed[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < packed.length; bit++) {
      if (length >= out.length) return out;
      if ((control & (1 << bit)) === 0) {
        put(packed[at++] ?? 0);
        continue;
      }
      const reference = ((packed[at] ?? 0) << 8) | (packed[at + 1] ?? 0);
      at += 2;
      const from = reference >> 4;
      if (from === write) return out.subarray(0, length);
      for (let i = 0; i < (reference & 15) + 2 && length < out.length; i++)
        put(window[(from + i) % WINDOW] ?? 0);
    }
  }
  return out.subarray(0, length);
}

/** Groups inside each other, as deep as they are followed; Outlook's own are a handful. */
const DEEPEST = 500;

/** Destinations whose content is no text ([MS-OXRTFEX] 2.1.3.1, RTF 1.9.1). */
const SILENT = new Set([
  "fonttbl",
  "colortbl",
  "stylesheet",
  "info",
  "pict",
  "listtable",
  "pntext",
]);

/** Control words that stand for a character ([MS-OXRTFEX] 2.1.3.2). */
const CHARACTERS: Readonly<Record<string, string>> = {
  par: "\r\n",
  line: "\r\n",
  tab: "\t",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
  endash: "–",
  emdash: "—",
};

/** Charsets of fonts (\fcharset, RTF 1.9.1) as code pages; the first two mean the document's own. */
const FONT_CHARSETS: Readonly<Record<number, number>> = {
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

/** What a group inherits and its end gives back. */
interface State {
  /** `html`: inside a destination that holds tags. */
  readonly place: "text" | "html" | "fonts" | "silent";
  /** Between \htmlrtf and \htmlrtf0 stands what only RTF needs. */
  readonly hidden: boolean;
  /** Characters that follow \u for readers without Unicode. */
  readonly fallback: number;
  readonly font: number;
}

/**
 * The HTML that Outlook keeps inside RTF ([MS-OXRTFEX] 2.1.3.1): tags stand in destinations of their own, text between them.
 * @param decode text of bytes in a code page; null for the document's own where it names none
 * @returns null where the RTF was not made from HTML
 */
export function htmlOfRtf(
  bytes: Uint8Array,
  decode: (bytes: Uint8Array, codePage: number | null) => string,
): string | null {
  const rtf = latin1(bytes);
  return /^\s{0,9}\{\\rtf/.test(rtf) && rtf.slice(0, 400).includes("\\fromhtml1")
    ? new HtmlCollector(rtf, decode).html()
    : null;
}

/** A control word and its number, a control symbol, a brace, or a run of text: the whole of RTF's syntax. */
const TOKEN =
  /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|[^\\{}\r\n]+/giy;

class HtmlCollector {
  private readonly out: string[] = [];
  private readonly outer: State[] = [];
  private state: State = { place: "text", hidden: false, fallback: 1, font: -1 };
  /** Bytes above ASCII, kept until all of a run are there: a character may take several. */
  private run: number[] = [];
  private readonly fonts = new Map<number, number>();
  private codePage: number | null = null;
  /** Characters to pass over after \u. */
  private skip = 0;
  /** Whether the group opened right here, so that the next word may name its destination. */
  private opened = false;
  private starred = false;

  constructor(
    private readonly rtf: string,
    private readonly decode: (bytes: Uint8Array, codePage: number | null) => string,
  ) {}

  html(): string {
    for (const token of this.rtf.matchAll(TOKEN)) {
      const [all, word, digits, hex, symbol, brace] = token;
      if (brace !== undefined) {
        if (!this.brace(brace)) break;
      } else if (word !== undefined)
        this.word(word.toLowerCase(), digits === undefined ? null : parseInt(digits, 10));
      else if (hex !== undefined) this.byte(parseInt(hex, 16));
      else if (symbol !== undefined) this.symbol(symbol);
      else if (all !== "" && !/^[\r\n]/.test(all)) this.text(all);
    }
    this.flush();
    return this.out.join("");
  }

  /** @returns false where groups are deeper than any that is meant */
  private brace(brace: string): boolean {
    this.flush();
    this.skip = 0;
    this.opened = brace === "{";
    this.starred = false;
    if (this.opened) this.outer.push(this.state);
    else this.state = this.outer.pop() ?? this.state;
    return this.outer.length <= DEEPEST;
  }

  private word(word: string, value: number | null): void {
    if (this.opened) {
      this.opened = false;
      const place = this.destination(word);
      this.starred = false;
      if (place !== null) {
        this.state = { ...this.state, place };
        return;
      }
    }
    switch (word) {
      case "htmlrtf":
        this.flush();
        this.state = { ...this.state, hidden: value !== 0 };
        return;
      case "ansicpg":
        this.codePage = value;
        return;
      case "uc":
        this.state = { ...this.state, fallback: Math.min(Math.max(value ?? 1, 0), 8) };
        return;
      case "f":
        this.flush();
        this.state = { ...this.state, font: value ?? -1 };
        return;
      case "fcharset":
        if (this.state.place === "fonts" && this.fonts.size < 1000)
          this.fonts.set(this.state.font, value ?? 0);
        return;
      case "u":
        this.put(String.fromCharCode((value ?? 0) & 0xffff));
        this.skip = this.state.fallback;
        return;
    }
    const character = CHARACTERS[word];
    if (character !== undefined) this.put(character);
  }

  private destination(word: string): State["place"] | null {
    if (this.state.place === "silent" || this.state.place === "fonts")
      return this.state.place === "fonts" ? null : "silent";
    if (this.starred) return word === "htmltag" ? "html" : "silent";
    if (word === "fonttbl") return "fonts";
    return SILENT.has(word) ? "silent" : null;
  }

  private symbol(symbol: string): void {
    if (symbol === "*" && this.opened) {
      this.starred = true;
      return;
    }
    this.opened = false;
    if (symbol === "~") this.put("\u00a0");
    else if (symbol === "_") this.put("\u00ad");
    else if ("\\{}".includes(symbol)) this.text(symbol);
    // A line end behind a backslash is a paragraph's (RTF 1.9.1).
    else if (symbol === "\n" || symbol === "\r") this.put("\r\n");
  }

  private text(text: string): void {
    this.opened = false;
    const kept = text.slice(this.skip);
    this.skip = Math.max(0, this.skip - text.length);
    this.put(kept);
  }

  private byte(value: number): void {
    this.opened = false;
    if (this.skip > 0) this.skip--;
    else if (this.isShown()) this.run.push(value);
  }

  private put(text: string): void {
    if (text === "" || !this.isShown()) return;
    this.flush();
    this.out.push(text);
  }

  /** Text outside the tags is shown where it is not for RTF alone; tags always are. */
  private isShown(): boolean {
    const { place, hidden } = this.state;
    return place === "html" || (place === "text" && !hidden);
  }

  private flush(): void {
    if (this.run.length === 0) return;
    const charset = this.fonts.get(this.state.font);
    const page = charset === undefined ? undefined : FONT_CHARSETS[charset];
    this.out.push(this.decode(Uint8Array.from(this.run), page ?? this.codePage));
    this.run = [];
  }
}
