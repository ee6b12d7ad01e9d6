import { LIMITS } from "../../message/limits";
import { parseAnswer } from "../answer";
import { addressLine, isHost } from "../syntax";
import type { Answer } from "../types";
import { startsHeaders } from "./exchange-original";

/** A status line in one of its forms (r1 to r4 of ndr-anatomy.md 3). The words are English in every language of report. */
const RETURNED =
  /(?:^|[ -])(?:remote )?server(?: at ([a-z0-9._-]{3,255})(?: ?\(([0-9a-f.:]{3,45})\))?)? {1,3}returned {1,3}'(.{1,4200})/i;
const HASH = /^#(?=[245]\d\d[ -]|[245]\.\d)(.{3,4200})$/;
const SMTP_MARK = /#SMTP#\s{0,4}$/i;
const BARE_ANSWER = /^(?:[245]\d\d[ -](?!\d)|[245]\.\d{1,3}\.\d{1,3}[ ;])/;

/** Whether a line gives an answer in a form that only Exchange writes. */
export function isStatusLine(line: string): boolean {
  return RETURNED.test(line) || HASH.test(line) || SMTP_MARK.test(line);
}

/** Whether a text may hold such a line: a quick look before its lines are looked at. Lower case, its first 64 KB. */
export function mayHaveStatusLines(lower: string): boolean {
  return (
    lower.length >= 1 << 16 ||
    /returned {1,3}'/.test(lower) ||
    (lower.includes("#") && /#(?:smtp#|[245])/.test(lower))
  );
}

/** The other side, as a line of the block names it. */
export interface Remote {
  readonly host: string;
  readonly ip: string | null;
  readonly line: string;
}

/** An answer with the lines that it was read from. */
export interface StatusLine {
  readonly answer: Answer;
  readonly line: string;
  /** The remote side, where the status line names it. */
  readonly remote: Remote | null;
  /** How many of the following lines belong to it. */
  readonly more: number;
}

/**
 * The answer that a line of the block gives, with those over which mail programs broke it.
 * @param at the line's place in `lines`
 * @param generator the host that wrote the report: its own verdict stands among the attempts, and it is not the remote side
 * @returns null where the line gives no answer
 */
export function readStatus(
  lines: readonly string[],
  at: number,
  generator: string | null,
): StatusLine | null {
  const line = (lines[at] ?? "").trim();
  const { text, more } = joinQuoted(line, lines, at);
  const returned = RETURNED.exec(text);
  if (returned) {
    const answer = parseAnswer((returned[3] ?? "").replace(/'\s*$/, ""));
    const host = returned[1]?.toLowerCase() ?? null;
    const ip = returned[2] ?? null;
    return {
      answer: {
        ...answer,
        host: host ?? answer.host,
        ip: ip ?? answer.ip,
        at: leadingDate(line),
      },
      line: text,
      remote: host !== null && isHost(host) && host !== generator ? { host, ip, line } : null,
      more,
    };
  }
  const smtp = smtpMark(text);
  if (smtp !== null) {
    const remote = smtp.remote === null ? null : { host: smtp.remote, ip: null, line };
    return { answer: smtp.answer, line: text, remote, more };
  }
  const hash = HASH.exec(text);
  if (hash) {
    const answer = (hash[1] ?? "")
      // `##rfc822;other@contoso.com` names the address that was finally tried.
      .replace(/\s?##.{0,600}$/, "")
      // The code may stand on a line of its own above the answer (A-15).
      .replace(/^[245]\.\d{1,3}\.\d{1,3} (?=[245]\d\d[ -])/, "");
    return { answer: parseAnswer(answer), line: text, remote: null, more };
  }
  return BARE_ANSWER.test(line) ? { answer: parseAnswer(line), line, remote: null, more: 0 } : null;
}

function leadingDate(line: string): Date | null {
  const text = /^(.{8,40}?) {1,3}- /.exec(line)?.[1];
  if (text === undefined) return null;
  // The date has no zone; Exchange writes UTC here.
  const time = Date.parse(`${text} UTC`);
  return Number.isNaN(time) ? null : new Date(time);
}

/** A status line that mail programs broke: goes on until its closing mark, at most until the block's next paragraph. */
function joinQuoted(
  line: string,
  lines: readonly string[],
  at: number,
): { text: string; more: number } {
  const open = /returned {1,3}'/i.test(line)
    ? /'\s*$/
    : /^[^#]{0,255}#</.test(line)
      ? SMTP_MARK
      : HASH.test(line)
        ? /##/
        : null;
  if (open === null) return { text: line, more: 0 };
  const closed = (text: string) => open.test(text) && !/returned {1,3}'$/i.test(text);
  let text = line;
  let more = 0;
  while (!closed(text) && more < 60 && text.length < LIMITS.answer) {
    const next = lines[at + more + 1];
    if (
      next === undefined ||
      next.trim() === "" ||
      addressLine(next) !== null ||
      startsHeaders(next.trim())
    )
      break;
    text += ` ${next.trim()}`;
    more++;
  }
  return { text, more };
}

/** `mail.contoso.com #<exchange.contoso.com #5.7.1 smtp;530 5.7.1 Client was not authenticated> #SMTP#` (r3). */
function smtpMark(line: string): { remote: string | null; answer: Answer } | null {
  const match = /^(?:([a-z0-9._-]{3,255}) )?#<(.{3,4000})> ?#SMTP#/i.exec(line);
  if (!match) return null;
  const inside = match[2] ?? "";
  const host = /^([a-z0-9._-]{3,255}) #/i.exec(inside)?.[1]?.toLowerCase() ?? null;
  const semicolon = inside.toLowerCase().indexOf("smtp;");
  const text = semicolon < 0 ? inside : inside.slice(semicolon + 5).trim();
  const parsed = parseAnswer(text);
  const marked = /#([245]\.\d{1,3}\.\d{1,3})\b/.exec(inside)?.[1] ?? null;
  const remote = match[1]?.toLowerCase() ?? null;
  return {
    remote: remote !== null && isHost(remote) ? remote : null,
    answer: {
      ...parsed,
      status: parsed.status ?? marked,
      host: host !== null && isHost(host) ? host : null,
    },
  };
}
