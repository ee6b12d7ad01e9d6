import { parseAddresses } from "../message/header";
import type { Message } from "../message/types";
import { isSystemSender } from "./signs";

/** Lines in which a forwarded mail is looked for: people write a few words above it. */
const LOOKED_AT = 150;

/** Lines that the block of fields of a forwarded mail may take. */
const BLOCK = 12;

/** The sender's and the subject's label, as mail programs write them above what is forwarded. */
const FROM =
  /^\*{0,2}(?:from|von|da|de|van|från|fra|od|feladó|lähettäjä|от|від|από|kimden|差出人|发件人|寄件者|보낸 사람)\*{0,2}\s{0,2}[:：]\*{0,2}\s{0,4}(\S.{0,400})$/i;
const SUBJECT =
  /^\*{0,2}(?:subject|betreff|oggetto|objet|asunto|assunto|onderwerp|ämne|emne|temat|předmět|tárgy|aihe|тема|θέμα|konu|件名|主题|主旨|제목)\*{0,2}\s{0,2}[:：]\*{0,2}\s{0,4}(.{0,1000})$/i;
const FIELD = /^\*{0,2}[^\s:：*][^:：*]{0,30}\*{0,2}[:：]/;

/** Below an empty line a sentence of the report may end in a colon too; a label there is one word. */
const FIELD_APART = /^\*{0,2}[^\s:：*]{1,30}\*{0,2}[:：]/;

/**
 * A report that somebody passed on in the text of a mail: the block of fields that mail programs write above it names a mail
 * system as its sender. What stands below is a message of its own.
 * @param lines of the visible text
 * @returns null where no such block occurs
 */
export function forwardedMessage(lines: readonly string[]): Message | null {
  const end = Math.min(lines.length, LOOKED_AT);
  for (let i = 0; i < end; i++) {
    const quote = /^(?:> ?){0,3}/.exec(lines[i] ?? "")?.[0] ?? "";
    const from = FROM.exec(unquoted(lines[i] ?? "", quote))?.[1];
    if (from === undefined) continue;
    const address = parseAddresses(from.replace(/\[mailto:([^\]]{3,320})\]/i, "<$1>"))[0] ?? null;
    if (!isSystemSender(address?.address ?? "", address?.name ?? from)) continue;
    const message = below(lines, i, quote);
    if (message !== null) return { ...message, from: address ?? { name: from, address: "" } };
  }
  return null;
}

function below(lines: readonly string[], at: number, quote: string): Message | null {
  let subject: string | null = null;
  let apart = false;
  let i = Math.max(0, at - 3);
  for (; i < at + BLOCK; i++) {
    const line = unquoted(lines[i] ?? "", quote);
    subject ??= SUBJECT.exec(line)?.[1] ?? null;
    if (i <= at || subject === null) continue;
    if (line !== "" && !(apart ? FIELD_APART : FIELD).test(line)) break;
    apart ||= line === "";
  }
  if (subject === null) return null;
  const text = lines
    .slice(i)
    .map((line) => (line.startsWith(quote) ? line.slice(quote.length) : line))
    .join("\n");
  return {
    headers: [],
    subject,
    from: null,
    itemClass: null,
    date: null,
    text,
    html: null,
    parts: [],
    truncated: [],
    pasted: false,
  };
}

function unquoted(line: string, quote: string): string {
  return (line.startsWith(quote) ? line.slice(quote.length) : line).trim();
}
