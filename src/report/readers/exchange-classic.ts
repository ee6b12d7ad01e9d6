import { LIMITS } from "../../message/limits";
import { nestedAnswers } from "../answer";
import { headingOf } from "../headings";
import { addressLine, hostLine } from "../syntax";
import type { Answer, Evidence, Fact, Failure, Sign } from "../types";
import { originalHeaders, startsHeaders } from "./exchange-original";
import { isStatusLine, mayHaveStatusLines, readStatus, type Remote } from "./exchange-status";
import { failureOf, inBody, type Reader, type ReaderInput } from "./reader";

/**
 * The block for administrators that Exchange 2007 and later and the classic Exchange Online layout write (ndr-anatomy.md 3):
 * the generating server, then for each recipient its address, the remote server, and one or more status lines.
 * Read by its structure; the localised headings only say where it starts.
 */
export const exchangeClassic: Reader = {
  family: "exchange",
  read(input) {
    const { lines } = input;
    const start = findStart(input);
    if (start === null) return null;
    const block = new Block(actionOf(lines, start));
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
  return block.some((line) => /[#;'\s]4\d\d 4\.4\.7 message delayed/i.test(line))
    ? "delayed"
    : "failed";
}

interface Start {
  readonly index: number;
  /** The heading, or the label that shows the structure where the language is not known. */
  readonly heading: string | null;
}

/** Where the block starts: after its heading, at the generating server, or above the address before the first status line. */
function findStart({ lines, headings, lower }: ReaderInput): Start | null {
  const looked = mayHaveStatusLines(lower) ? lines.keys() : headings.keys();
  for (const i of looked) {
    const line = (lines[i] ?? "").trim();
    if (line.length < 4) continue;
    const role = headings.get(i);
    if (role === "diagnostics") return { index: i + 1, heading: line };
    if (role === "generating-server") return { index: i, heading: line };
    if (isStatusLine(line)) {
      const address = addressBefore(lines, i);
      if (address === null) continue;
      const index = labelsBefore(lines, address);
      return { index, heading: index < address ? (lines[index] ?? "").trim() : null };
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

/** In an unknown language: the first of the lines right above the recipient that are a label and a host, or each on its own line. */
function labelsBefore(lines: readonly string[], recipient: number): number {
  let start = recipient;
  let below = "";
  for (let i = recipient - 1, seen = 0; i >= 0 && seen < 4; i--) {
    const line = (lines[i] ?? "").trim();
    if (line === "") continue;
    seen++;
    const opensHost = isLabel(line) && hostLine(below) !== null;
    if (labelledHost(line) !== null || opensHost) start = i;
    else if (hostLine(line) === null) break;
    below = line;
  }
  return start;
}

const isLabel = (line: string) => /^[^:：]{2,60} ?[:：]$/.test(line);

/** A label and a host, with its address or without; Exchange may know a host by its short name alone. */
function labelledHost(line: string): { host: string; ip: string | null } | null {
  const value = /^[^:：]{2,60} ?[:：] {0,4}(\S.{2,300})$/.exec(line)?.[1] ?? "";
  if (/^[A-Za-z0-9-]{3,63}$/.test(value)) return { host: value.toLowerCase(), ip: null };
  return hostLine(value);
}

/** The recipients of the block as its lines come in. */
class Block {
  generatedBy: Fact<string> | null = null;
  private readonly done: Failure[] = [];
  private recipient: { address: string; line: string } | null = null;
  private remote: Remote | null = null;
  private answers: { answer: Answer; line: string }[] = [];
  private awaitsGenerator = false;
  /** The server that was tried, where the block names one for all its recipients. */
  private receiving: Remote | null = null;

  constructor(private readonly action: "failed" | "delayed") {}

  /** Takes a line; returns how many of the following lines it has read with it. */
  take(line: string, lines: readonly string[], at: number): number {
    if (this.takeLabel(line)) return 0;
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
    return this.takeStatus(lines, at);
  }

  /** Whether the line is one of those above the recipients that name the generating and the receiving server. */
  private takeLabel(line: string): boolean {
    const role = headingOf(line)?.role;
    // The labels' order tells them apart in a language without a table.
    const known = role === "generating-server" || role === "receiving-server";
    if (!known && this.recipient !== null) return false;
    const host = labelledHost(line);
    if (role === "receiving-server" || (!known && this.generatedBy !== null)) {
      if (host !== null && host.host.includes(".")) this.receiving = { ...host, line };
      return known || this.receiving?.line === line;
    }
    if (host !== null) this.generatedBy = { value: host.host, evidence: inBody(line) };
    else if (known || (this.generatedBy === null && isLabel(line))) this.awaitsGenerator = true;
    else return false;
    return true;
  }

  private takeStatus(lines: readonly string[], at: number): number {
    if (this.recipient === null) return 0;
    const status = readStatus(lines, at, this.generatedBy?.value ?? null);
    if (status === null) return 0;
    this.remote ??= status.remote;
    this.answers.push(status);
    return status.more;
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

/** Retried messages list their attempts with dates, usually newest first. */
function newestFirst(
  answers: readonly { answer: Answer; line: string }[],
): { answer: Answer; line: string }[] {
  return [...answers].sort((a, b) => (b.answer.at?.getTime() ?? 0) - (a.answer.at?.getTime() ?? 0));
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
