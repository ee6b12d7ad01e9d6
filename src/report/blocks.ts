import { LIMITS } from "../message/limits";

/** A recipient and the paragraph that a report in prose gives it. */
export interface Block {
  /** The address in the paragraph's head. */
  readonly address: string;
  /** The address that the sender wrote, where the head says that it was expanded. */
  readonly typed: string | null;
  /** Text after the head, lines joined. */
  readonly said: string;
  /** The head's line, verbatim. */
  readonly line: string;
}

const HEAD = /^\s{0,8}<([^<>\s]{1,320})>(?=:|\s{0,4}\(|\s{0,8}$)/;

/**
 * Paragraphs headed by an address in angle brackets, as Postfix, qmail, Courier and their children write them:
 * `<anna@contoso.com>: host mx.contoso.com[192.0.2.1] said: 550 ...`, folded or on lines of their own, up to an empty line.
 */
export function angleBlocks(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (let i = 0; i < lines.length && blocks.length < LIMITS.recipients; i++) {
    const head = HEAD.exec((lines[i] ?? "").slice(0, 400));
    const address = head?.[1] ?? "";
    if (!address.includes("@")) continue;
    const line = lines[i] ?? "";
    const indent = line.search(/\S/);
    const paragraph = [line.slice(head?.[0].length ?? 0).trim()];
    let end = i + 1;
    for (; end < lines.length && end < i + 80; end++) {
      const next = lines[end] ?? "";
      if (next.trim() === "") break;
      // An answer that quotes the address may be folded right before it: such a line is indented further than the head.
      if (next.search(/\S/) <= indent && HEAD.test(next.slice(0, 400))) break;
      paragraph.push(next.trim());
    }
    i = end - 1;
    const joined = paragraph.join(" ").trim();
    const expanded = /^\((?:expanded|generated|originally) from:? ?<?([^<>()\s]{1,320})>?\)/i.exec(
      joined,
    );
    const typed = expanded?.[1] ?? "";
    blocks.push({
      address,
      typed: typed.includes("@") ? typed : null,
      said: joined
        .slice(expanded?.[0].length ?? 0)
        .replace(/^[:\s]{1,4}/, "")
        .slice(0, LIMITS.answer),
      line,
    });
  }
  return blocks;
}
