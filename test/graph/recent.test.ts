import type { Connection, GraphResult, ReportItem, TokenWish } from "../../src/graph/types";
import { Recent, type RecentState } from "../../src/taskpane/recent";
import { report } from "./reports";
import { GOOD_TOKEN, GraphServer, sendError, type StoredReport } from "./server";

/** Days before now, as the list asks for the last thirty of them. */
const fresh = (id: string): StoredReport => ({
  ...report(id, 0),
  receivedDateTime: new Date(Date.now() - 60_000).toISOString(),
});

let server: GraphServer;
let shown = "one mail";
let token: GraphResult<string>;
const explained: string[] = [];
const wishes: TokenWish[] = [];

async function recent(...reports: readonly StoredReport[]): Promise<Recent> {
  server = await GraphServer.start(reports);
  const connection: Connection = {
    fetch,
    base: server.base,
    tokens: (wish) => {
      wishes.push(wish);
      return Promise.resolve(token);
    },
  };
  return new Recent(connection, {
    explain: ({ id }, mime) => explained.push(`${id}: ${new TextDecoder().decode(mime)}`),
    shown: () => shown,
  });
}

function listedOf(state: RecentState): readonly ReportItem[] {
  if (state.kind !== "listed") throw new Error(state.kind);
  return state.listing.reports;
}

function first(state: RecentState): ReportItem {
  const [one] = listedOf(state);
  if (!one) throw new Error("nothing is listed");
  return one;
}

beforeEach(() => {
  shown = "one mail";
  token = { ok: true, value: GOOD_TOKEN };
  explained.length = 0;
  wishes.length = 0;
});
afterEach(() => server.close());

test("lists, and has a report explained", async () => {
  const list = await recent(fresh("a"));
  await list.list();
  await list.open(first(list.getState()));
  expect(explained).toEqual([expect.stringMatching(/^a: Subject: a/)]);
  expect(list.getState()).toMatchObject({ kind: "listed", busy: null, failure: null });
});

test("signed out: nobody is asked before the click, then it lists", async () => {
  token = { ok: false, failure: { kind: "signed-out" } };
  const list = await recent(fresh("a"));
  await list.list();
  expect(list.getState()).toEqual({ kind: "failed", failure: { kind: "signed-out" } });
  expect(wishes.some(({ interactive }) => interactive)).toBe(false);
  token = { ok: true, value: GOOD_TOKEN };
  await list.signIn();
  expect(listedOf(list.getState())).toHaveLength(1);
  expect(wishes.filter(({ interactive }) => interactive)).toHaveLength(1);
});

test("a refused consent ends the sign-in", async () => {
  token = { ok: false, failure: { kind: "refused", code: "AADSTS65004" } };
  const list = await recent();
  await list.signIn();
  expect(list.getState()).toEqual({ kind: "failed", failure: token.failure });
});

test("what is listed stays when a report or the next page fails", async () => {
  const list = await recent(...Array.from({ length: 30 }, (_, i) => fresh(`r${i}`)));
  await list.list();
  const before = listedOf(list.getState());
  server.disturb = (_, response) => {
    sendError(response, 500, "UnknownError");
    return true;
  };
  await list.open(first(list.getState()));
  const failure = { kind: "error", code: "UnknownError" };
  expect(list.getState()).toMatchObject({ kind: "listed", busy: null, failure });
  await list.more();
  expect(list.getState()).toMatchObject({ kind: "listed", busy: null, failure });
  expect(listedOf(list.getState())).toEqual(before);
  expect(explained).toEqual([]);
});

test("a report that comes after the reader went on to another mail is not shown in its place", async () => {
  const list = await recent(fresh("a"));
  await list.list();
  const opened = list.open(first(list.getState()));
  shown = "another mail";
  await opened;
  expect(explained).toEqual([]);
  expect(list.getState()).toMatchObject({ kind: "listed", busy: null, failure: null });
});

test("of two reports that are opened one after the other the second is explained", async () => {
  const list = await recent(fresh("a"), fresh("b"));
  await list.list();
  const [a, b] = listedOf(list.getState());
  if (!a || !b) throw new Error("two are listed");
  await Promise.all([list.open(a), list.open(b)]);
  expect(explained).toEqual([expect.stringMatching(new RegExp(`^${b.id}:`))]);
});

test("closed while it asks: the answer is dropped", async () => {
  const list = await recent(fresh("a"));
  const asked = list.list();
  list.leave();
  await asked;
  expect(list.getState()).toEqual({ kind: "asking" });
});
