import { ask, isObject, parseObject } from "./request";
import {
  failed,
  type Connection,
  type GraphResult,
  type ReportClass,
  type ReportItem,
} from "./types";

const CLASSES: readonly ReportClass[] = ["REPORT.IPM.Note.NDR", "REPORT.IPM.Note.Delayed.DR"];

/** PidTagMessageClass (MS-OXPROPS 2.1003), as Graph's extended properties name it. */
const MESSAGE_CLASS = "String 0x001A";

/** A bounce that somebody asks about is days old. */
export const RECENT_DAYS = 30;
const PAGE_SIZE = 25;
/** With the size of a page: the most reports of a class that are ever listed. */
const MOST_PAGES = 8;

const LIST_BOUNDS = { timeoutMs: 20_000, maxBytes: 2 * 1024 * 1024 };
/** As much as an opened file may have. */
const MESSAGE_BOUNDS = { timeoutMs: 60_000, maxBytes: 32 * 1024 * 1024 };

/** How far the reports of one class have been read. */
interface Stream {
  readonly itemClass: ReportClass;
  readonly items: readonly ReportItem[];
  readonly pages: number;
  /** Address of the next page; null where there is none, or no more are wanted. */
  readonly next: string | null;
}

/** What has been read of the mailbox. */
export interface Listing {
  /** The newest first. Reports of one class that are older than the unread ones of the other wait for those. */
  readonly reports: readonly ReportItem[];
  readonly hasMore: boolean;
  readonly streams: readonly Stream[];
}

/**
 * The reports of the last `RECENT_DAYS` days.
 * @param now tests set it
 */
export async function listReports(
  connection: Connection,
  now = new Date(),
): Promise<GraphResult<Listing>> {
  const since = new Date(now.getTime() - RECENT_DAYS * 24 * 60 * 60 * 1000);
  const starts = CLASSES.map((itemClass) => ({
    itemClass,
    items: [],
    pages: 0,
    next: firstPage(connection.base, itemClass, since),
  }));
  return readStreams(connection, starts);
}

/** The listing with the next page of each class that has one. */
export function listMore(connection: Connection, listing: Listing): Promise<GraphResult<Listing>> {
  return readStreams(connection, listing.streams);
}

/** The report's MIME, as it was received. */
export function readReport(
  connection: Connection,
  { id }: ReportItem,
): Promise<GraphResult<Uint8Array<ArrayBuffer>>> {
  const url = `${connection.base}/me/messages/${encodeURIComponent(id)}/$value`;
  return ask(connection, url, MESSAGE_BOUNDS);
}

/**
 * Graph sorts only by what it filters by, in the same order: so the date comes first in the filter. One class a request,
 * as a filter on an extended property takes one value.
 */
function firstPage(base: string, itemClass: ReportClass, since: Date): string {
  const ofClass = `singleValueExtendedProperties/Any(ep: ep/id eq '${MESSAGE_CLASS}' and ep/value eq '${itemClass}')`;
  const query = {
    $filter: `receivedDateTime ge ${since.toISOString()} and ${ofClass}`,
    $orderby: "receivedDateTime desc",
    $select: "id,subject,receivedDateTime",
    $top: String(PAGE_SIZE),
  };
  const pairs = Object.entries(query).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  return `${base}/me/messages?${pairs.join("&")}`;
}

async function readStreams(
  connection: Connection,
  streams: readonly Stream[],
): Promise<GraphResult<Listing>> {
  const read = await Promise.all(streams.map((stream) => readPage(connection, stream)));
  const wrong = read.find((one) => !one.ok);
  if (wrong) return wrong;
  return { ok: true, value: listing(read.flatMap((one) => (one.ok ? [one.value] : []))) };
}

async function readPage(connection: Connection, stream: Stream): Promise<GraphResult<Stream>> {
  if (stream.next === null) return { ok: true, value: stream };
  const answer = await ask(connection, stream.next, LIST_BOUNDS);
  // A list is not something that can be deleted: Graph knows no mailbox here.
  if (!answer.ok) return answer.failure.kind === "gone" ? failed({ kind: "no-mailbox" }) : answer;
  const page = parseObject(answer.value);
  const values: unknown = page?.["value"];
  if (!page || !Array.isArray(values)) return failed({ kind: "error", code: null });
  const pages = stream.pages + 1;
  const link = page["@odata.nextLink"];
  // A report that arrives while pages are read moves the others on: one of them comes twice.
  const known = new Set(stream.items.map(({ id }) => id));
  const items = values
    .flatMap((value: unknown) => reportOf(value, stream.itemClass) ?? [])
    .filter(({ id }) => !known.has(id));
  return {
    ok: true,
    value: {
      ...stream,
      items: [...stream.items, ...items],
      pages,
      next: typeof link === "string" && pages < MOST_PAGES ? link : null,
    },
  };
}

function reportOf(value: unknown, itemClass: ReportClass): ReportItem | null {
  if (!isObject(value)) return null;
  const { id, subject, receivedDateTime } = value;
  if (typeof id !== "string" || id === "" || typeof receivedDateTime !== "string") return null;
  const received = new Date(receivedDateTime);
  if (Number.isNaN(received.getTime())) return null;
  return { id, itemClass, subject: typeof subject === "string" ? subject : "", received };
}

/** What of the streams can be shown without putting anything between it later. */
function listing(streams: readonly Stream[]): Listing {
  const unread = streams.filter(({ next }) => next !== null);
  const horizon = Math.max(
    ...unread.map(({ items }) => items.at(-1)?.received.getTime() ?? -Infinity),
  );
  const reports = streams
    .flatMap(({ items }) => items)
    .filter(({ received }) => received.getTime() >= horizon)
    .sort((a, b) => b.received.getTime() - a.received.getTime());
  return { reports, hasMore: unread.length > 0, streams };
}
