import { headerValue } from "../message/header";
import type { Message, Part } from "../message/types";
import { subjectWords } from "./headings/subjects";
import { normalise } from "./normalise";
import type { Action, Sign } from "./types";

/** Senders that only mail systems use; an empty one is the null reverse-path in the wrong place (RFC 5321 4.5.5). */
const SYSTEM_SENDER =
  /^<>$|^(?:mailer-?daemon|postmaster|mail-?daemon|microsoftexchange329e71ec88ae4615bbc36ab6ce41109e|mdaemon|mailerdaemon|mail-?system|no-?reply\+bounce|bounce[s-]?|mailadmin)@|^(?:mailer-daemon|postmaster)$/i;

const SYSTEM_NAME =
  /\b(?:mail delivery (?:(?:sub)?system|service)|mailer[- ]daemon|mail daemon|delivery subsystem|system administrator|postmaster|microsoft outlook|internet mail delivery|mail administrator)\b/i;

/** Subjects of reports: those of Exchange by language, those of the other systems; hints only, never a proof. */
const SUBJECTS: readonly string[] = [
  ...subjectWords.map(({ text }) => text),
  "undelivered",
  "returned mail",
  "mail delivery failed",
  "mail delivery failure",
  "delivery status notification",
  "delivery failure",
  "delivery failed",
  "delivery notification",
  "delayed mail",
  "failure notice",
  "failed delivery",
  "mail system error",
  "message status",
  "mail could not be delivered",
  "could not be delivered",
  "warning: could not send",
  "warning: message",
  "delivery report",
  "non delivery",
  "non-delivery",
  "mail delivery warning",
  "nondeliverable",
  "email delivery failure",
];

/** Microsoft's library for programs that send mail, CDO: they name the library of mail programs too, and no person. */
const SENDING_LIBRARY = /^microsoft cdo\b/i;

/** Programs that people write mail with; worms and phishing that imitate a report name them too. */
const MAIL_PROGRAM =
  /outlook express|thunderbird|apple mail|foxmail|the bat!|eudora|mutt|evolution|windows live mail|iphone mail/i;

/** Addresses to which lists have their bounces sent (RFC 2142 6, Mailman, ezmlm, Majordomo). */
const LIST_OWNER = /(?:^|[<\s"])(?:owner-[\w.+-]{1,100}|[\w.+-]{1,100}-(?:bounces|owner|admin))@/i;

function sign(id: string, about: Sign["about"], weight: number, line: string): Sign {
  return { id, about, weight, line: line.slice(0, 300) };
}

/** Signs outside the text: Outlook's class, the structure, header fields, sender, subject (DESIGN.md rule 7). */
export function readSigns(message: Message, parts: readonly Part[]): Sign[] {
  const signs: Sign[] = [];
  if (classKind(message.itemClass) !== null) {
    signs.push(sign("item-class", "class", 1.5, message.itemClass ?? ""));
  }
  const top = parts[0];
  const contentType = headerValue(message.headers, "content-type") ?? "";
  if (top?.type === "multipart/report" && /delivery-status/i.test(contentType)) {
    signs.push(sign("multipart-report", "structure", 1, contentType));
  }
  signs.push(...headerSigns(message));
  const from = message.from?.address ?? headerValue(message.headers, "from") ?? "";
  if (isSystemSender(from.trim(), message.from?.name ?? from)) {
    signs.push(sign("system-sender", "sender", 1, from));
  } else if (
    message.from !== null &&
    headerValue(message.headers, "return-path")?.trim() !== "<>"
  ) {
    signs.push(sign("ordinary-sender", "sender", -0.5, from));
  }
  const subject = normalise(message.subject).toLowerCase();
  if (/^(?:re|aw|sv|antw|rif|r|odp|res): /.test(subject)) {
    signs.push(sign("reply-subject", "subject", -1, message.subject));
  } else if (SUBJECTS.some((text) => subject.includes(text))) {
    signs.push(sign("subject", "subject", 0.75, message.subject));
  }
  return signs;
}

/** Whether an address or a display name is one that mail systems write reports with; a hint only, as anybody can use it. */
export function isSystemSender(address: string, name: string): boolean {
  return SYSTEM_SENDER.test(address) || SYSTEM_NAME.test(name);
}

function headerSigns(message: Message): Sign[] {
  const signs: Sign[] = [];
  const value = (name: string) => headerValue(message.headers, name);
  const program = value("x-mailer") ?? value("user-agent");
  // Exchange writes the field into everything that it passes on; only the library of mail programs tells of a person.
  const library = SENDING_LIBRARY.test(program ?? "") ? "" : (value("x-mimeole") ?? "");
  if ((program !== null && MAIL_PROGRAM.test(program)) || /\bmimeole\b/i.test(library)) {
    signs.push(sign("mail-program", "headers", -1.5, `X-Mailer: ${program ?? ""}`));
  }
  const list = value("list-id") ?? value("list-unsubscribe");
  // A list's software writes these fields also into the reports that it passes to its owner's address.
  const toOwner = LIST_OWNER.test(value("to") ?? "");
  if (list !== null && !toOwner) signs.push(sign("list-mail", "headers", -1, list));
  const ndr = value("x-ms-exchange-message-is-ndr");
  if (ndr !== null)
    signs.push(sign("exchange-ndr-field", "headers", 1, "X-MS-Exchange-Message-Is-Ndr"));
  // IIS and Exchange write it into their reports alone; as they name their MIME library too, it outweighs that.
  const context = value("x-dsncontext");
  if (context !== null)
    signs.push(sign("exchange-ndr-field", "headers", 1.5, `X-DSNContext: ${context}`));
  const failed = value("x-failed-recipients");
  if (failed !== null)
    signs.push(sign("failed-recipients-field", "headers", 1, `X-Failed-Recipients: ${failed}`));
  const auto = value("auto-submitted");
  if (auto !== null && /^auto-(?:replied|generated)/i.test(auto)) {
    signs.push(sign("auto-submitted", "headers", 0.75, `Auto-Submitted: ${auto}`));
  }
  if (value("return-path")?.trim() === "<>") {
    signs.push(sign("empty-return-path", "headers", 0.5, "Return-Path: <>"));
  }
  return signs;
}

/** The kind that Outlook's message class tells ([MS-OXCMAIL] 2.2.3.7.1.1); null for other classes. */
export function classKind(itemClass: string | null): Action | null {
  const match = /^(?:report\.ipm|ipm\.report)\b(.{0,200})$/i.exec(itemClass ?? "");
  if (!match) return null;
  const suffix = (match[1] ?? "").toLowerCase();
  if (suffix.endsWith(".delayed.dr")) return "delayed";
  if (suffix.endsWith(".relayed.dr")) return "relayed";
  if (suffix.endsWith(".expanded.dr")) return "expanded";
  if (suffix.endsWith(".ndr")) return "failed";
  return suffix.endsWith(".dr") ? "delivered" : null;
}

/**
 * Whether the signs make a report: together at least 2, from at least two independent sources of which one is more than a
 * subject or a sender.
 */
export function isReport(signs: readonly Sign[]): boolean {
  const bySource = new Map<Sign["about"], number>();
  let sum = 0;
  for (const { about, weight } of signs) {
    if (weight < 0) sum += weight;
    else bySource.set(about, Math.max(bySource.get(about) ?? 0, weight));
  }
  let solid = 0;
  for (const [about, weight] of bySource) {
    sum += weight;
    if (about !== "subject" && about !== "sender") solid++;
  }
  return sum >= 2 && bySource.size >= 2 && solid >= 1;
}
