import { isHost } from "./syntax";
import type { Hop } from "./types";

const DATE = /\d{1,2}\/\d{1,2}\/\d{4},? \d{1,2}:\d{2}:\d{2} ?(?:[AP]M)?/i;

/**
 * The hop table of an Exchange Online report: HOP, TIME (UTC), FROM, TO, WITH, RELAY TIME.
 * @param lines lines of the visible text from the table's heading on; a row may be broken over several lines
 */
export function readHops(lines: readonly string[]): Hop[] {
  const rows: string[] = [];
  for (const line of lines) {
    if (/^\d{1,3}(?:\t| {2,})/.test(line)) rows.push(line);
    else if (rows.length > 0) {
      if (
        line.trim() === "" ||
        /^[A-Z][A-Za-z-]{1,40}:/.test(line) ||
        !/[\t:]| {2}|AM|PM/.test(line)
      ) {
        if (line.trim() !== "") break;
        continue;
      }
      rows.push(`${rows.pop() ?? ""} ${line}`);
    }
    if (rows.length > 100) break;
  }
  return rows.map(readRow).filter((hop) => hop !== null);
}

function readRow(row: string): Hop | null {
  const number = Number(/^\d{1,3}/.exec(row)?.[0]);
  const date = DATE.exec(row);
  if (!date) return null;
  const rest = row.slice(date.index + date[0].length);
  const { from, to, others } = rest.includes("\t") ? fromCells(rest) : fromWords(rest);
  const delay = /(\*|(?:\d{1,6} ?(?:day|hour|hr|min|sec)[a-z.]{0,4},? ?){1,4})\s*$/i.exec(others);
  const protocol = (delay ? others.slice(0, delay.index) : others).trim();
  return {
    number,
    at: utc(date[0]),
    from: from === "" ? null : from.toLowerCase(),
    to: to === "" ? null : to.toLowerCase(),
    with: protocol === "" ? null : protocol,
    delay: seconds(delay?.[0] ?? ""),
  };
}

interface RowParts {
  readonly from: string;
  readonly to: string;
  /** Protocol and delay. */
  readonly others: string;
}

function fromCells(rest: string): RowParts {
  const [, from = "", to = "", ...others] = rest.split("\t").map((cell) => cell.trim());
  return { from, to, others: others.join(" ").trim() };
}

/** In plain text an empty cell leaves no trace: a row with one host then is the first hop, which only names who took the mail. */
function fromWords(rest: string): RowParts {
  const words = rest.trim().split(/\s+/);
  const hosts = words.slice(0, 2).filter(isHost);
  const [from = "", to = ""] = hosts.length === 2 ? hosts : ["", hosts[0] ?? ""];
  return { from, to, others: words.slice(hosts.length).join(" ") };
}

function utc(text: string): Date | null {
  const time = Date.parse(`${text.replace(",", "")} UTC`);
  return Number.isNaN(time) ? null : new Date(time);
}

/** `1 sec`, `2 min, 3 sec`, `*` for not measurable. */
function seconds(text: string): number | null {
  let total: number | null = null;
  for (const [, amount, unit] of text.matchAll(/(\d{1,6}) ?(day|hour|hr|min|sec)/gi)) {
    const factor =
      { day: 86400, hour: 3600, hr: 3600, min: 60, sec: 1 }[(unit ?? "").toLowerCase()] ?? 1;
    total = (total ?? 0) + Number(amount) * factor;
  }
  return total;
}
