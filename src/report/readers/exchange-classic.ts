import { LIMITS } from "../../message/limits";
import { parseHeaders } from "../../message/header";
import type { Header } from "../../message/types";
import { nestedAnswers, parseAnswer } from "../answer";
import { headingOf } from "../headings";
import { addressLine, hostLine, isHost } from "../syntax";
import type { Answer, Evidence, Fact, Failure, Sign } from "../types";
import { failureOf, inBody, type Reader } from "./reader";

/**
 * The block for administrators that Exchange 2007 and later and the classic Exchange Online layout write (ndr-anatomy.md 3):
 * the generating server, then for each recipient its address, the remote server, and one or more status lines.
 * Read by its structure; the localised headings only say where it starts.
 */
export const exchangeClassic: Reader = {
  family: "exchange",
  read({ lines }) {
    const start = findStart(lines);
    if (start === null) return null;
    const block = new Block(start.generator, actionOf(lines, start));
    let at = start.index;
    for (; at < lines.length; at++) {
      const line = (lines[at] ?? "").trim();
      if (line === "") continue;
      if (startsHeaders(line)) break;
      at += block.take(line, lines, at);
    }
    const failures = block.finish();
    if (failures.length === 0) return null;
    return {
      failures,
      generatedBy: block.generatedBy,
      signs: signsOf(start, failures),
      original: originalHeaders(lines, at),
    };
  },
};

