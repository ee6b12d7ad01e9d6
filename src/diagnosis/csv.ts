/**
 * A table as CSV (RFC 4180): CRLF after each row, quotes where a value needs them.
 * @param rows the first one holds the column names
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/**
 * Values come out of mail, and a spreadsheet computes what begins with one of these signs, also after white space: an
 * apostrophe before it makes it text (OWASP, CSV injection). The full-width forms count as the plain ones in some languages.
 */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

function cell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
