import type { Header } from "../message/types";
import type { Evidence } from "../report/types";
import { evidenceOf, plainValue } from "./fields";
import { tokens, type Token } from "./tokens";

/** One verdict of an Authentication-Results field (resinfo of RFC 8601 2.2). Names and results are lower case. */
export interface MethodResult {
  readonly method: string;
  readonly result: string;
  /** `reason=`, and Microsoft's three digits of compauth. */
  readonly reason: string | null;
  /** The remark in parentheses, e.g. `message not signed`. */
  readonly comment: string | null;
  /** `smtp.mailfrom`, `header.d`, `action`, ... with their values. */
  readonly properties: ReadonlyMap<string, string>;
}

export interface AuthenticationResults {
  /** The server that gave the verdicts; Exchange Online leaves it out. */
  readonly server: string | null;
  /** `i=` of an ARC set (RFC 8617 4.2.1), null in other fields. */
  readonly instance: number | null;
  readonly results: readonly MethodResult[];
  readonly evidence: Evidence;
}

/** Verdicts of one field that are read; several signatures make some more than the usual five. */
const MOST_RESULTS = 30;

interface Resinfo {
  readonly pairs: [string, string][];
  readonly comments: string[];
  readonly words: string[];
}

/**
 * Reads Authentication-Results, Authentication-Results-Original and ARC-Authentication-Results (RFC 8601 2.2, RFC 8617 4.1.1),
 * also where a system writes them loosely: without a server's name, with spaces around `=`, with empty parts.
 */
export function readAuthenticationResults(header: Header): AuthenticationResults {
  const parts = partsOf(plainValue(header));
  const results: MethodResult[] = [];
  let server: string | null = null;
  let instance: number | null = null;
  parts.forEach((part, index) => {
    const [first] = part.pairs;
    if (first === undefined) {
      // The server's name stands first, before or after an ARC instance; `none` says that nothing was checked.
      const name = part.words[0]?.toLowerCase();
      if (index < 2 && server === null && results.length === 0 && name !== "none")
        server = name ?? null;
      return;
    }
    if (first[0] === "i" && part.pairs.length === 1 && index === 0) {
      const number = Number(first[1]);
      instance = Number.isInteger(number) && number > 0 && number <= 1000 ? number : null;
      return;
    }
    // A name may stand before the first verdict without a semicolon between.
    if (index === 0 && part.words.length > 0) server = part.words[0]?.toLowerCase() ?? null;
    if (results.length < MOST_RESULTS) results.push(resultOf(part, first));
  });
  return { server, instance, results, evidence: evidenceOf(header) };
}

/** The first verdict of a method in a field. */
export function resultFor(results: readonly MethodResult[], method: string): MethodResult | null {
  return results.find((result) => result.method === method) ?? null;
}

function resultOf(part: Resinfo, [method, result]: [string, string]): MethodResult {
  const properties = new Map<string, string>();
  for (const [name, value] of part.pairs.slice(1)) {
    if (!properties.has(name)) properties.set(name, value);
  }
  return {
    // `dkim/1=pass`: the method's version says nothing to anybody (RFC 8601 2.2).
    method: method.replace(/\/\d{1,3}$/, ""),
    result: result.toLowerCase(),
    reason: properties.get("reason") ?? null,
    comment: part.comments[0] ?? null,
    properties,
  };
}

function partsOf(value: string): Resinfo[] {
  let part: Resinfo = { pairs: [], comments: [], words: [] };
  const parts = [part];
  for (const token of joined(tokens(value))) {
    const at = token.text.indexOf("=");
    if (token.kind === "semicolon") parts.push((part = { pairs: [], comments: [], words: [] }));
    else if (token.kind === "comment") part.comments.push(token.text.slice(0, 500));
    else if (at < 1) part.words.push(token.text);
    else part.pairs.push([token.text.slice(0, at).toLowerCase(), token.text.slice(at + 1)]);
  }
  return parts;
}

/** White space is allowed around the equals sign: `spf = pass` and `spf =pass` become one word. */
function joined(all: readonly Token[]): Token[] {
  const found: Token[] = [];
  for (const token of all) {
    const before = found[found.length - 1];
    const continues =
      token.kind === "word" &&
      before?.kind === "word" &&
      (before.text.indexOf("=") === before.text.length - 1 ||
        (token.text.startsWith("=") && !before.text.includes("=")));
    if (continues) found[found.length - 1] = { kind: "word", text: before.text + token.text };
    else found.push(token);
  }
  return found;
}
