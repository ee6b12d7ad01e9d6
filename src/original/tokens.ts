/** The lexical pieces that structured fields share (RFC 5322 3.2): words, comments, quoted strings, semicolons. */

export interface Token {
  readonly kind: "word" | "comment" | "semicolon";
  /** Without the parentheses of a comment and the quotes of a quoted string. */
  readonly text: string;
}

/** Tokens of one field that are read; real fields have below a hundred. */
const MOST_TOKENS = 1000;

/** Parentheses that never close, after which none is looked for: each look costs a length. */
const MOST_UNCLOSED = 10;

/**
 * Cuts a field's value into tokens, in one pass. Comments may nest (RFC 5322 3.2.2); one that is never closed is taken for plain
 * text, or everything behind it would be lost.
 */
export function tokens(value: string): Token[] {
  const found: Token[] = [];
  let word = "";
  let unclosed = 0;
  let i = 0;
  const finish = () => {
    if (word !== "") found.push({ kind: "word", text: word });
    word = "";
  };
  while (i < value.length && found.length < MOST_TOKENS) {
    const c = value.charAt(i);
    if (c === "(") {
      const end = unclosed < MOST_UNCLOSED ? closing(value, i) : -1;
      finish();
      if (end < 0) {
        unclosed++;
        i++;
        continue;
      }
      found.push({ kind: "comment", text: value.slice(i + 1, end).trim() });
      i = end + 1;
    } else if (c === '"') {
      const end = quoteEnd(value, i);
      word += value.slice(i + 1, end).replace(/\\(.)/g, "$1");
      i = end + 1;
    } else if (c === ";") {
      finish();
      found.push({ kind: "semicolon", text: c });
      i++;
    } else if (c === " " || c === "\t") {
      finish();
      i++;
    } else {
      word += c;
      i++;
    }
  }
  finish();
  return found;
}

/** Where the comment that opens at `open` ends; -1 where it does not. */
function closing(value: string, open: number): number {
  let depth = 0;
  const stop = Math.min(value.length, open + 1000);
  for (let i = open; i < stop; i++) {
    const c = value[i];
    if (c === "\\") i++;
    else if (c === "(") depth++;
    else if (c === ")" && --depth === 0) return i;
  }
  return -1;
}

function quoteEnd(value: string, open: number): number {
  for (let i = open + 1; i < value.length; i++) {
    if (value[i] === "\\") i++;
    else if (value[i] === '"') return i;
  }
  return value.length;
}
