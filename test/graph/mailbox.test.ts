import { listMore, listReports, readReport, type Listing } from "../../src/graph/mailbox";
import type { Connection, ReportItem, TokenSource, TokenWish } from "../../src/graph/types";
import { NOW, report } from "./reports";
import { GOOD_TOKEN, GraphServer, type StoredReport } from "./server";

let server: GraphServer;
const wishes: TokenWish[] = [];

const tokens: TokenSource = (wish) => {
  wishes.push(wish);
  return Promise.resolve({ ok: true, value: GOOD_TOKEN });
};

async function mailbox(reports: readonly StoredReport[]): Promise<Connection> {
  server = await GraphServer.start(reports);
  return { fetch, tokens, base: server.base };
}

const ids = ({ reports }: Listing): string[] => reports.map(({ id }) => id);

async function listed(connection: Connection): Promise<Listing> {
  const result = await listReports(connection, NOW);
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
}

async function more(connection: Connection, listing: Listing): Promise<Listing> {
  const result = await listMore(connection, listing);
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
}

const itemOf = (id: string): ReportItem => ({
  id,
  itemClass: "REPORT.IPM.Note.NDR",
  subject: "",
  received: NOW,
});

afterEach(async () => {
  wishes.length = 0;
  await server.close();
});

test("reports of both classes, the newest first; nothing else and nothing older", async () => {
  const connection = await mailbox([
    report("b", 2),
    report("a", 1, "REPORT.IPM.Note.Delayed.DR"),
    report("read-receipt", 1, "REPORT.IPM.Note.IPNRN"),
    report("ordinary", 1, "IPM.Note"),
    report("old", 31),
  ]);
  const listing = await listed(connection);
  expect(ids(listing)).toEqual(["a", "b"]);
  expect(listing.hasMore).toBe(false);
  expect(listing.reports[0]).toEqual({
    id: "a",
    itemClass: "REPORT.IPM.Note.Delayed.DR",
    subject: "Undeliverable: a",
    received: new Date("2026-06-29T12:00:00Z"),
  });
});

test("asks Graph for three fields of each report, by the class and the date", async () => {
  await listed(await mailbox([]));
  expect(server.requests).toHaveLength(2);
  expect(server.requests[0]).toBe(
    "GET /v1.0/me/messages?$filter=receivedDateTime ge 2026-05-31T12:00:00.000Z and " +
      "singleValueExtendedProperties/Any(ep: ep/id eq 'String 0x001A' and ep/value eq 'REPORT.IPM.Note.NDR')" +
      "&$orderby=receivedDateTime desc&$select=id,subject,receivedDateTime&$top=25",
  );
});

test("an empty mailbox", async () => {
  expect(ids(await listed(await mailbox([])))).toEqual([]);
});

test("pages are read when asked for, and nothing is put between what is shown already", async () => {
  const failures = Array.from({ length: 60 }, (_, i) => report(`f${i}`, 0.1 + i * 0.1));
  const delays = Array.from({ length: 30 }, (_, i) =>
    report(`d${i}`, 0.15 + i * 0.9, "REPORT.IPM.Note.Delayed.DR"),
  );
  const connection = await mailbox([...failures, ...delays]);
  let listing = await listed(connection);
  let shown = ids(listing);
  while (listing.hasMore) {
    listing = await more(connection, listing);
    expect(ids(listing).slice(0, shown.length)).toEqual(shown);
    shown = ids(listing);
  }
  expect(new Set(shown).size).toBe(90);
});

test("a flood of reports is cut at eight pages of a class", async () => {
  const flood = Array.from({ length: 400 }, (_, i) => report(`f${i}`, i / 100));
  const connection = await mailbox(flood);
  let listing = await listed(connection);
  while (listing.hasMore) listing = await more(connection, listing);
  expect(listing.reports).toHaveLength(200);
});

test("a report that arrives between two pages shows none twice", async () => {
  const stored = Array.from({ length: 30 }, (_, i) => report(`f${i}`, 1 + i / 100));
  const connection = await mailbox(stored);
  const listing = await listed(connection);
  stored.push(report("new", 0));
  const shown = ids(await more(connection, listing));
  expect(new Set(shown).size).toBe(shown.length);
  expect(shown).toHaveLength(30);
});

test("a report is read as its bytes, whatever its id looks like", async () => {
  const connection = await mailbox([report("AAMk/a+b=", 1)]);
  const result = await readReport(connection, itemOf("AAMk/a+b="));
  expect(result.ok && new TextDecoder().decode(result.value)).toContain("body of AAMk/a+b=");
});

test("a report that is gone", async () => {
  const connection = await mailbox([]);
  const result = await readReport(connection, itemOf("x"));
  expect(result).toEqual({ ok: false, failure: { kind: "gone" } });
});

test("what is no list is an error, and what is no report is left out", async () => {
  const connection = await mailbox([]);
  const answers = ["[]", "{}", "no JSON", '{"value":{}}'];
  for (const answer of answers) {
    server.disturb = (_, response) => Boolean(response.end(answer));
    const result = await listReports(connection, NOW);
    expect(result).toEqual({ ok: false, failure: { kind: "error", code: null } });
  }
  const broken = [null, 7, {}, { id: "" }, { id: "a" }, { id: "b", receivedDateTime: "never" }];
  const fine = { id: "c", receivedDateTime: NOW.toISOString(), subject: null };
  const value = JSON.stringify({ value: [...broken, fine] });
  server.disturb = (_, response) => Boolean(response.end(value));
  const { reports } = await listed(connection);
  expect(reports.map(({ id, subject }) => [id, subject])).toEqual([
    ["c", ""],
    ["c", ""],
  ]);
});

test("the token goes to Graph alone: a next page elsewhere is not asked for", async () => {
  const connection = await mailbox([]);
  const elsewhere = await GraphServer.start([]);
  for (const link of [`${elsewhere.base}/me/messages`, `${server.base}.example/me`]) {
    server.disturb = (_, response) =>
      Boolean(response.end(JSON.stringify({ value: [], "@odata.nextLink": link })));
    const listing = await listed(connection);
    const result = await listMore(connection, listing);
    expect(result).toEqual({ ok: false, failure: { kind: "error", code: null } });
  }
  expect(elsewhere.requests).toEqual([]);
  await elsewhere.close();
});
