import { LIMITS } from "../../message/limits";
import { nestedAnswers, parseAnswer } from "../answer";
import { headingOf, type HeadingRole } from "../headings";
import { readHops } from "../hops";
import { readIndicator } from "../indicator";
import { findAddress, hostLine, isHost } from "../syntax";
import type { Fact, Failure, MicrosoftAdvice, Sign } from "../types";
import { originalHeaders, startsHeaders } from "./exchange-original";
import { isTableRow, namesExchangeOnline, readRows } from "./exchange-rows";
import { failureOf, inBody, type Reader } from "./reader";

/**
 * The two modern layouts of Exchange Online (ndr-anatomy.md 1): a picture of three parties, "How to fix it", a part for
 * administrators, a table of details whose labels tell the answer and the hosts, message hops, the returned header fields.
 */
export const exchangeModern: Reader = {
  family: "exchange-online",
  read(input) {
    const { message, lines } = input;
    const details = readDetails(lines, input.headings);
    if (isIncomplete(details) && namesExchangeOnline(input.lower)) completeByRows(details, lines);
    if (details.error === null) return null;
    const { error } = details;
    const answer = parseAnswer(error.value);
    // An answer may have no code; then a host beside it shows that this is the table of details.
    if (answer.status === null && answer.reply === null && details.generatedBy === null)
      return null;
    const nested = nestedAnswers(error.value);
    const failures = details.recipients.slice(0, LIMITS.recipients).map((recipient): Failure => ({
      ...failureOf(recipient.value, recipient.evidence),
      action: details.roles.has("delayed") ? "delayed" : "failed",
      answer,
      nested,
      rejectedBy: details.rejectedBy,
      evidence: [recipient.evidence, error.evidence],
    }));
    if (failures.length === 0) return null;
    return {
      failures,
      generatedBy: details.generatedBy,
      indicator: readIndicator(message.html, lines),
      advice: readAdvice(lines, details.roles, details.recipients[0]?.value ?? ""),
      hops: readHops(hopLines(details, lines)),
      original: details.headersAt < 0 ? [] : originalHeaders(lines, details.headersAt + 1),
      signs: signsOf(error),
    };
  },
};

function hopLines({ hopsAt, headersAt }: Details, lines: readonly string[]): readonly string[] {
  if (hopsAt < 0) return [];
  return lines.slice(hopsAt + 1, headersAt > hopsAt ? headersAt : hopsAt + 400);
}

function signsOf(error: Fact<string>): Sign[] {
  return [
    { id: "exchange-details", about: "heading", weight: 1, line: error.evidence.line },
    { id: "exchange-answer", about: "answer", weight: 1, line: error.evidence.line },
  ];
}

interface Details {
  error: Fact<string> | null;
  recipients: Fact<string>[];
  generatedBy: Fact<string> | null;
  rejectedBy: Fact<string> | null;
  hopsAt: number;
  headersAt: number;
  roles: Map<HeadingRole, number>;
}

function readDetails(
  lines: readonly string[],
  headings: ReadonlyMap<number, HeadingRole>,
): Details {
  const details: Details = {
    error: null,
    recipients: [],
    generatedBy: null,
    rejectedBy: null,
    hopsAt: -1,
    headersAt: -1,
    roles: new Map(),
  };
  for (const [i, role] of headings) {
    if ((lines[i] ?? "").length < 4) continue;
    if (!details.roles.has(role)) details.roles.set(role, i);
    if (role === "original-headers") {
      details.headersAt = i;
      break;
    }
    if (role === "hops") details.hopsAt = i;
    takeValue(details, role, lines, i);
  }
  return details;
}

const isIncomplete = ({ error, recipients, generatedBy, rejectedBy }: Details) =>
  error === null || recipients.length === 0 || generatedBy === null || rejectedBy === null;

/** What the labels left open, as in a language without a table or with other words than those of the table. */
function completeByRows(details: Details, lines: readonly string[]): void {
  const rows = readRows(lines);
  if (rows === null) return;
  details.error ??= rows.error;
  if (details.recipients.length === 0) details.recipients.push(...rows.recipients);
  if (details.generatedBy === null && details.rejectedBy === null) {
    details.generatedBy = rows.generatedBy;
    details.rejectedBy = rows.rejectedBy;
  } else {
    // Where a label told one of the two hosts, the other one is the other's.
    const others = (known: Fact<string> | null) =>
      [rows.generatedBy, rows.rejectedBy].find(
        (host) => host !== null && host.value !== known?.value,
      ) ?? null;
    details.generatedBy ??= others(details.rejectedBy) ?? rows.generatedBy;
    details.rejectedBy ??= others(details.generatedBy);
  }
  if (details.hopsAt < 0) details.hopsAt = rows.at;
  if (details.headersAt < 0)
    details.headersAt = lines.findIndex((line, i) => i > rows.at && startsHeaders(line)) - 1;
}

