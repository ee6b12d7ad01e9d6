import { readFileSync } from "node:fs";
import { explain } from "../diagnosis";
import type { DiagnosedFailure } from "../diagnosis/types";
import { messageOfFile } from "./input";
import { listFiles } from "./files";

/**
 * How an answer was explained: by words that the tables know; by a code at a host whose dictionary they hold; by an exact code
 * of the registry; or only in general (class or subject, reply alone, x.0.0, a 5.7.1 without words).
 */
type How = "words" | "own code" | "registry code" | "general";

const HOWS: readonly How[] = ["words", "own code", "registry code", "general"];

/** How many of the answers that fell through are printed. */
const SHOWN = 60;

/**
 * `coverage:knowledge`: the share of failures that the tables explain, and the answers that they do not, most frequent first.
 * Numbers, addresses and hosts are masked, so that answers which differ in them only count as one.
 */
export function coverage(args: readonly string[]): void {
  if (args.length === 0) {
    console.error("usage: npm run --silent coverage:knowledge -- PATH...");
    process.exitCode = 2;
    return;
  }
  const counts = new Map<How, number>(HOWS.map((how) => [how, 0]));
  const fallen = new Map<string, number>();
  let unread = 0;
  for (const file of listFiles(args)) {
    const failures = failuresOf(file);
    if (failures === null) unread++;
    for (const one of failures ?? []) {
      const how = howOf(one);
      counts.set(how, (counts.get(how) ?? 0) + 1);
      if (how !== "general") continue;
      const answer = masked(one);
      fallen.set(answer, (fallen.get(answer) ?? 0) + 1);
    }
  }
  print(counts, fallen, unread);
}

/** @returns null for a file that can't be read as a message */
function failuresOf(file: string): readonly DiagnosedFailure[] | null {
  try {
    return explain(messageOfFile(readFileSync(file))).failures;
  } catch {
    return null;
  }
}

function howOf({ entry, exactness, failure }: DiagnosedFailure): How {
  if (exactness === "text") return "words";
  if (exactness !== "code" && exactness !== "range") return "general";
  if (entry.match.hosts !== undefined || entry.emittedBy !== undefined) return "own code";
  const status = failure.answer.status ?? "";
  return entry.match.codes.length === 0 || /^[45]\.(?:0\.0|7\.1)$/.test(status)
    ? "general"
    : "registry code";
}

/** An answer without what differs from mail to mail. */
function masked({ failure: { answer } }: DiagnosedFailure): string {
  const text = answer.text
    .replace(/[^\s<>"'()[\]]{1,64}@[^\s<>"'()[\]]{1,255}/g, "ADDRESS")
    .replace(/\b(?:\d{1,3}\.){3}\d{1,3}\b/g, "IP")
    .replace(/\b(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}\b/gi, "HOST")
    .replace(/(?<![\d.])\d{4,}(?![\d.])/g, "N")
    .slice(0, 160);
  return `${answer.status ?? "-"} ${answer.reply ?? "-"} ${text === "" ? "(no words)" : text}`;
}

function print(
  counts: ReadonlyMap<How, number>,
  fallen: ReadonlyMap<string, number>,
  unread: number,
): void {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const share = (count: number) => `${((100 * count) / Math.max(1, total)).toFixed(1)}%`;
  for (const [how, count] of counts) console.log(`${how.padEnd(14)} ${share(count)}  ${count}`);
  const general = counts.get("general") ?? 0;
  console.log(`explained      ${share(total - general)}  ${total - general} of ${total} failures`);
  if (unread > 0) console.log(`not read       ${unread} files`);
  const byCount = [...fallen].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  for (const [answer, count] of byCount.slice(0, SHOWN)) {
    console.log(`${String(count).padStart(5)}  ${answer}`);
  }
}
