import { comparable } from "../normalise";
import { classicHeadings } from "./classic";
import { adviceHeadings } from "./modern-advice";
import { errorHeadings } from "./modern-error";
import { hostHeadings } from "./modern-hosts";
import { messageHeadings } from "./modern-message";
import { originalHeadersHeadings } from "./original-headers";
import type { Heading, HeadingRole } from "./types";

export type { HeadingRole } from "./types";

/** Every heading that Microsoft's layouts are known or supposed to have, by language. */
export const headings: readonly Heading[] = [
  ...classicHeadings,
  ...adviceHeadings,
  ...messageHeadings,
  ...errorHeadings,
  ...hostHeadings,
  ...originalHeadersHeadings,
];

/** By their first three letters: nearly every line of a mail is told to be no heading by looking at these. */
const byStart = new Map<number, { role: HeadingRole; text: string }[]>();
for (const { role, text } of headings) {
  const row = { role, text: comparable(text) };
  const firsts = [row.text.charCodeAt(0), row.text.toUpperCase().charCodeAt(0)];
  // The capital of the Turkish "i" is another letter than that of all other languages.
  for (const first of new Set([...firsts, text.charCodeAt(0)])) {
    const start = startKey(first, text.charCodeAt(1), text.charCodeAt(2));
    byStart.set(start, [...(byStart.get(start) ?? []), row]);
  }
}

/** Three letters as one number; different ones may share it. Only the first one's case is told apart. */
function startKey(first: number, second: number, third: number): number {
  return (first << 15) ^ (smallLetter(second) << 8) ^ smallLetter(third);
}

/** In the Latin alphabet: headings with other capitals than the first letter do not occur in the others. */
function smallLetter(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}

/**
 * The role of a line that starts with a known heading, and what stands after it; null for any other line.
 * @param line with plain spaces and straight quotes (`normalise`)
 */
export function headingOf(line: string): { role: HeadingRole; rest: string } | null {
  // Subheadings of a report are short; prose that starts like one is not.
  if (line.length > 4400) return null;
  const start = firstLetter(line, 0);
  const rows = rowsAt(line, start);
  if (rows === undefined) return null;
  const text = comparable(line.slice(start, start + 200));
  for (const heading of rows) {
    if (text.startsWith(heading.text)) return { role: heading.role, rest: afterColon(line) };
  }
  return null;
}

/**
 * The lines of a text that start with a known heading, in their order. Walks over the text as a whole: to touch each of its lines
 * costs many times as much.
 * @param text with plain spaces and straight quotes, its lines ended by line feeds
 * @param lines the same lines
 */
export function headingsIn(
  text: string,
  lines: readonly string[],
): ReadonlyMap<number, HeadingRole> {
  const found = new Map<number, HeadingRole>();
  for (let start = 0, number = 0; number < lines.length; number++) {
    const heading =
      rowsAt(text, firstLetter(text, start)) === undefined ? null : headingOf(lines[number] ?? "");
    if (heading !== null) found.set(number, heading.role);
    start = text.indexOf("\n", start) + 1;
  }
  return found;
}

/** Where the first letter of a line stands; its end where it has none. */
function firstLetter(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) <= 0x20 && text.charCodeAt(at) !== 0x0a) at++;
  return at;
}

function rowsAt(
  text: string,
  at: number,
): readonly { role: HeadingRole; text: string }[] | undefined {
  return byStart.get(
    startKey(text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)),
  );
}

function afterColon(line: string): string {
  const colon = /[:：]/.exec(line);
  return colon ? line.slice(colon.index + 1).trim() : "";
}
