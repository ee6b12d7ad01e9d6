import { headerValue, lines as linesOf, parseHeaders } from "../../message/header";
import { LIMITS } from "../../message/limits";
import { parseDate } from "../../message/read";
import type { Header, Part } from "../../message/types";
import { EMPTY_ANSWER, nestedAnswers, parseAnswer } from "../answer";
import { fold } from "../normalise";
import { findAddress, isHost } from "../syntax";
import type { Action, Answer, Evidence, Fact, Failure, Sign } from "../types";
import type { Finding, Reader } from "./reader";

/**
 * The machine-readable part of a report (RFC 3464, internationalised by RFC 6533), with the fields that Exchange adds when it
 * writes the part anew: X-Supplementary-Info holds the reason where Diagnostic-Code is missing ([MS-OXCMAIL] 2.1.3.6.1).
 */
export const deliveryStatus: Reader = {
  family: "delivery-status",
  read(input) {
    for (const part of input.parts) {
      const found = isStatusPart(part) ? readStatus(part.text, "delivery-status") : null;
      if (found !== null) return found;
    }
    if (!input.lower.includes("final-recipient")) return null;
    const block = embedded(input.lines);
    // Anybody can write these lines into a text: there they are no more than an answer.
    return block === null ? null : readStatus(block, "answer");
  },
};

export function isStatusPart(part: Part): boolean {
  return (
    (part.type === "message/delivery-status" ||
      part.type === "message/global-delivery-status" ||
      // Gateways rename the part; its fields still tell.
      /^text\/(?:plain|rfc822-headers)$/.test(part.type)) &&
    part.parts.length === 0 &&
    looksLikeStatus(part)
  );
}

/** First letters of what such a part may open with: nearly every other text is told by its first one. */
const OPENING = /^\s{0,40}[rfoc]/i;

const STATUS_FIELDS =
  /^\s{0,40}(?:Content-Type: {0,3}message\/delivery-status\s{1,8})?(?:Reporting-MTA|Final-Recipient|Original-Recipient)[ \t]{0,3}:/i;

function looksLikeStatus({ type, text }: Part): boolean {
  return type.endsWith("delivery-status") || (OPENING.test(text) && STATUS_FIELDS.test(text));
}

const BLOCK_START = /^(\s{0,8})(?:Reporting-MTA|Original-Recipient|Final-Recipient) ?:/i;

/** A block of status fields in a text: the part came through a system that knows no parts, or was pasted. */
function embedded(lines: readonly string[]): string | null {
  const start = lines.findIndex((line) => BLOCK_START.test(line));
  if (start < 0) return null;
  const indent = BLOCK_START.exec(lines[start] ?? "")?.[1]?.length ?? 0;
  const block = lines
    .slice(start, start + 2000)
    .map((line) => (line.slice(0, indent).trim() === "" ? line.slice(indent) : line));
  return block.slice(0, 60).some((line) => /^(?:Action|Status) ?:/i.test(line))
    ? block.join("\n")
    : null;
}

function readStatus(text: string, about: "delivery-status" | "answer"): Finding | null {
  const failures: Failure[] = [];
  let generatedBy: Fact<string> | null = null;
  for (const group of fieldGroups(text)) {
    generatedBy ??= reportingMta(group);
    const failure = readRecipient(group);
    if (failure && failures.length < LIMITS.recipients) failures.push(failure);
  }
  if (failures.length === 0) return null;
  const line = failures[0]?.evidence[0]?.line ?? "";
  return {
    failures,
    generatedBy,
    signs: [
      { id: "delivery-status", about, weight: about === "delivery-status" ? 1.5 : 1, line },
      ...answerSigns(failures),
    ],
  };
}

/** An answer with both of its codes is a sign besides the fields: a part is easily copied, an answer comes from a mail system. */
function answerSigns(failures: readonly Failure[]): Sign[] {
  const answered = failures.find(({ answer }) => answer.reply !== null && answer.status !== null);
  return answered === undefined
    ? []
    : [{ id: "answer-line", about: "answer", weight: 1, line: answered.answer.text.slice(0, 300) }];
}

