import { parseDate } from "../message/read";
import type { Header } from "../message/types";
import { findAddress, findIp, isHost } from "../report/syntax";
import type { Evidence } from "../report/types";
import { evidenceOf, plainValue } from "./fields";
import { tokens, type Token } from "./tokens";

/** One server that took the mail (Received of RFC 5321 4.4, or a row of the report's hop table). Hosts are lower case. */
export interface PathStep {
  /** Who handed it over, as that server called itself, or its address where it named none. */
  readonly from: string | null;
  readonly fromIp: string | null;
  readonly by: string | null;
  /** As written, e.g. `ESMTPS`, `Microsoft SMTP Server`, `mapi`. */
  readonly protocol: string | null;
  /** TLS version as `1.2`; null where it is not stated. */
  readonly tls: string | null;
  /** Whether the step was encrypted; null where neither a version nor the protocol tells. */
  readonly encrypted: boolean | null;
  /** The recipient that the step was for. */
  readonly recipient: string | null;
  readonly at: Date | null;
  /** Seconds since the last step before it whose clock agrees; null where that can't be told. */
  readonly delay: number | null;
  /** Null for a step that only the hop table has. */
  readonly evidence: Evidence | null;
}

const CLAUSES = new Set(["from", "by", "via", "with", "id", "for"]);

/** Clauses of a Received field; comments belong to the clause that they follow. */
function clausesOf(all: readonly Token[]): Map<string, { words: string[]; comments: string[] }> {
  const clauses = new Map<string, { words: string[]; comments: string[] }>();
  let clause = { words: [] as string[], comments: [] as string[] };
  for (const token of all) {
    if (token.kind === "semicolon") break;
    const name = token.text.toLowerCase();
    // "with" within an Exchange protocol name or a second "from" is no new clause.
    if (token.kind === "word" && CLAUSES.has(name) && !clauses.has(name)) {
      clause = { words: [], comments: [] };
      clauses.set(name, clause);
    } else if (token.kind === "comment") clause.comments.push(token.text);
    else clause.words.push(token.text);
  }
  return clauses;
}

const DATE = /\d{1,2} [a-z]{3} \d{2,4} \d{1,2}:\d{2}/i;

/** Reads one Received field (RFC 5321 4.4), also where its clauses are in another order or missing. */
export function readReceived(header: Header): PathStep {
  const value = plainValue(header);
  const all = tokens(value);
  const clauses = clausesOf(all);
  const from = clauses.get("from");
  const comments = all.filter((token) => token.kind === "comment").map((token) => token.text);
  const fromText = [...(from?.words.slice(0, 1) ?? []), ...(from?.comments ?? [])].join(" ");
  const fromIp = findIp(fromText.replace(/IPv6:/gi, " "));
  const protocol = clauses.get("with")?.words.join(" ").slice(0, 100) ?? "";
  const tls = tlsVersion(comments);
  const date = value.slice(value.lastIndexOf(";") + 1).trim();
  return {
    from: hostOf(from?.words[0]) ?? hostInside(from?.comments ?? []) ?? fromIp,
    fromIp,
    by: hostOf(clauses.get("by")?.words[0]),
    protocol: protocol === "" ? null : protocol,
    tls,
    encrypted: tls !== null ? true : encryptedBy(protocol),
    recipient: findAddress(clauses.get("for")?.words[0] ?? ""),
    at: DATE.test(date) ? parseDate(date) : null,
    delay: null,
    evidence: evidenceOf(header),
  };
}

/** A host name; servers inside an organisation have single labels. `unknown` and `localhost` tell nothing. */
function hostOf(word: string | undefined): string | null {
  const name = (word ?? "").replace(/\.$/, "").toLowerCase();
  if (name === "unknown" || name === "localhost" || name.length > 255) return null;
  return isHost(name) || /^[a-z][a-z0-9_-]{1,62}$/.test(name) ? name : null;
}

/** `(rdns.example [192.0.2.1])`, `(HELO name)`, `(helo=name)`. */
function hostInside(comments: readonly string[]): string | null {
  for (const comment of comments.slice(0, 5)) {
    for (const word of comment.slice(0, 300).split(/[\s=]+/, 6)) {
      if (isHost(word) && word.toLowerCase() !== "unknown") return word.toLowerCase();
    }
  }
  return null;
}

/** `version=TLS1_2`, `TLSv1.3`, `using TLSv1 with cipher ...`: TLSv1 without more is 1.0 (RFC 2246). */
export function tlsVersion(comments: readonly string[]): string | null {
  for (const comment of comments) {
    const match = /(?:^|[^a-z0-9_])TLS ?v?_?1(?:[._]([0-3]))?(?!\d)/i.exec(comment.slice(0, 500));
    if (match) return `1.${match[1] ?? "0"}`;
  }
  return null;
}

/** Keywords of RFC 3848 and RFC 6531: S is TLS, A is authentication. */
export function encryptedBy(protocol: string): boolean | null {
  if (/^(?:UTF8)?(?:SMTP|ESMTP|LMTP)SA?$/i.test(protocol) || /^https$/i.test(protocol)) return true;
  return /^(?:UTF8)?(?:SMTP|ESMTP|LMTP)A?$/i.test(protocol) || /^http$/i.test(protocol)
    ? false
    : null;
}
