import { ask } from "../../src/graph/request";
import type { Connection, GraphFailure, GraphResult, TokenWish } from "../../src/graph/types";
import { GOOD_TOKEN, GraphServer, sendError, type Disturb } from "./server";

const BOUNDS = { timeoutMs: 10_000, maxBytes: 1_000_000 };

let server: GraphServer;
const wishes: TokenWish[] = [];

beforeEach(async () => {
  wishes.length = 0;
  server = await GraphServer.start([]);
});
afterEach(() => server.close());

function connection(token = GOOD_TOKEN): Connection {
  const tokens = (wish: TokenWish): Promise<GraphResult<string>> => {
    wishes.push(wish);
    return Promise.resolve({ ok: true, value: token });
  };
  return { fetch, tokens, base: server.base };
}

async function failure(disturb: Disturb, bounds = BOUNDS): Promise<GraphFailure | null> {
  server.disturb = disturb;
  const result = await ask(connection(), `${server.base}/me/messages`, bounds);
  return result.ok ? null : result.failure;
}

const status =
  (code: number, name: string, headers: Readonly<Record<string, string>> = {}): Disturb =>
  (_, response) => {
    for (const [key, value] of Object.entries(headers)) response.setHeader(key, value);
    sendError(response, code, name);
    return true;
  };

test.each<[string, Disturb, GraphFailure]>([
  [
    "throttled, with seconds",
    status(429, "TooManyRequests", { "Retry-After": "7" }),
    { kind: "throttled", retryAfterMs: 7000 },
  ],
  [
    "throttled, without a time",
    status(429, "ApplicationThrottled"),
    { kind: "throttled", retryAfterMs: 30_000 },
  ],
  [
    "throttled, with nonsense",
    status(429, "x", { "Retry-After": "soon" }),
    { kind: "throttled", retryAfterMs: 30_000 },
  ],
  [
    "throttled, for a year",
    status(429, "x", { "Retry-After": "31536000" }),
    { kind: "throttled", retryAfterMs: 3_600_000 },
  ],
  [
    "throttled, until a date in the past",
    status(429, "x", { "Retry-After": "Thu, 01 Jan 2026 00:00:00 GMT" }),
    { kind: "throttled", retryAfterMs: 1000 },
  ],
  [
    "busy, with a time",
    status(503, "serviceNotAvailable", { "Retry-After": "2" }),
    { kind: "throttled", retryAfterMs: 2000 },
  ],
  [
    "busy, without",
    status(503, "serviceNotAvailable"),
    { kind: "error", code: "serviceNotAvailable" },
  ],
  [
    "access denied",
    status(403, "ErrorAccessDenied"),
    { kind: "refused", code: "ErrorAccessDenied" },
  ],
  ["a mailbox on premises", status(404, "MailboxNotEnabledForRESTAPI"), { kind: "no-mailbox" }],
  ["a message that is gone", status(404, "ErrorItemNotFound"), { kind: "gone" }],
  [
    "a filter it can’t do",
    status(400, "InefficientFilter"),
    { kind: "error", code: "InefficientFilter" },
  ],
  ["a code with markup", status(500, "<b>no</b>"), { kind: "error", code: "HTTP 500" }],
  [
    "an error that is no JSON",
    (_, response) => {
      response.statusCode = 502;
      return Boolean(response.end("<html>Bad Gateway</html>"));
    },
    { kind: "error", code: "HTTP 502" },
  ],
  [
    "an error without end",
    (_, response) => {
      response.statusCode = 500;
      return Boolean(response.end("x".repeat(200_000)));
    },
    { kind: "error", code: "HTTP 500" },
  ],
  [
    "a broken connection",
    (request) => {
      request.socket.destroy();
      return true;
    },
    { kind: "offline" },
  ],
  [
    "a redirect",
    (_, response) => {
      response.writeHead(302, { Location: "http://192.0.2.1/" });
      return Boolean(response.end());
    },
    { kind: "offline" },
  ],
])("%s", async (_, disturb, expected) => {
  expect(await failure(disturb)).toEqual(expected);
});

test("throttled until a date", async () => {
  const date = new Date(Date.now() + 90_000).toUTCString();
  const result = await failure(status(429, "x", { "Retry-After": date }));
  const wait = result?.kind === "throttled" ? result.retryAfterMs : 0;
  expect(wait).toBeGreaterThan(80_000);
  expect(wait).toBeLessThanOrEqual(90_000);
});

test("an answer that never comes, and one that never ends", async () => {
  const bounds = { timeoutMs: 150, maxBytes: 1000 };
  expect(await failure(() => true, bounds)).toEqual({ kind: "timeout" });
  const half: Disturb = (_, response) => response.write("half") || true;
  expect(await failure(half, bounds)).toEqual({ kind: "timeout" });
});

test("more bytes than are wanted", async () => {
  const disturb: Disturb = (_, response) => Boolean(response.end("x".repeat(1001)));
  expect(await failure(disturb, { ...BOUNDS, maxBytes: 1000 })).toEqual({ kind: "too-large" });
  expect(await failure(disturb, { ...BOUNDS, maxBytes: 1001 })).toBeNull();
});

test("a token that is refused is renewed once, then the person has to sign in", async () => {
  const result = await ask(connection("stale"), `${server.base}/me/messages`, BOUNDS);
  expect(result).toEqual({ ok: false, failure: { kind: "signed-out" } });
  expect(wishes).toEqual([
    { interactive: false, renew: false },
    { interactive: false, renew: true },
  ]);
  expect(server.requests).toHaveLength(2);
});

test("without a token nothing is asked", async () => {
  const failed = { ok: false, failure: { kind: "signed-out" } } as const;
  const without = { ...connection(), tokens: () => Promise.resolve(failed) };
  expect(await ask(without, `${server.base}/me/messages`, BOUNDS)).toBe(failed);
  expect(server.requests).toEqual([]);
});
