import { LIMITS } from "../../message/limits";
import { nestedAnswers, parseAnswer } from "../answer";
import { headingOf, type HeadingRole } from "../headings";
import { readHops } from "../hops";
import { readIndicator } from "../indicator";
import { findAddress, hostLine, isHost } from "../syntax";
import type { Fact, Failure, MicrosoftAdvice, Sign } from "../types";
import { originalHeaders } from "./exchange-classic";
import { failureOf, inBody, type Reader } from "./reader";

/**
 * The two modern layouts of Exchange Online (ndr-anatomy.md 1): a picture of three parties, "How to fix it", a part for
 * administrators, a table of details whose labels tell the answer and the hosts, message hops, the returned header fields.
 */
export const exchangeModern: Reader = {
  family: "exchange-online",
  read({ message, lines }) {
    const details = readDetails(lines);
    if (details.error === null) return null;
    const { error } = details;
    const answer = parseAnswer(error.value);
    // An answer may have no code; then a host beside it shows that this is the table of details.
    if (answer.status === null && answer.reply === null && details.generatedBy === null)
      return null;
    const nested = nestedAnswers(error.value);
    const failures = details.recipients.slice(0, LIMITS.recipients).map((recipient): Failure => ({
      ...failureOf(recipient.value, recipient.evidence),
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
      advice: readAdvice(lines, details.roles),
      hops:
        details.hopsAt < 0 ? [] : readHops(lines.slice(details.hopsAt + 1, details.hopsAt + 400)),
      original: details.headersAt < 0 ? [] : originalHeaders(lines, details.headersAt + 1),
      signs: signsOf(error),
    };
  },
};

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

function readDetails(lines: readonly string[]): Details {
  const details: Details = {
    error: null,
    recipients: [],
    generatedBy: null,
    rejectedBy: null,
    hopsAt: -1,
    headersAt: -1,
    roles: new Map(),
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? "";
    if (line.length < 4) continue;
    const heading = roleAt(line, details);
    if (heading === null) continue;
    const role = heading;
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

/** The role of a line; in a language without a table the value tells: an SMTP answer or a host behind a label and a tab. */
function roleAt(line: string, details: Details): HeadingRole | null {
  const known = headingOf(line);
  if (known !== null) return known.role;
  const cells = /^([^\t:：]{2,60}) ?[:：]?\t+([^\t]{3,4000})\t*$/.exec(line);
  if (!cells) return null;
  const value = (cells[2] ?? "").trim();
  if (/^[45]\d\d [45]\.\d{1,3}\.\d{1,3}[ ;]/.test(value)) return "reported-error";
  if (details.error !== null && hostLine(value) !== null && details.generatedBy === null)
    return "generated-by";
  return null;
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
    if (more === "" || headingOf(more) !== null || more.includes("\t")) break;
    value += ` ${more}`;
    next++;
  }
  return { value, evidence: inBody(line.trim().length > 12 ? line.replace(/\t+/g, " ") : value) };
}

/** The texts for people; null where the report has none. */
function readAdvice(
  lines: readonly string[],
  roles: ReadonlyMap<HeadingRole, number>,
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
  const cause = readCause(lines, fix ?? Math.min(lines.length, 30));
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

/** The sentence after "Your message to X couldn't be delivered." */
function readCause(lines: readonly string[], end: number): string | null {
  const intro = lines.findIndex(
    (line, i) => i < end && /^your message to .{1,400}couldn't be delivered/i.test(line.trim()),
  );
  if (intro < 0) return null;
  const cause = lines.slice(intro + 1, end).find((line) => line.trim() !== "");
  return cause === undefined || cause.includes("\t") ? null : cause.trim();
}
