import { LIMITS } from "../../message/limits";
import type { Header } from "../../message/types";
import { isHost } from "../syntax";
import type { Fact, Failure } from "../types";
import { failureFrom, foundBy } from "./layout";
import { inBody, type Reader } from "./reader";

/** The opening of a notification, with either name of its type (SES event publishing calls it eventType). */
const OPENING = ['"notificationtype":"bounce"', '"eventtype":"bounce"'];

/** A notification is one line of JSON; longer ones hold attachments of the mail. */
const LONGEST = 1 << 16;

/**
 * Amazon SES's notification of a bounce, mailed by SNS: JSON with `bouncedRecipients` (address, action, status, diagnosticCode)
 * and `commonHeaders` of the mail. What stands around it (SNS's footer, broken lines) is passed over.
 */
export const amazonSes: Reader = {
  family: "amazon-ses",
  marks: OPENING,
  read(input) {
    // Mail programs break the line, also inside a string, where JSON forbids it.
    const text = input.lines
      .join("\n")
      .slice(0, LONGEST)
      .replace(/!?\n ?/g, "");
    const recipients = valueOf(text, "bouncedRecipients");
    if (!Array.isArray(recipients)) return null;
    const failures = recipients.slice(0, LIMITS.recipients).flatMap(failureOfEntry);
    return foundBy({ line: text.slice(0, 100), weight: 2 }, failures, {
      generatedBy: reportingMta(text),
      original: commonHeaders(valueOf(text, "commonHeaders")),
    });
  },
};

function failureOfEntry(entry: unknown): Failure[] {
  const recipient = textOf(entry, "emailAddress");
  if (recipient === "") return [];
  const diagnostic = textOf(entry, "diagnosticCode").replace(/^smtp; ?/i, "");
  const status = textOf(entry, "status");
  const action = textOf(entry, "action") === "delayed" ? "delayed" : "failed";
  const line = `"emailAddress":"${recipient}"`;
  return [failureFrom({ recipient, line, said: diagnostic === "" ? status : diagnostic, action })];
}

function reportingMta(text: string): Fact<string> | null {
  const named = /"reportingMTA" ?: ?"ds?n[s]?; ?([a-z0-9.-]{3,255})"/i.exec(text);
  const host = named?.[1]?.toLowerCase() ?? "";
  return named && isHost(host) ? { value: host, evidence: inBody(named[0]) } : null;
}

/** Fields of the mail that came back, as SES repeats them: addresses in lists, names with a small first letter. */
function commonHeaders(value: unknown): readonly Header[] {
  const names = ["from", "to", "subject", "date", "messageId"];
  return names.flatMap((name) => {
    const field = fieldOf(value, name);
    const text = Array.isArray(field)
      ? field.filter((one) => typeof one === "string").join(", ")
      : field;
    if (typeof text !== "string" || text === "") return [];
    return [{ name: name === "messageId" ? "Message-ID" : name, value: text }];
  });
}

/** The array or object behind a name, wherever it stands in the text; null where it is missing or broken. */
function valueOf(text: string, name: string): unknown {
  const start = text.indexOf(`"${name}":`) + name.length + 3;
  if (start < name.length + 3) return null;
  let depth = 0;
  let quoted = false;
  for (let i = start; i < text.length; i++) {
    const char = text[i];
    if (quoted && char === "\\") i++;
    else if (char === '"') quoted = !quoted;
    else if (!quoted && (char === "[" || char === "{")) depth++;
    else if (!quoted && (char === "]" || char === "}") && --depth <= 0) {
      return parsed(text.slice(start, i + 1));
    }
  }
  return null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function textOf(value: unknown, name: string): string {
  const field = fieldOf(value, name);
  return typeof field === "string" ? field.slice(0, LIMITS.answer) : "";
}