/** Groups of fields, separated by empty lines (RFC 3464 2.1); a new recipient field starts one where the line is missing. */
function fieldGroups(text: string): Header[][] {
  const groups: Header[][] = [];
  let block: string[] = [];
  let hasRecipient = false;
  const finish = () => {
    if (block.length > 0) {
      const fields = parseHeaders(block.join("\n"), (value) => value).headers;
      const before = groups.at(-1);
      // Some systems put empty lines between the fields of one recipient.
      if (before !== undefined && isContinued(before, fields)) before.push(...fields);
      else groups.push(fields);
    }
    block = [];
    hasRecipient = false;
  };
  for (const line of linesOf(text)) {
    if (groups.length > LIMITS.recipients) break;
    const isFinal = /^final-recipient[ \t]{0,3}:/i.test(line);
    if (line.trim() === "" || (isFinal && hasRecipient)) finish();
    if (isFinal) hasRecipient = true;
    if (line.trim() !== "") block.push(line);
  }
  finish();
  return groups;
}

/** Whether fields belong to the recipient before them: they name none, and say what that group has left open. */
function isContinued(before: readonly Header[], fields: readonly Header[]): boolean {
  const named = ["final-recipient", "original-recipient", "x-actual-recipient"];
  const told = ["action", "status", "diagnostic-code"];
  const has = (group: readonly Header[], names: readonly string[]) =>
    names.some((name) => headerValue(group, name) !== null);
  return (
    has(before, named) &&
    !has(fields, named) &&
    told.some((name) => has(fields, [name]) && !has(before, [name]))
  );
}

function reportingMta(fields: readonly Header[]): Fact<string> | null {
  const reporting = headerValue(fields, "reporting-mta");
  // An X.400 system has no host name; the gateway that wrote its report anew has one (RFC 3464 2.2.3).
  const name = /^\s{0,4}x400\s{0,4};/i.test(reporting ?? "") ? "DSN-Gateway" : "Reporting-MTA";
  const value = name === "DSN-Gateway" ? headerValue(fields, "dsn-gateway") : reporting;
  const host = hostOf(value);
  return host === null ? null : { value: host, evidence: evidence(name, value ?? "") };
}

/** `dns; mx.contoso.com` (RFC 3464 2.1.2 mta-name): the host alone, lower case. Other name types may hold spaces. */
function hostOf(value: string | null): string | null {
  if (value === null) return null;
  const name = value
    .slice(value.indexOf(";") + 1)
    .trim()
    .replace(/[()<>].{0,300}$/s, "")
    .trim();
  const host = name.split(/\s/)[0]?.replace(/[.,]$/, "").toLowerCase() ?? "";
  return host.length > 0 && host.length <= 255 && /^[a-z0-9_.:[\]-]+$/.test(host) ? host : null;
}

function readRecipient(fields: readonly Header[]): Failure | null {
  const finalField = headerValue(fields, "final-recipient");
  const originalField = headerValue(fields, "original-recipient");
  const actionField = headerValue(fields, "action");
  const statusField = headerValue(fields, "status");
  if (finalField === null && originalField === null && actionField === null) return null;
  const final = recipientOf(finalField) ?? recipientOf(headerValue(fields, "x-actual-recipient"));
  const typed = recipientOf(originalField) ?? final;
  if (typed === null) return null;

  const diagnostic = headerValue(fields, "diagnostic-code") ?? "";
  const supplementary = headerValue(fields, "x-supplementary-info") ?? "";
  const answer = answerOf(diagnostic, supplementary, statusField);
  const remote = hostOf(headerValue(fields, "remote-mta"));
  const line = finalField === null ? (originalField ?? "") : finalField;
  const found: Evidence[] = [
    evidence(finalField === null ? "Original-Recipient" : "Final-Recipient", line),
  ];
  if (statusField !== null) found.push(evidence("Status", statusField));
  if (diagnostic !== "") found.push(evidence("Diagnostic-Code", diagnostic));
  const nested = mtaAnswers(fields);
  if (nested.length > 0)
    found.push(evidence(MTA_ANSWER, headerValue(fields, MTA_ANSWER.toLowerCase()) ?? ""));
  const answered = answer.text !== "" && answer.reply !== null;
  return {
    recipient: typed,
    finalRecipient: final,
    action: actionOf(actionField, statusField),
    answer: {
      ...answer,
      host: remote ?? answer.host,
      at: parseDate(headerValue(fields, "last-attempt-date")),
    },
    nested: [...nestedAnswers(answer.text), ...nested],
    attempts: [],
    rejectedBy:
      remote !== null && isHost(remote) && answered
        ? {
            value: remote,
            evidence: evidence("Remote-MTA", headerValue(fields, "remote-mta") ?? ""),
          }
        : null,
    triedHost: remote !== null && !answered ? remote : null,
    retryUntil: parseDate(headerValue(fields, "will-retry-until")),
    evidence: found,
  };
}

