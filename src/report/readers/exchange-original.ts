import { parseHeaders } from "../../message/header";
import type { Header } from "../../message/types";
import { headingOf } from "../headings";

/** Header fields of the returned mail start here: no code below this line counts. */
export function startsHeaders(line: string): boolean {
  return (
    headingOf(line)?.role === "original-headers" ||
    /^(?:Received|DKIM-Signature|ARC-[A-Za-z-]{4,40}|X-[A-Za-z0-9-]{3,60}|MIME-Version|Return-Path|Authentication-Results|Content-Type|Message-ID|Thread-Topic):\s/i.test(
      line,
    )
  );
}

/** The returned header fields that stand below the block as text. */
export function originalHeaders(lines: readonly string[], from: number): readonly Header[] {
  const start = lines.findIndex(
    (line, i) => i >= from && /^[A-Za-z][A-Za-z0-9-]{1,60}:(?:\s|$)/.test(line) && !headingOf(line),
  );
  return start < 0 ? [] : parseHeaders(lines.slice(start, start + 2000).join("\n")).headers;
}
