import { headerValue } from "../message/header";
import type { Message, Part } from "../message/types";
import { isStatusPart } from "./readers/delivery-status";
import type { Failure, Sign } from "./types";

/**
 * Signs of a mail that is made to look like a report (more-codes-and-formats.md e). Genuine reports often lack SPF or DKIM,
 * so a failed check never counts alone; where there are no header fields nothing is said about them.
 */

/** Names that mail systems write themselves with. */
const CLAIMED_NAME =
  /\b(?:microsoft outlook|mail (?:delivery|system|administrator|failure|server)|mailer.daemon|postmaster|post office|delivery (?:subsystem|failure|system)|mail ?box|e-?mail admin|it (?:help ?desk|support))\b/i;

/** Local parts under which mail systems write. */
const SYSTEM_ADDRESS =
  /^(?:mailer-?daemon|postmaster|microsoftexchange|mail-?daemon|mdaemon|bounce|no-?reply)/i;

/** What a report never offers: held mail to release, a mailbox to confirm. */
const OFFER =
  /\b(?:release|review|retrieve|recover|restore|deliver|view|accept|allow|unblock)\b.{0,40}\b(?:e-?mails?|messages?|mails?)\b|\b(?:verify|validate|confirm|upgrade|update|re-?activate|increase)\b.{0,40}\b(?:mailbox|account|password|e-?mail|storage|quota)\b|\b(?:sign|log) ?in (?:now|here|to)\b/i;

const HELD =
  /\b(?:messages?|e-?mails?|mails?)\b.{0,40}\b(?:on hold|held|pending|quarantined|waiting|withheld|suspended)\b|\b(?:pending|held|quarantined|blocked|undelivered) (?:incoming )?(?:messages?|e-?mails?|mails?)\b/i;

/** Hosts that genuine reports link to for help. */
const HELP_HOSTS =
  /(?:^|\.)(?:microsoft\.com|aka\.ms|office\.com|office365\.com|outlook\.com|google\.com|gmail\.com|yahoo\.com|yahooinc\.com|aol\.com|apple\.com|spamhaus\.org|barracudacentral\.org|mimecast\.com|proofpoint\.com|spamcop\.net|windows\.net|live\.com)$/i;

const LINK = /\bhref\s{0,3}=\s{0,3}["']?https?:\/\/([^/"'\s>?#:]{3,255})/gi;

/** Files that run something; reports attach the mail that came back, never one of these. */
const PAYLOAD = /\.(?:html?|shtml|exe|scr|pif|com|bat|cmd|js|jse|vbs|hta|lnk|iso|img|zip|rar|7z)$/i;

/**
 * What speaks for a forgery.
 * @param failures that were read from it all the same
 * @returns signs of positive weight; empty where the message is a real report by its structure
 */
export function forgedSigns(
  message: Message,
  parts: readonly Part[],
  failures: readonly Failure[],
): Sign[] {
  if (isStructured(message, parts)) return [];
  return [
    ...senderSigns(message),
    ...textSigns(message, failures),
    ...structureSigns(message, parts),
  ];
}

/** Whether the signs make a forgery: an offer or a payload, and something else beside it. */
export function isForged(signs: readonly Sign[]): boolean {
  const bait = signs.some((sign) => sign.id === "forged-offer" || sign.id === "forged-payload");
  return bait && signs.length >= 2 && signs.reduce((sum, sign) => sum + sign.weight, 0) >= 2;
}

function isStructured(message: Message, parts: readonly Part[]): boolean {
  return (
    /^(?:report\.ipm|ipm\.report)/i.test(message.itemClass ?? "") ||
    headerValue(message.headers, "x-ms-exchange-message-is-ndr") !== null ||
    parts.some(isStatusPart)
  );
}

function sign(id: string, about: Sign["about"], weight: number, line: string): Sign {
  return { id, about, weight, line: line.trim().slice(0, 300) };
}

function senderSigns(message: Message): Sign[] {
  const { from } = message;
  const signs: Sign[] = [];
  if (from !== null && CLAIMED_NAME.test(from.name) && !SYSTEM_ADDRESS.test(from.address)) {
    signs.push(sign("forged-sender", "sender", 1, `${from.name} <${from.address}>`));
  }
  const returnPath = headerValue(message.headers, "return-path");
  if (returnPath !== null && returnPath.includes("@")) {
    signs.push(sign("forged-return-path", "headers", 0.5, `Return-Path: ${returnPath}`));
  }
  const checks = headerValue(message.headers, "authentication-results") ?? "";
  const failed = /\b(?:dmarc|compauth)=fail\b.{0,60}/i.exec(checks);
  if (failed) signs.push(sign("forged-authentication", "headers", 0.5, failed[0]));
  return signs;
}

function textSigns(message: Message, failures: readonly Failure[]): Sign[] {
  const signs: Sign[] = [];
  const find = (words: RegExp) =>
    message.text
      .slice(0, 20_000)
      .split(/\r?\n/, 200)
      .find((line) => words.test(line.slice(0, 600)));
  const stranger = strangeLink(message.html ?? "");
  const held = stranger === null ? undefined : find(HELD);
  const offer = held === undefined ? undefined : find(OFFER);
  if (offer !== undefined && stranger !== null) {
    signs.push(sign("forged-offer", "answer", 1, offer));
    signs.push(sign("forged-link", "answer", 0.5, stranger));
  }
  const to = headerValue(message.headers, "to")?.toLowerCase() ?? "";
  const own = failures.find(
    ({ recipient }) => recipient !== "" && to.includes(recipient.toLowerCase()),
  );
  if (own) signs.push(sign("forged-recipient", "answer", 0.5, own.recipient));
  return signs;
}

/** The host of the first link that leads to none of the help pages of mail services; its address is never shown as a link. */
function strangeLink(html: string): string | null {
  for (const [, host = ""] of html.slice(0, 200_000).matchAll(LINK)) {
    if (!HELP_HOSTS.test(host)) return host;
  }
  return null;
}

function structureSigns(message: Message, parts: readonly Part[]): Sign[] {
  const signs: Sign[] = [];
  if (parts[0]?.type === "multipart/report") {
    signs.push(
      sign(
        "forged-structure",
        "structure",
        0.5,
        headerValue(message.headers, "content-type") ?? "",
      ),
    );
  }
  const payload = parts.find((part) => part.name !== null && PAYLOAD.test(part.name));
  if (payload) signs.push(sign("forged-payload", "structure", 1, payload.name ?? ""));
  return signs;
}