/** `rfc822; anna@contoso.com` (RFC 3464 2.3.1): the address alone. */
function recipientOf(value: string | null): string | null {
  if (value === null) return null;
  const text = value.slice(value.indexOf(";") + 1).trim();
  const found = findAddress(text);
  if (found !== null) return found;
  // Local systems name a recipient without a domain.
  const bare = text.replace(/^<|>$/g, "");
  return /^[^\s@<>()";:,]{1,200}$/.test(bare) ? bare : null;
}

/** Codes that name no reason: other or undefined status, of the mail or of the mail system (RFC 3463 3.1, 3.4). */
const UNDEFINED = /^[245]\.[03]\.0$/;

function answerOf(diagnostic: string, supplementary: string, statusField: string | null): Answer {
  const type = /^[ \t]{0,4}([a-z0-9-]{1,40})[ \t]{0,4};/i.exec(diagnostic);
  const text = diagnostic.slice(type?.[0].length ?? 0).trim();
  const said = text === "" ? supplementaryAnswer(supplementary) : text;
  const parsed = said === "" ? EMPTY_ANSWER : parseAnswer(said);
  const field =
    /(?:^|[^\d.])([245]\.\d{1,3}\.\d{1,3})(?!\d|\.\d)/.exec(statusField ?? "")?.[1] ?? null;
  // An exit code of a local program (RFC 3464 2.3.6, "x-unix") is no SMTP reply.
  if (type?.[1]?.toLowerCase() === "x-unix" && !/^[45]\d\d[ -]\S/.test(said)) {
    const status = field ?? parsed.status;
    // Where the code is one of the undefined ones, all that is known is that a program failed: the type says so.
    const whole = status === null || UNDEFINED.test(status) ? fold(diagnostic).trim() : parsed.text;
    return { ...parsed, text: whole, status, reply: null };
  }
  // The code that the remote system wrote beside its reply is its own; some senders derive the field from the reply alone.
  const own = parsed.reply !== null && parsed.status !== null && !/\.0\.0$/.test(parsed.status);
  return { ...parsed, status: own ? parsed.status : betterStatus(field, parsed.status) };
}

/**
 * The field of a gateway from X.400 for what the system behind it said (MIXER, RFC 2156), `"MTA 'mx' gives error message 5.7.1
 * Refused"`. The codes of the fields beside it are the gateway's own.
 */
const MTA_ANSWER = "X400-Supplementary-Info";

function mtaAnswers(fields: readonly Header[]): Answer[] {
  const told = headerValue(fields, MTA_ANSWER.toLowerCase()) ?? "";
  const answer = parseAnswer(told.replace(/^\s{0,4}"|"\s{0,4}$/g, ""));
  return answer.status === null && answer.reply === null ? [] : [answer];
}

/** `< #5.7.1 smtp;550 5.7.1 Message refused>`: the answer alone. */
function supplementaryAnswer(text: string): string {
  const at = text.toLowerCase().indexOf("smtp;");
  return at < 0
    ? text.trim()
    : text
        .slice(at + 5)
        .replace(/>\s{0,4}$/, "")
        .trim();
}

/**
 * Which of two codes to take: that of the Status field, unless it is the undefined x.0.0 or misses, and the answer has a
 * better one (DESIGN.md rule 5).
 */
export function betterStatus(field: string | null, stated: string | null): string | null {
  if (field === null) return stated;
  if (stated === null || !/^[245]\.0\.0$/.test(field)) return field;
  return stated;
}

function actionOf(action: string | null, status: string | null): Action {
  const word =
    (action ?? "")
      .trim()
      .toLowerCase()
      .match(/^[a-z-]+/)?.[0] ?? "";
  if (word === "delayed" || word === "delivered" || word === "relayed" || word === "expanded")
    return word;
  if (word === "" && status !== null && status.trim().startsWith("2.")) return "delivered";
  return "failed";
}

function evidence(name: string, value: string): Evidence {
  return { source: "delivery-status", line: `${name}: ${value}`.slice(0, 1000) };
}
