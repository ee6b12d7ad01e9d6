import type { Indicator } from "./types";

const COLUMNS: readonly Indicator[] = ["sender", "microsoft", "recipient"];

/**
 * Whose column Microsoft marked red (A-05, A-09): the bar cell in red, else the column that says so in words. Null where
 * neither tells (A-10): the side is never guessed.
 * @param html the HTML body, where there is one
 * @param lines lines of the visible text; cells of one row are separated by tabs or runs of spaces
 */
export function readIndicator(html: string | null, lines: readonly string[]): Indicator | null {
  return (html === null ? null : fromBar(html)) ?? fromWords(lines);
}

interface Cell {
  readonly at: number;
  readonly colour: "red" | "grey";
}

/** Three coloured cells close to each other, one of them red; the gaps between them are white. */
function fromBar(html: string): Indicator | null {
  let cells: Cell[] = [];
  const end = Math.min(html.length, 400_000);
  for (let at = html.indexOf("<td"); at >= 0 && at < end; at = html.indexOf("<td", at + 3)) {
    const close = html.indexOf(">", at);
    if (close < 0 || close - at > 3000) continue;
    const colour = backgroundOf(html.slice(at, close));
    if (colour === null) continue;
    if (cells.length > 0 && at - (cells[cells.length - 1]?.at ?? 0) > 2500) cells = [];
    cells.push({ at, colour });
    if (cells.length === 3) {
      const red = cells.filter((cell) => cell.colour === "red");
      const column = cells.findIndex((cell) => cell.colour === "red");
      if (red.length === 1) return COLUMNS[column] ?? null;
      cells.shift();
    }
  }
  return null;
}

/** The colour class of a cell's background, in any notation of HTML or CSS; null for white, none, or another colour. */
function backgroundOf(tag: string): "red" | "grey" | null {
  const value =
    /\bbgcolor\s{0,3}=\s{0,3}["']?([^"'>]{3,40})/i.exec(tag)?.[1] ??
    /\bbackground(?:-color)?\s{0,3}:\s{0,3}([^;"']{3,60})/i.exec(tag)?.[1];
  const rgb = value === undefined ? null : parseColour(value.trim().toLowerCase());
  if (rgb === null) return null;
  const [r, g, b] = rgb;
  if (r > 140 && g < 70 && b < 70) return "red";
  const spread = Math.max(r, g, b) - Math.min(r, g, b);
  return spread < 16 && r > 120 && r < 240 ? "grey" : null;
}

function parseColour(value: string): readonly [number, number, number] | null {
  const hex = /^#?([0-9a-f]{6})(?:[0-9a-f]{2})?\b/.exec(value)?.[1];
  if (hex)
    return [0, 2, 4].map((i) => parseInt(hex.slice(i, i + 2), 16)) as [number, number, number];
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])\b/.exec(value);
  if (short) return short.slice(1, 4).map((c) => parseInt(c + c, 16)) as [number, number, number];
  const rgb = /^rgba?\(\s{0,3}([\d.]{1,6}%?)[\s,]{1,4}([\d.]{1,6}%?)[\s,]{1,4}([\d.]{1,6}%?)/.exec(
    value,
  );
  if (rgb) return rgb.slice(1, 4).map(channel) as [number, number, number];
  return NAMED[value.split(/\s/)[0] ?? ""] ?? null;
}

const channel = (text: string) => (text.endsWith("%") ? parseFloat(text) * 2.55 : parseFloat(text));

const NAMED: Readonly<Record<string, readonly [number, number, number]>> = {
  red: [255, 0, 0],
  darkred: [139, 0, 0],
  silver: [192, 192, 192],
  lightgray: [211, 211, 211],
  lightgrey: [211, 211, 211],
  gray: [128, 128, 128],
  grey: [128, 128, 128],
};

/** The row of words below the three names: the responsible party's cell says that action is required. */
function fromWords(lines: readonly string[]): Indicator | null {
  for (const line of lines.slice(0, 60)) {
    const at = line.search(/action required/i);
    if (at < 0 || line.length > 200) continue;
    const cells = line.split("\t");
    if (cells.length >= 3) {
      const column = cells.findIndex((cell) => /action required/i.test(cell));
      return COLUMNS[column] ?? null;
    }
    const before = /\bsender\b/i.test(line.slice(0, at));
    const after = /\brecipient\b/i.test(line.slice(at));
    if (before && after) return "microsoft";
    if (after) return "sender";
    if (before) return "recipient";
    return null;
  }
  return null;
}