/** Whether the block tells of tries that go on: the report's first heading says it, or the generator's own status line. */
function actionOf(lines: readonly string[], start: Start): "failed" | "delayed" {
  for (const line of lines.slice(0, start.index)) {
    const role = headingOf(line)?.role;
    if (role === "delayed" || role === "failed") return role;
  }
  const block = lines.slice(start.index, start.index + 40);
  return block.some((line) => /returned {1,3}'4\d\d 4\.4\.7 message delayed/i.test(line))
    ? "delayed"
    : "failed";
}

interface Start {
  readonly index: number;
  readonly heading: string | null;
  readonly generator: Fact<string> | null;
}

/** A status line in one of its forms (r1 to r4 of ndr-anatomy.md 3). The words are English in every language of report. */
const RETURNED =
  /(?:^|[ -])(?:remote )?server(?: at ([a-z0-9._-]{3,255})(?: ?\(([0-9a-f.:]{3,45})\))?)? {1,3}returned {1,3}'(.{1,4200})/i;
const HASH = /^#(?=[245]\d\d[ -]|[245]\.\d)(.{3,4200})$/;
const SMTP_MARK = /#SMTP#\s{0,4}$/i;
const BARE_ANSWER = /^(?:[245]\d\d[ -](?!\d)|[245]\.\d{1,3}\.\d{1,3}[ ;])/;

function isStatusLine(line: string): boolean {
  return RETURNED.test(line) || HASH.test(line) || SMTP_MARK.test(line);
}

/** Where the block starts: after its heading, at the generating server, or at the address before the first status line. */
function findStart(lines: readonly string[]): Start | null {
  for (let i = 0; i < lines.length; i++) {
    const line = (lines[i] ?? "").trim();
    if (line.length < 4) continue;
    if (headingOf(line)?.role === "diagnostics")
      return { index: i + 1, heading: line, generator: null };
    if (headingOf(line)?.role === "generating-server")
      return { index: i, heading: line, generator: null };
    if (isStatusLine(line)) {
      const index = addressBefore(lines, i);
      if (index !== null)
        return { index, heading: null, generator: labelledHostBefore(lines, index) };
    }
  }
  return null;
}

function addressBefore(lines: readonly string[], from: number): number | null {
  for (let i = from, seen = 0; i >= 0 && seen < 6; i--) {
    const line = lines[i] ?? "";
    if (line.trim() !== "") seen++;
    if (addressLine(line) !== null) return i;
  }
  return null;
}

/** In an unknown language: the line before the first recipient that is a label and a host name. */
function labelledHostBefore(lines: readonly string[], from: number): Fact<string> | null {
  for (let i = from - 1, seen = 0; i >= 0 && seen < 3; i--) {
    const line = (lines[i] ?? "").trim();
    if (line === "") continue;
    seen++;
    const host = labelledHost(line);
    if (host !== null) return { value: host, evidence: inBody(line) };
  }
  return null;
}

function labelledHost(line: string): string | null {
  const match = /^[^:：]{3,60} ?[:：] {0,4}(\S{3,255})$/.exec(line);
  const host = match?.[1] ?? "";
  return isHost(host) || /^[A-Za-z0-9-]{3,63}$/.test(host) ? host.toLowerCase() : null;
}

/** Header fields of the returned mail start here: no code below this line counts (A-17, A-24). */
function startsHeaders(line: string): boolean {
  return (
    headingOf(line)?.role === "original-headers" ||
    /^(?:Received|DKIM-Signature|ARC-[A-Za-z-]{4,40}|X-[A-Za-z0-9-]{3,60}|MIME-Version|Return-Path|Authentication-Results|Content-Type|Message-ID|Thread-Topic):\s/i.test(
      line,
    )
  );
}

interface Remote {
  readonly host: string;
  readonly ip: string | null;
  readonly line: string;
}

/** The recipients of the block as its lines come in. */
class Block {
  generatedBy: Fact<string> | null;
  private readonly done: Failure[] = [];
  private recipient: { address: string; line: string } | null = null;
  private remote: Remote | null = null;
  private answers: { answer: Answer; line: string }[] = [];
  private awaitsGenerator = false;
  /** The server that was tried, where the block names one for all its recipients. */
  private receiving: Remote | null = null;

  constructor(
    generator: Fact<string> | null,
    private readonly action: "failed" | "delayed",
  ) {
    this.generatedBy = generator;
  }

  /** Takes a line; returns how many of the following lines it has read with it. */
  take(line: string, lines: readonly string[], at: number): number {
    const heading = headingOf(line);
    if (
      heading?.role === "generating-server" ||
      (this.generatedBy === null && this.recipient === null && labelledHost(line) !== null)
    ) {
      const host = labelledHost(line) ?? hostLine(heading?.rest ?? "")?.host ?? null;
      if (host !== null) this.generatedBy = { value: host, evidence: inBody(line) };
      this.awaitsGenerator = host === null;
      return 0;
    }
    if (heading?.role === "receiving-server") {
      this.receiving = remoteOf(heading.rest, line);
      return 0;
    }
    const address = addressLine(line);
    if (address !== null) {
      this.finishRecipient();
      this.recipient = { address, line };
      return 0;
    }
    const host = hostLine(line);
    if (host !== null && this.answers.length === 0) {
      if (this.awaitsGenerator && this.recipient === null) {
        this.generatedBy = { value: host.host, evidence: inBody(line) };
        this.awaitsGenerator = false;
      } else if (this.recipient !== null) this.remote = { ...host, line };
      return 0;
    }
    return this.takeStatus(line, lines, at);
  }

  private takeStatus(line: string, lines: readonly string[], at: number): number {
    if (this.recipient === null) return 0;
    const joined = joinQuoted(line, lines, at);
    const returned = RETURNED.exec(joined.text);
    if (returned) {
      const answer = parseAnswer((returned[3] ?? "").replace(/'\s*$/, ""));
      const host = returned[1]?.toLowerCase() ?? null;
      // The generator's own verdict stands among the attempts, and it is not the remote side.
      if (host !== null && isHost(host) && host !== this.generatedBy?.value)
        this.remote ??= { host, ip: returned[2] ?? null, line };
      this.answers.push({
        answer: {
          ...answer,
          host: host ?? answer.host,
          ip: returned[2] ?? answer.ip,
          at: leadingDate(line),
        },
        line: joined.text,
      });
      return joined.more;
    }
    const smtp = smtpMark(joined.text);
    if (smtp !== null) {
      if (smtp.remote !== null) this.remote ??= { host: smtp.remote, ip: null, line };
      this.answers.push({ answer: smtp.answer, line: joined.text });
      return joined.more;
    }
    const hash = HASH.exec(joined.text);
    if (hash) {
      const answer = (hash[1] ?? "")
        // `##rfc822;other@contoso.com` names the address that was finally tried.
        .replace(/\s?##.{0,600}$/, "")
        // The code may stand on a line of its own above the answer (A-15).
        .replace(/^[245]\.\d{1,3}\.\d{1,3} (?=[245]\d\d[ -])/, "");
      this.answers.push({
        answer: parseAnswer(answer),
        line: joined.text,
      });
      return joined.more;
    }
    if (BARE_ANSWER.test(line)) this.answers.push({ answer: parseAnswer(line), line });
    return 0;
  }

  finish(): readonly Failure[] {
    this.finishRecipient();
    return this.done;
  }

  private finishRecipient(): void {
    const { recipient } = this;
    if (recipient !== null && this.answers.length > 0 && this.done.length < LIMITS.recipients) {
      this.done.push(this.failure(recipient));
    }
    this.recipient = null;
    this.remote = null;
    this.answers = [];
  }

  private failure(recipient: { address: string; line: string }): Failure {
    const newest = newestFirst(this.answers);
    const first = newest[0];
    const base = failureOf(recipient.address, inBody(recipient.line));
    if (!first) return base;
    const remote = this.remote ?? this.receiving;
    const remoteEvidence: Evidence | null = remote === null ? null : inBody(remote.line);
    const answered = !/timed out|no answer|connection refused|unreachable/i.test(first.answer.text);
    return {
      ...base,
      action: this.action,
      answer: {
        ...first.answer,
        host: first.answer.host ?? remote?.host ?? null,
        ip: first.answer.ip ?? remote?.ip ?? null,
      },
      nested: nestedAnswers(first.answer.text),
      attempts: newest.length > 1 ? newest.map((entry) => entry.answer) : [],
      rejectedBy:
        remote !== null && remoteEvidence !== null && answered
          ? { value: remote.host, evidence: remoteEvidence }
          : null,
      triedHost: remote !== null && !answered ? remote.host : null,
      evidence: [inBody(recipient.line), inBody(first.line)],
    };
  }
}

/** Retried messages list their attempts with dates, usually newest first (A-16). */
function newestFirst(
  answers: readonly { answer: Answer; line: string }[],
): { answer: Answer; line: string }[] {
  return [...answers].sort((a, b) => (b.answer.at?.getTime() ?? 0) - (a.answer.at?.getTime() ?? 0));
}

function leadingDate(line: string): Date | null {
  const text = /^(.{8,40}?) {1,3}- /.exec(line)?.[1];
  if (text === undefined) return null;
  // The date has no zone; Exchange writes UTC here.
  const time = Date.parse(`${text} UTC`);
  return Number.isNaN(time) ? null : new Date(time);
}

function remoteOf(text: string, line: string): Remote | null {
  const host = hostLine(text);
  return host === null ? null : { ...host, line };
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

function signsOf(start: Start, failures: readonly Failure[]): Sign[] {
  const signs: Sign[] = [];
  if (start.heading !== null)
    signs.push({ id: "exchange-heading", about: "heading", weight: 1, line: start.heading });
  const line = failures[0]?.evidence[1]?.line ?? "";
  if (isStatusLine(line))
    signs.push({
      id: "exchange-status-line",
      about: "answer",
      weight: 1,
      line: line.slice(0, 300),
    });
  return signs;
}

/** The returned header fields that stand below the block as text. */
export function originalHeaders(lines: readonly string[], from: number): readonly Header[] {
  const start = lines.findIndex(
    (line, i) => i >= from && /^[A-Za-z][A-Za-z0-9-]{1,60}:(?:\s|$)/.test(line) && !headingOf(line),
  );
  return start < 0 ? [] : parseHeaders(lines.slice(start, start + 2000).join("\n")).headers;
}
