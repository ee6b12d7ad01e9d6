import { parseHeaders } from "../../src/message/header";
import type { Header } from "../../src/message/types";
import { domainOf } from "../../src/original/fields";

/** Header fields of a block written as in a message. */
export function headersOf(...lines: readonly string[]): Header[] {
  return parseHeaders(lines.join("\n")).headers;
}

/** Organisational domains without the suffix list, for tests that are not about it: the last two labels. */
export function twoLabels(domain: string): string {
  const tenant = /(?<![a-z0-9-])[a-z0-9-]{1,63}\.onmicrosoft\.com$/.exec(domain);
  return tenant ? tenant[0] : (domainOf(domain) ?? domain).split(".").slice(-2).join(".");
}
