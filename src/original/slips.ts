import type { Edit } from "./edits";

/** Rows of the commonest keyboards (QWERTY, QWERTZ, AZERTY). */
const ROWS = [
  "qwertyuiop",
  "qwertzuiop",
  "azertyuiop",
  "asdfghjkl",
  "qsdfghjklm",
  "zxcvbnm",
  "yxcvbnm",
  "wxcvbn",
];

/** Pairs one below the other on them. */
const BELOW = "qa ws ed rf tg yh uj ik ol az sx dc fv gb hn jm wa es rd ft gy hu ji ko lp";

/** What looks alike in many fonts. */
const ALIKE = "0o 1l 1i il l| 5s vu";

let neighbours: ReadonlySet<string> | null = null;

function areNeighbours(one: string, other: string): boolean {
  neighbours ??= new Set([
    ...ROWS.flatMap((row) => Array.from(row.slice(1), (key, i) => `${row.charAt(i)}${key}`)),
    ...BELOW.split(" "),
    ...ALIKE.split(" "),
  ]);
  return neighbours.has(one + other) || neighbours.has(other + one);
}

const LETTER = /^[a-z]$/;

/**
 * Whether an edit looks like a slip of the hand rather than another name: letters that changed places, a letter doubled or not, a
 * separator too few or too many, a neighbouring key. The first and the last letter of a word tell names apart (Mario and
 * Maria, Christian and Christina), digits tell accounts apart: those are never slips.
 */
export function isSlip(edit: Edit, typed: string, meant: string): boolean {
  const was = typed.slice(edit.typed.start, edit.typed.end);
  const is = meant.slice(edit.meant.start, edit.meant.end);
  const inside = isInside(meant, edit.meant.start, edit.meant.end);
  switch (edit.kind) {
    case "transpose":
      return /^[a-z._-]{2}$/.test(is) && (inside || /[._-]/.test(is));
    case "substitute":
      if (/[._-]/.test(was) && /[._-]/.test(is)) return true;
      return inside && areNeighbours(was, is) && wordAt(meant, edit.meant.start).length > 4;
    case "delete":
      return isExtra(was, typed, edit.typed.start, inside);
    case "insert":
      return isExtra(is, meant, edit.meant.start, inside);
  }
}

/** A letter too many, seen in the text that has it. */
function isExtra(letter: string, text: string, place: number, inside: boolean): boolean {
  if (/^[._-]$/.test(letter)) return true;
  if (!LETTER.test(letter)) return false;
  return inside || text[place - 1] === letter || text[place + 1] === letter;
}

/** Whether a range lies within a word, neither at its first letter nor at its last. */
function isInside(text: string, start: number, end: number): boolean {
  return LETTER.test(text[start - 1] ?? "") && LETTER.test(text[end] ?? "");
}

/** Short words are names a key away from each other (Tim and Tom). */
function wordAt(text: string, place: number): string {
  const before = /(?<![a-z])[a-z]{1,64}$/.exec(text.slice(0, place))?.[0] ?? "";
  const after = /^[a-z]{0,64}/.exec(text.slice(place))?.[0] ?? "";
  return before + after;
}
