import type { StoredReport } from "./server";

const DAY_MS = 24 * 60 * 60 * 1000;

/** The time of the tests' mailbox. */
export const NOW = new Date("2026-06-30T12:00:00Z");

/** A report that arrived this many days before `NOW`. */
export function report(
  id: string,
  daysAgo: number,
  itemClass = "REPORT.IPM.Note.NDR",
): StoredReport {
  return {
    id,
    itemClass,
    subject: `Undeliverable: ${id}`,
    receivedDateTime: new Date(NOW.getTime() - daysAgo * DAY_MS).toISOString(),
    mime: new TextEncoder().encode(`Subject: ${id}\r\n\r\nbody of ${id}\r\n`),
  };
}