function takeValue(
  details: Details,
  role: HeadingRole,
  lines: readonly string[],
  at: number,
): void {
  if (role === "reported-error") {
    const value = valueAt(lines, at, true);
    if (value !== null && value.value.length > 8) details.error ??= value;
  } else if (role === "recipient-address") {
    const value = valueAt(lines, at, false);
    for (const text of value?.value.split(/[;,\s]+/) ?? []) {
      const address = findAddress(text);
      if (
        value &&
        address !== null &&
        !details.recipients.some((known) => known.value === address)
      ) {
        details.recipients.push({ value: address, evidence: value.evidence });
      }
    }
  } else if (role === "generated-by") details.generatedBy ??= hostAt(lines, at);
  else if (role === "rejected-by") details.rejectedBy ??= hostAt(lines, at);
}

function hostAt(lines: readonly string[], at: number): Fact<string> | null {
  const value = valueAt(lines, at, false);
  const host = value === null ? null : hostLine(value.value.split(/\s/)[0] ?? "");
  return value !== null && host !== null && isHost(host.host)
    ? { value: host.host, evidence: value.evidence }
    : null;
}

/**
 * The value of a label: behind its colon, else on the next line.
 * @param long whether the value may go on over following lines (an SMTP answer in plain text)
 */
function valueAt(lines: readonly string[], at: number, long: boolean): Fact<string> | null {
  const line = lines[at] ?? "";
  const colon = /[:：\t]/.exec(line);
  let value = colon
    ? line
        .slice(colon.index + 1)
        .replace(/\t+/g, " ")
        .trim()
    : "";
  let next = at + 1;
  while (value === "" && next < lines.length && next < at + 4) {
    const candidate = (lines[next] ?? "").trim();
    if (headingOf(candidate) !== null) return null;
    value = candidate;
    next++;
  }
  if (value === "") return null;
  while (long && next < lines.length && value.length < LIMITS.answer) {
    const more = (lines[next] ?? "").trim();
    if (more === "" || headingOf(more) !== null || more.includes("\t") || isTableRow(more)) break;
    value += ` ${more}`;
    next++;
  }
  return { value, evidence: inBody(line.trim().length > 12 ? line.replace(/\t+/g, " ") : value) };
}

/** The texts for people; null where the report has none. */
function readAdvice(
  lines: readonly string[],
  roles: ReadonlyMap<HeadingRole, number>,
  recipient: string,
): MicrosoftAdvice | null {
  const fix = roles.get("how-to-fix");
  const admins = roles.get("for-admins");
  const details = roles.get("original-details");
  const forAdmins =
    admins === undefined
      ? null
      : paragraph(lines, roles.get("status-code") ?? admins + 1, details ?? admins + 40);
  const howToFix =
    fix === undefined
      ? []
      : lines
          .slice(
            fix + 1,
            Math.min(roles.get("feedback") ?? lines.length, admins ?? fix + 30, fix + 40),
          )
          .map((line) => line.replace(/^[\s*•·-]+/, "").trim())
          .filter((line) => line !== "" && !/^_+$/.test(line));
  const cause = readCause(lines, fix ?? Math.min(lines.length, 30), recipient);
  return cause === null && howToFix.length === 0 && forAdmins === null
    ? null
    : { cause, howToFix, forAdmins };
}

function paragraph(lines: readonly string[], from: number, to: number): string | null {
  const text = lines
    .slice(from, to)
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return text === "" ? null : text.slice(0, 8000);
}

/** The sentence after the one that names the recipient: "Your message to X couldn't be delivered", in any language. */
function readCause(lines: readonly string[], end: number, recipient: string): string | null {
  const opening = lines.slice(0, end);
  const english = /^your message to .{1,400}couldn't be delivered/i;
  const told = opening.findIndex((line) => english.test(line.trim()));
  const named = recipient === "" ? -1 : opening.findIndex((line) => line.includes(recipient));
  const intro = told < 0 ? named : told;
  if (intro < 0) return null;
  const cause = opening.slice(intro + 1).find((line) => line.trim() !== "");
  return cause === undefined || cause.includes("\t") ? null : cause.trim();
}
