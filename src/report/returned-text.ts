import { enclosedMessage } from "../message/read";
import type { Message, Part } from "../message/types";
import { ownEnd, returnedFields } from "./returned";

/** What can be used again of the mail that came back. */
export interface ReturnedText {
  /** Its visible text; empty where the report returned the header fields only, or nothing. */
  readonly text: string;
  /** Names of its attachments, as it states them. */
  readonly attachments: readonly string[];
}

const NOTHING: ReturnedText = { text: "", attachments: [] };

/**
 * Finds the text of the mail that a report returned: as a part of its own (RFC 3462), else below the report's words.
 * @param passedOn the report is itself attached to the message that was read
 */
export function returnedText(message: Message, passedOn: boolean): ReturnedText {
  const first = enclosedIn(message.parts);
  const mail = passedOn && first ? enclosedIn(first.parts) : first;
  if (mail) return { text: unixLines(mail.text).trim(), attachments: mail.parts.flatMap(namesOf) };
  return belowReport((passedOn && first ? first : message).text);
}

const unixLines = (text: string) => text.replace(/\r\n?/g, "\n");

/** The outermost message that these parts enclose. */
function enclosedIn(parts: readonly Part[]): Message | null {
  for (const part of parts) {
    const isMail = /^message\/(?:rfc822|global)$/.test(part.type);
    const found = isMail ? enclosedMessage(part) : enclosedIn(part.parts);
    if (found) return found;
  }
  return null;
}

function namesOf(part: Part): string[] {
  return [...(part.name === null ? [] : [part.name]), ...part.parts.flatMap(namesOf)];
}

/** Where a mail system writes the mail that came back below its own words, the text follows the header fields. */
function belowReport(text: string): ReturnedText {
  const lines = unixLines(text).split("\n");
  const mark = ownEnd(lines);
  if (mark >= lines.length || returnedFields(lines, mark).length === 0) return NOTHING;
  const fields = lines.findIndex(
    (line, i) => i >= mark && /^>?[A-Za-z][A-Za-z0-9-]{1,60}:/.test(line),
  );
  const end = lines.findIndex((line, i) => i > fields && line.trim() === "");
  if (fields < 0 || end < 0) return NOTHING;
  const header = lines.slice(fields, end).join("\n");
  const body = lines
    .slice(end + 1)
    .join("\n")
    .trim();
  // Of a mail in several parts or encoded, what follows is for programs to read.
  const readable =
    !/^>?content-type:\s*multipart|^>?content-transfer-encoding:\s*(?:base64|quoted)/im.test(
      header,
    );
  return readable ? { text: body, attachments: [] } : NOTHING;
}
