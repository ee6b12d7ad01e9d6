import { failed, type Connection, type GraphFailure, type GraphResult } from "./types";

/** What a request may take, answer included. */
interface Bounds {
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

/** Where Microsoft asks to wait and does not say how long. */
const DEFAULT_WAIT_MS = 30_000;
/** A longer wait than this is no promise to keep a pane open for. */
const LONGEST_WAIT_MS = 60 * 60 * 1000;
/** An error answer is a few hundred bytes. */
const ERROR_BYTES = 64 * 1024;
const ERROR_CODE = /^[A-Za-z0-9_.-]{1,80}$/;

/** The mailbox is on premises, on hold, or not there: the codes by which Graph says so. */
const NO_MAILBOX: ReadonlySet<string> = new Set([
  "MailboxNotEnabledForRESTAPI",
  "MailboxNotSupportedForRESTAPI",
  "ResourceNotFound",
]);

/**
 * Asks Microsoft Graph by GET. A token that is refused is renewed once, silently.
 * @param url must lie below the connection's base: the token goes nowhere else
 * @returns the answer's bytes
 */
export async function ask(
  connection: Connection,
  url: string,
  bounds: Bounds,
): Promise<GraphResult<Uint8Array<ArrayBuffer>>> {
  if (!url.startsWith(`${connection.base}/`)) return failed({ kind: "error", code: null });
  const first = await askOnce(connection, url, bounds, false);
  return first === "token-refused"
    ? await askOnce(connection, url, bounds, true).then((second) =>
        second === "token-refused" ? failed({ kind: "signed-out" }) : second,
      )
    : first;
}

async function askOnce(
  { fetch, tokens }: Connection,
  url: string,
  { timeoutMs, maxBytes }: Bounds,
  renew: boolean,
): Promise<GraphResult<Uint8Array<ArrayBuffer>> | "token-refused"> {
  const token = await tokens({ interactive: false, renew });
  if (!token.ok) return token;
  const abort = new AbortController();
  const timer = setTimeout(() => {
    abort.abort();
  }, timeoutMs);
  try {
    const response = await fetch(url, {
      headers: { Authorization: `Bearer ${token.value}` },
      // What the mailbox answers is kept nowhere.
      cache: "no-store",
      credentials: "omit",
      // A redirect would be followed beyond the base.
      redirect: "error",
      referrerPolicy: "no-referrer",
      signal: abort.signal,
    });
    if (response.status === 401) return "token-refused";
    if (!response.ok) return failed(await failureOf(response));
    const bytes = await readBounded(response, maxBytes);
    return bytes ? { ok: true, value: bytes } : failed({ kind: "too-large" });
  } catch {
    // fetch tells no more of a network that fails; a broken answer in between counts as the same.
    return failed({ kind: abort.signal.aborted ? "timeout" : "offline" });
  } finally {
    clearTimeout(timer);
    // Ends an answer that is not read to its end.
    abort.abort();
  }
}

/** @returns null where there is more than `maxBytes` */
async function readBounded(
  response: Response,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > maxBytes) return null;
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

async function failureOf(response: Response): Promise<GraphFailure> {
  const { status } = response;
  const wait = response.headers.get("Retry-After");
  if (status === 429 || ((status === 503 || status === 504) && wait !== null))
    return { kind: "throttled", retryAfterMs: waitOf(wait) };
  const code = await errorCode(response);
  if (code !== null && NO_MAILBOX.has(code)) return { kind: "no-mailbox" };
  if (status === 403) return { kind: "refused", code };
  if (status === 404 || status === 410) return { kind: "gone" };
  return { kind: "error", code: code ?? `HTTP ${status}` };
}

/** @param wait Retry-After (RFC 9110, 10.2.3): seconds, or a date */
function waitOf(wait: string | null): number {
  if (wait === null) return DEFAULT_WAIT_MS;
  const ms = /^\d{1,9}$/.test(wait.trim()) ? Number(wait) * 1000 : Date.parse(wait) - Date.now();
  return Number.isNaN(ms) ? DEFAULT_WAIT_MS : Math.min(Math.max(ms, 1000), LONGEST_WAIT_MS);
}

/** The code in Graph's error object `{"error": {"code", "message"}}`; null where it is none that can be shown. */
async function errorCode(response: Response): Promise<string | null> {
  const bytes = await readBounded(response, ERROR_BYTES);
  const body = bytes ? parseObject(bytes) : null;
  const error = body?.["error"];
  const code = isObject(error) ? error["code"] : null;
  return typeof code === "string" && ERROR_CODE.test(code) ? code : null;
}

/** The object that JSON holds; null where it is none. */
export function parseObject(bytes: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
