/** Everything that fonts and translators put in place of a plain space or quote. */
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g;
const SINGLE_QUOTES = /[\u2018\u2019\u201a\u2032\u0092]/g;
const DOUBLE_QUOTES = /[\u201c\u201d\u201e\u2033]/g;

/** Any of the above: many texts in other letters than ASCII have none of them. */
const ANY =
  /[\u00a0\u00ad\u0092\u1680\u2000-\u200f\u2018-\u201a\u201c-\u201e\u2028-\u202f\u2032\u2033\u205f\u2060\u3000\ufeff]/;

/** Text with plain spaces and straight quotes, so that tables need to hold one spelling. */
export function normalise(text: string): string {
  if (/^[\x00-\x7e]*$/.test(text) || !ANY.test(text)) return text;
  return text
    .replace(SPACES, " ")
    .replace(INVISIBLE, "")
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"');
}

/** White space that is more than one plain space. Most white space is one: a pattern that passes over it is several times faster. */
const FOLDED = /[^\S ]\s*| \s+/g;

/** Each run of white space as one space. */
export function fold(text: string): string {
  return text.replace(FOLDED, " ");
}

/** As `normalise`, folded and in lower case: the form in which answers and tables are compared. */
export function comparable(text: string): string {
  return fold(normalise(text)).trim().toLowerCase();
}
