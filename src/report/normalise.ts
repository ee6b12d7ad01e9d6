/** Everything that fonts and translators put in place of a plain space or quote. */
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g;

/** Text with plain spaces and straight quotes, so that tables need to hold one spelling. */
export function normalise(text: string): string {
  if (/^[\x00-\x7e]*$/.test(text)) return text;
  return text
    .replace(SPACES, " ")
    .replace(INVISIBLE, "")
    .replace(/[\u2018\u2019\u201a\u2032\u0092]/g, "'")
    .replace(/[\u201c\u201d\u201e\u2033]/g, '"');
}

/** As `normalise`, folded and in lower case: the form in which answers and tables are compared. */
export function comparable(text: string): string {
  return normalise(text).replace(/\s+/g, " ").trim().toLowerCase();
}
