import { entities } from "./html-entities";
import { LIMITS } from "./limits";

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  (
    "address article aside blockquote body center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr html li main " +
    "nav ol p pre section table tbody tfoot thead tr ul"
  ).split(" "),
);

/** Elements whose content is not shown. */
const HIDDEN = new Set(["style", "script", "head", "title", "noscript", "template"]);

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9:]{0,30})/y;

/**
 * The visible text of HTML, as a person reads it: a block or `<br>` ends a line, a table cell ends with a tab, white space is
 * folded except in `<pre>`. Needs no DOM, runs once over the input, and never fails.
 * @param html HTML of any quality; hostile too
 */
export function htmlToText(html: string): string {
  const out = new TextBuilder();
  const end = Math.min(html.length, LIMITS.text);
  let at = 0;
  let pre = 0;
  while (at < end) {
    const open = html.indexOf("<", at);
    const stop = open < 0 || open > end ? end : open;
    if (stop > at) out.text(decodeEntities(html.slice(at, stop)), pre > 0);
    if (stop >= end) break;
    if (html.startsWith("<!--", stop)) {
      const close = html.indexOf("-->", stop + 4);
      at = close < 0 ? end : close + 3;
      continue;
    }
    TAG.lastIndex = stop;
    const tag = TAG.exec(html);
    if (!tag) {
      const other = html[stop + 1] === "!" || html[stop + 1] === "?";
      const close = other ? html.indexOf(">", stop) : -1;
      if (other) at = close < 0 ? end : close + 1;
      else {
        // A `<` that starts no tag is text: SMTP answers quote addresses without escaping them.
        out.text("<", pre > 0);
        at = stop + 1;
      }
      continue;
    }
    const name = (tag[2] ?? "").toLowerCase();
    const closing = tag[1] === "/";
    const close = tagEnd(html, stop + tag[0].length, end);
    if (!closing && HIDDEN.has(name)) {
      at = hiddenEnd(html, name, close, end);
      continue;
    }
    at = close;
    if (name === "br") out.breakLine();
    else if (name === "td" || name === "th") {
      if (closing) out.cell();
    } else if (name === "tr") out.row();
    else if (BLOCKS.has(name)) {
      out.block();
      if (name === "pre") pre = Math.max(0, pre + (closing ? -1 : 1));
    }
  }
  return out.toString();
}

/** Index after the `>` of a tag; quoted attribute values may hold a `>`. */
function tagEnd(html: string, from: number, end: number): number {
  let quote = 0;
  // A tag longer than this is no tag that a mail system writes; an unclosed quote must not swallow the rest.
  const stop = Math.min(end, from + 8192);
  for (let i = from; i < stop; i++) {
    const code = html.charCodeAt(i);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) return i + 1;
  }
  const close = html.indexOf(">", from);
  return close < 0 || close >= end ? end : close + 1;
}

function hiddenEnd(html: string, name: string, from: number, end: number): number {
  // Real mail writes these end tags in one of these letter cases; searching both is linear, a pattern would not be.
  for (const tag of [
    `</${name}`,
    `</${name.toUpperCase()}`,
    `</${name[0]?.toUpperCase()}${name.slice(1)}`,
  ]) {
    const close = html.indexOf(tag, from);
    if (close >= 0 && close < end) return tagEnd(html, close, end);
  }
  // An unclosed <head> or <title> would hide the whole report.
  return name === "head" || name === "title" ? from : end;
}

/** Entities to characters; what is no known entity stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,12}));?/g,
    (whole: string, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      const code = decimal === undefined ? parseInt(hex ?? "", 16) : parseInt(decimal, 10);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : whole;
    },
  );
}

/** White space that is more than one plain space. */
const WHITE_SPACE = /[\t\r\n\f][ \t\r\n\f]*| [ \t\r\n\f]+/g;

/** Collects lines: folds white space, keeps at most one empty line between two blocks. Never looks at a line again as it grows. */
class TextBuilder {
  private readonly done: string[] = [];
  private line = "";
  /** Whether the line shows anything yet: more than white space and the ends of empty cells. */
  private shows = false;
  private endsInSpace = true;

  text(piece: string, verbatim: boolean): void {
    if (verbatim) {
      const [first = "", ...others] = piece.replaceAll("\r", "").split("\n");
      this.append(first);
      for (const text of others) {
        this.endLine(true);
        this.append(text);
      }
      return;
    }
    const folded = piece.replace(WHITE_SPACE, " ");
    this.append(this.endsInSpace && folded.startsWith(" ") ? folded.slice(1) : folded);
  }

  breakLine(): void {
    this.endLine(true);
  }

  block(): void {
    if (this.shows) this.endLine(false);
  }

  /** The end of a cell: an empty one counts too, or columns would shift. */
  cell(): void {
    this.line += "\t";
    this.endsInSpace = true;
  }

  row(): void {
    this.block();
    this.start();
  }

  toString(): string {
    this.endLine(false);
    return this.done.join("\n");
  }

  private append(text: string): void {
    if (text === "") return;
    this.line += text;
    this.endsInSpace = text.endsWith(" ");
    this.shows ||= text.trim() !== "";
  }

  private endLine(keepEmpty: boolean): void {
    const line = this.shows ? this.line.replaceAll(" \t", "\t").trimEnd() : "";
    this.start();
    if (
      line !== "" ||
      (keepEmpty && this.done.length > 0 && this.done[this.done.length - 1] !== "")
    ) {
      this.done.push(line);
    }
  }

  private start(): void {
    this.line = "";
    this.shows = false;
    this.endsInSpace = true;
  }
}
