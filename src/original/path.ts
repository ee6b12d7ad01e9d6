import type { Header } from "../message/types";
import type { Hop } from "../report/types";
import { compareClocks, disagreements, secondsBetween, type ClockDisagreement } from "./clocks";
import { fieldsOf } from "./fields";
import { encryptedBy, readReceived, tlsVersion, type PathStep } from "./received";

export type { ClockDisagreement } from "./clocks";
export type { PathStep } from "./received";

export interface Path {
  /** Oldest first. */
  readonly steps: readonly PathStep[];
  /** Index of the step with the longest delay; null where none took measurable time. */
  readonly slowest: number | null;
  readonly clocks: readonly ClockDisagreement[];
  /** Seconds from the first to the last step whose clocks agree. */
  readonly seconds: number | null;
  readonly source: "received" | "hop-table" | "both" | "none";
}

/** Steps that are drawn; a loop makes more, and its newest ones tell nothing new. */
const MOST_STEPS = 100;

/**
 * The way of the mail: its Received fields, oldest first, joined with the report's own hop table.
 * @param headers fields of the mail that came back, newest trace field first as in the message
 */
export function readPath(headers: readonly Header[], hops: readonly Hop[]): Path {
  const received = fieldsOf(headers, "received").reverse().map(readReceived);
  const merged = merge(received, hops).slice(0, MOST_STEPS);
  const clocks = compareClocks(merged);
  const { agreeing } = clocks;
  const steps = withDelays(merged, agreeing);
  const first = merged[agreeing[0] ?? -1]?.at;
  const last = merged[agreeing[agreeing.length - 1] ?? -1]?.at;
  return {
    steps,
    slowest: slowest(steps),
    clocks: disagreements(merged, clocks),
    seconds: first && last && agreeing.length > 1 ? secondsBetween(first, last) : null,
    source:
      received.length > 0
        ? hops.length > 0
          ? "both"
          : "received"
        : hops.length > 0
          ? "hop-table"
          : "none",
  };
}

/**
 * Where the mail was when it went no further, if the report does not name its generating server: the newest step that is
 * not the reader's own server.
 */
export function lastHop(path: Path, isOwn: (host: string) => boolean): PathStep | null {
  return newestStep(path, (host) => !isOwn(host));
}

/**
 * The same where the report may name the server that wrote it: that one's step counts first. A mail that never left the reader's
 * own servers stopped at the newest of them.
 */
export function stoppedAt(
  path: Path,
  generator: string | null,
  isOwn: (host: string) => boolean,
): PathStep | null {
  const written = generator === null ? null : newestStep(path, (host) => host === generator);
  return written ?? lastHop(path, isOwn) ?? newestStep(path, () => true);
}

function newestStep(path: Path, isWanted: (host: string) => boolean): PathStep | null {
  for (let i = path.steps.length - 1; i >= 0; i--) {
    const step = path.steps[i];
    if (step?.by != null && isWanted(step.by)) return step;
  }
  return null;
}

/**
 * Joins both lists. The hop table is made of the same Received fields, so a row and a field with one time and one receiving host
 * are one step; what only the table has comes in between where it stood.
 */
function merge(received: readonly PathStep[], hops: readonly Hop[]): PathStep[] {
  const steps: PathStep[] = [];
  let next = 0;
  for (const hop of hops) {
    const match = received.findIndex((step, i) => i >= next && isSame(step, hop));
    if (match < 0) {
      steps.push(fromHop(hop));
      continue;
    }
    steps.push(...received.slice(next, match), fill(received[match], hop));
    next = match + 1;
  }
  steps.push(...received.slice(next));
  return steps;
}

function isSame(step: PathStep, hop: Hop): boolean {
  const near =
    step.at !== null && hop.at !== null && Math.abs(step.at.getTime() - hop.at.getTime()) < 2000;
  return near && (step.by === hop.to || step.by === null || hop.to === null);
}

function fill(step: PathStep | undefined, hop: Hop): PathStep {
  const other = fromHop(hop);
  if (step === undefined) return other;
  return {
    ...step,
    from: step.from ?? other.from,
    by: step.by ?? other.by,
    protocol: step.protocol ?? other.protocol,
    tls: step.tls ?? other.tls,
    encrypted: step.encrypted ?? other.encrypted,
    delay: other.delay,
  };
}

function fromHop(hop: Hop): PathStep {
  const tls = tlsVersion([hop.with ?? ""]);
  return {
    from: hop.from,
    fromIp: null,
    by: hop.to,
    // What stands in parentheses, version and cipher, is told by `tls`.
    protocol: hop.with?.split("(")[0]?.trim() || null,
    tls,
    encrypted: tls === null ? encryptedBy(hop.with ?? "") : true,
    recipient: null,
    at: hop.at,
    delay: hop.delay,
    evidence: null,
  };
}

function withDelays(steps: readonly PathStep[], agreeing: readonly number[]): PathStep[] {
  const place = new Map(agreeing.map((step, i) => [step, i]));
  return steps.map((step, index) => {
    const at = place.get(index);
    const previous = at === undefined ? undefined : steps[agreeing[at - 1] ?? -1];
    if (step.at === null) return step;
    if (!previous?.at) return { ...step, delay: at === 0 ? step.delay : null };
    // The table's own figure counts where there is one: it was made from finer times.
    return { ...step, delay: step.delay ?? secondsBetween(previous.at, step.at) };
  });
}

function slowest(steps: readonly PathStep[]): number | null {
  let index: number | null = null;
  let longest = 0;
  steps.forEach((step, i) => {
    if ((step.delay ?? 0) <= longest) return;
    longest = step.delay ?? 0;
    index = i;
  });
  return index;
}
