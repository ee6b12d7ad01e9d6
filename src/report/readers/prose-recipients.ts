import { LIMITS } from "../../message/limits";
import { angleBlocks, type Block } from "../blocks";
import { findAddress } from "../syntax";

/** `"`, `<`, `[SMTP:` and the like before an address, and what closes them. */
const OPEN = "[\"'<\\[(]{0,2}(?:smtp:|mailto:|rfc822;)? ?";
const ADDRESS = "([^\\s<>\"'()[\\],;:@]{1,256}@[^\\s<>\"'()[\\],;:@]{1,255})";
const CLOSE = "[\"'>\\])]{0,2}";

/** `Failed recipient: anna@contoso.com`, with a reason after it or none. */
const LABELLED = new RegExp(
  `^[-*•> ]{0,6}([A-Za-z0-9][A-Za-z0-9' ()/_-]{1,70}?) ?: {0,12}${OPEN}${ADDRESS}${CLOSE}[.,;:]?(?:\\s(.{0,4000}))?$`,
  "i",
);
const FAILED_LABEL =
  /recipient|undeliver|not deliver|unknown|invalid|failed|failure|error-for|rcpt to|addressed|address$|mailbox|userid|delivered to|deliver to|attempts|exceeds|message to$|is full/i;
const OTHER_LABEL =
  /sender|from|reply|contact|postmaster|reporting|return|help|by$|mail from|please/i;

/** An address at the start of a line: alone, or with its reason behind a mark. */
const LEADING = new RegExp(
  `^(?:[-*•]{1,2} )?${OPEN}${ADDRESS}${CLOSE}(?:$|[.,;:]?$| {0,8}(?:[:;(\\[-]|\\.{2,3}) ?(.{0,4000})$)`,
  "i",
);

/** A sentence that says of an address that it was not reached; the words stand before it, or right after it. */
const BEFORE =
  /(?:(?:remis|délivré|delivre|distribué|envoyé|recapitat[ao]|consegnat[ao]|inviat[ao]|entregad[ao]|enviad[ao]|entregue|afgeleverd|bezorgd|nachricht|message|messaggio|mensaje|mensagem|bericht|e-?mail) (?:à|a|an|al|para|aan) {0,2}|deliver(?:ed|ing|y)?|sen[dt]|addressed|reach(?:ed)?|message|mail|e-mail|recipients?|users?|address|delivre|zugestellt|recapitare|mailbox|returned permanent errors|rejected|full) {0,2}(?:for|to|of|a|an|for user|<|:|,)? {0,2}["'<[(]{0,2}$/i;
const AFTER =
  /^["'>\])]{0,2}(?: \([^()]{0,120}\))?,? {0,2}(?:could|cannot|can't|was|is|has|failed|does|did|rejected|because|:)/i;
const NOT_HERE =
  /contact|postmaster@|support|assistance|reply to|please (?:send|forward|write)|help@|abuse@|questions|sent by|message from|complain|call\b/i;

/**
 * The recipients that a report of an unknown system names, each with what is said of it. The surest shape that occurs decides;
 * an address that is merely mentioned is no recipient where others are listed.
 * @param lines the report's own lines, from its introduction on
 */
export function proseRecipients(lines: readonly string[]): Block[] {
  const angled = angleBlocks(lines);
  if (angled.length > 0) return angled.map(withoutHeading);
  const labelled = pick(lines, labelledIn);
  if (labelled.length > 0) return labelled;
  const leading = pick(lines, leadingIn);
  if (leading.length > 0) return leading;
  return pick(lines, sentenceIn);
}

/** A heading right below a recipient is that of the next one (InterMail repeats it). */
const HEADING = /^the following recipients? .{3,60}:$/i;

function withoutHeading(block: Block): Block {
  return HEADING.test(block.said) ? { ...block, said: "" } : block;
}

interface Found {
  readonly address: string;
  readonly rest: string;
}

function pick(lines: readonly string[], find: (line: string) => Found | null): Block[] {
  const heads: { index: number; found: Found }[] = [];
  lines.forEach((line, index) => {
    if (heads.length >= LIMITS.recipients || !line.includes("@") || line.length > 4400) return;
    const found = find(line.trim());
    if (found) heads.push({ index, found });
  });
  const blocks = new Map<string, Block>();
  heads.forEach(({ index, found }, i) => {
    const next = heads[i + 1]?.index ?? lines.length;
    const said = [found.rest, ...paragraph(lines, index + 1, next)].join(" ").trim();
    const key = found.address.toLowerCase();
    const known = blocks.get(key);
    if (known === undefined || (known.said === "" && said !== ""))
      blocks.set(key, { address: found.address, typed: null, said, line: lines[index] ?? "" });
  });
  return [...blocks.values()];
}

/** Lines that belong to a recipient: up to the next one, or to a gap of several lines. */
function paragraph(lines: readonly string[], from: number, to: number): string[] {
  const said: string[] = [];
  let gap = 0;
  for (let i = from; i < Math.min(to, from + 30); i++) {
    const line = (lines[i] ?? "").trim();
    if (line === "") {
      gap++;
      if (gap > 2 && said.length > 0) break;
      continue;
    }
    gap = 0;
    said.push(line);
  }
  return said;
}

function labelledIn(line: string): Found | null {
  const match = LABELLED.exec(line);
  const label = match?.[1] ?? "";
  if (!match || !FAILED_LABEL.test(label) || OTHER_LABEL.test(label)) return null;
  const address = findAddress(match[2] ?? "");
  // `Unknown user: anna@contoso.com` holds its reason in the label.
  return address === null
    ? null
    : { address, rest: (match[3] ?? "") === "" ? label : `${label}: ${match[3] ?? ""}` };
}

function leadingIn(line: string): Found | null {
  const match = LEADING.exec(line);
  const address = match ? findAddress(match[1] ?? "") : null;
  return match && address !== null ? { address, rest: withoutBracket(match[2] ?? "") } : null;
}

/** The bracket that closes what one before it opened: `anna@contoso.com (user not found)`. */
function withoutBracket(text: string): string {
  return /^[^([]{1,400}[)\]]$/.test(text) ? text.slice(0, -1) : text;
}

function sentenceIn(line: string): Found | null {
  if (NOT_HERE.test(line)) return null;
  const address = findAddress(line)?.replace(/[.'"]{1,8}$/, "") ?? null;
  if (address === null) return null;
  const at = line.indexOf(address);
  const before = line.slice(Math.max(0, at - 60), at);
  const after = line.slice(at + address.length, at + address.length + 140);
  return BEFORE.test(before) || AFTER.test(after) ? { address, rest: line } : null;
}
