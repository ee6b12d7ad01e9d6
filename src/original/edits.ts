/** A range of UTF-16 units; an empty one stands before the unit at `start`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One difference between what was typed and what may have been meant, with its place in both. */
export interface Edit {
  readonly kind: "substitute" | "insert" | "delete" | "transpose";
  readonly typed: Span;
  readonly meant: Span;
}

/** Characters that are compared; local part and domain together have 254 at most (RFC 5321 4.5.3.1). */
const LONGEST = 254;

/**
 * The fewest edits that turn one text into another, two neighbours changing places counted as one (optimal string alignment).
 * Not a library: those tell the number alone, and a person has to see which letters differ.
 * @returns null where more than `most` edits are needed
 */
export function editsBetween(typed: string, meant: string, most: number): Edit[] | null {
  // Whole characters: half of a surrogate pair marked would show as a box.
  const a = Array.from(typed.slice(0, LONGEST));
  const b = Array.from(meant.slice(0, LONGEST));
  if (Math.abs(a.length - b.length) > most) return null;
  const rows = distances(a, b);
  if (at(rows, a.length, b.length) > most) return null;
  const edits: Edit[] = [];
  let i = a.length;
  let j = b.length;
  const step = (kind: Edit["kind"], back: number, forth: number) => {
    edits.push({ kind, typed: span(a, i - back, i), meant: span(b, j - forth, j) });
    i -= back;
    j -= forth;
  };
  while (i > 0 || j > 0) {
    const cost = at(rows, i, j);
    if (isSwap(a, b, i, j) && cost === at(rows, i - 2, j - 2) + 1) step("transpose", 2, 2);
    else if (i > 0 && j > 0 && a[i - 1] === b[j - 1] && cost === at(rows, i - 1, j - 1)) {
      i--;
      j--;
    } else if (i > 0 && j > 0 && cost === at(rows, i - 1, j - 1) + 1) step("substitute", 1, 1);
    else if (i > 0 && cost === at(rows, i - 1, j) + 1) step("delete", 1, 0);
    else step("insert", 0, 1);
  }
  return edits.reverse();
}

const at = (rows: readonly (readonly number[])[], i: number, j: number) =>
  rows[i]?.[j] ?? Number.POSITIVE_INFINITY;

const isSwap = (a: readonly string[], b: readonly string[], i: number, j: number) =>
  i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && a[i - 1] !== a[i - 2];

function distances(a: readonly string[], b: readonly string[]): number[][] {
  const rows: number[][] = [b.map((_, j) => j).concat(b.length)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(
        at(rows, i - 1, j - 1) + same,
        at(rows, i - 1, j) + 1,
        (row[j - 1] ?? 0) + 1,
        isSwap(a, b, i, j) ? at(rows, i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  }
  return rows;
}

function span(characters: readonly string[], from: number, to: number): Span {
  const start = characters.slice(0, from).join("").length;
  return { start, end: start + characters.slice(from, to).join("").length };
}
