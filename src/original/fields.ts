import { LIMITS } from "../message/limits";
import type { Header } from "../message/types";
import type { Evidence } from "../report/types";

/** Characters of one field's value that are looked at; the longest that systems write (ARC sets, long paths) stay below 8 KB. */
const LONGEST_VALUE = 16 * 1024;

/** Fields of one name that are looked at: a path has up to 100 Received fields (RFC 5321 6.3). */
const MOST_FIELDS = 100;

/** The fields with this name (lower case) in the order of the block, the newest trace field first. */
export function fieldsOf(headers: readonly Header[], name: string): Header[] {
  const found: Header[] = [];
  for (const header of headers) {
    if (header.name.length !== name.length || header.name.toLowerCase() !== name) continue;
    found.push(header);
    if (found.length >= MOST_FIELDS) break;
  }
  return found;
}

/** The first field with this name (lower case); null where there is none. */
export function fieldOf(headers: readonly Header[], name: string): Header | null {
  return fieldsOf(headers, name)[0] ?? null;
}

/** The value as all readers of this room take it: cut at a limit, white space folded, so that folding changes nothing. */
export function plainValue(header: Header): string {
  return header.value
    .slice(0, LONGEST_VALUE)
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}

/** The line that a fact was read from. */
export function evidenceOf(header: Header): Evidence {
  return { source: "original", line: `${header.name}: ${header.value}`.slice(0, LIMITS.answer) };
}

/** The domain of an address or a bare domain, lower case, without a trailing dot; null where there is none. */
export function domainOf(text: string | null): string | null {
  if (text === null || text.length > 1000) return null;
  const domain = text
    .slice(text.lastIndexOf("@") + 1)
    .replace(/[<>"' ]/g, "")
    .replace(/\.$/, "")
    .toLowerCase();
  return /^[^\s.][^\s]{0,252}$/.test(domain) && domain.includes(".") ? domain : null;
}
