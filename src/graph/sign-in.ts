import { failed, type GraphFailure, type GraphResult, type TokenSource } from "./types";

/** What is used of MSAL's nestable client. */
export interface SignInClient {
  acquireTokenSilent(request: {
    readonly scopes: string[];
    readonly forceRefresh: boolean;
  }): Promise<{ readonly accessToken: string }>;
  acquireTokenPopup(request: {
    readonly scopes: string[];
  }): Promise<{ readonly accessToken: string }>;
}

/** The least that lists messages and reads one. */
const SCOPES: readonly string[] = ["Mail.Read"];

/** Outlook hands over a token that it has in well under a second. */
const SILENT_TIMEOUT_MS = 20_000;
/** A person reads, types a password and looks for the telephone. */
const INTERACTIVE_TIMEOUT_MS = 5 * 60 * 1000;

/** MSAL's error codes of Outlook's nested app authentication, by what they mean here. All others are errors. */
const FAILURE_OF_CODE: ReadonlyMap<string, GraphFailure> = new Map<string, GraphFailure>([
  ["user_canceled", { kind: "signed-out" }],
  ["user_cancelled", { kind: "signed-out" }],
  ["no_account_found", { kind: "signed-out" }],
  ["no_account_error", { kind: "signed-out" }],
  ["no_network_connectivity", { kind: "offline" }],
  ["nested_app_auth_bridge_disabled", { kind: "unavailable" }],
  ["access_denied", { kind: "refused", code: null }],
  ["consent_required", { kind: "refused", code: null }],
]);

/**
 * Numbers of Microsoft Entra that no further sign-in of the same person changes: consent missing or declined, consent of an
 * administrator required, app not known or not allowed in the organization, person not assigned to it, access blocked by policy.
 */
const REFUSALS: ReadonlySet<string> = new Set([
  "AADSTS50105",
  "AADSTS53003",
  "AADSTS65001",
  "AADSTS65004",
  "AADSTS65005",
  "AADSTS70001",
  "AADSTS90008",
  "AADSTS90094",
  "AADSTS90095",
  "AADSTS700016",
]);

const ENTRA_NUMBER = /\bAADSTS\d{4,8}\b/;
const CODE = /^[a-z0-9_]{1,60}$/i;

/**
 * Tokens by nested app authentication.
 * @param start makes the client at the first wish; rejects or gives null where this Outlook has no nested app authentication
 */
export function tokenSource(start: () => Promise<SignInClient | null>): TokenSource {
  let client: Promise<SignInClient | null> | null = null;
  let isThere = false;
  return async ({ interactive, renew }) => {
    const tokens = async (): Promise<GraphResult<string>> => {
      client ??= start();
      const ready = await client;
      if (!ready) return failed({ kind: "unavailable" });
      isThere = true;
      const scopes = [...SCOPES];
      const { accessToken } = interactive
        ? await ready.acquireTokenPopup({ scopes })
        : await ready.acquireTokenSilent({ scopes, forceRefresh: renew });
      return { ok: true, value: accessToken };
    };
    const result = await inTime(
      tokens().catch((thrown: unknown) => failed(signInFailure(thrown, interactive))),
      interactive ? INTERACTIVE_TIMEOUT_MS : SILENT_TIMEOUT_MS,
    );
    // A client that never came to life is tried anew.
    if (!isThere) client = null;
    return result;
  };
}

/** Outlook may never answer; what comes later is dropped. */
function inTime<T>(result: Promise<GraphResult<T>>, timeoutMs: number): Promise<GraphResult<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<GraphResult<T>>((resolve) => {
    timer = setTimeout(() => {
      resolve(failed({ kind: "timeout" }));
    }, timeoutMs);
  });
  return Promise.race([result, late]).finally(() => {
    clearTimeout(timer);
  });
}

/**
 * What a failed sign-in means.
 * @param thrown by MSAL: an AuthError with `errorCode` and `errorMessage`, or anything
 * @param interactive whether the person was asked; before that, missing consent is a reason to ask
 */
export function signInFailure(thrown: unknown, interactive: boolean): GraphFailure {
  if (!(thrown instanceof Error)) return { kind: "error", code: null };
  const { errorCode, errorMessage } = thrown as Error &
    Partial<Record<"errorCode" | "errorMessage", unknown>>;
  const code = typeof errorCode === "string" && CODE.test(errorCode) ? errorCode : null;
  const words = `${typeof errorMessage === "string" ? errorMessage : ""} ${thrown.message}`;
  const number = ENTRA_NUMBER.exec(words.slice(0, 4096))?.[0] ?? null;
  // MSAL itself is fetched at the first wish.
  if (thrown.name === "ChunkLoadError") return { kind: "offline" };
  if (!interactive && thrown.name === "InteractionRequiredAuthError") return { kind: "signed-out" };
  if (number !== null && REFUSALS.has(number)) return { kind: "refused", code: number };
  return (
    (code === null ? undefined : FAILURE_OF_CODE.get(code)) ?? {
      kind: "error",
      code: number ?? code,
    }
  );
}
