import { signInFailure, tokenSource, type SignInClient } from "../../src/graph/sign-in";

const SILENT = { interactive: false, renew: false };
const ASKING = { interactive: true, renew: false };

/** An error as MSAL throws it. */
function authError(name: string, errorCode: string, errorMessage = ""): Error {
  return Object.assign(new Error(`${errorCode}: ${errorMessage}`), {
    name,
    errorCode,
    errorMessage,
  });
}

function client(changes: Partial<SignInClient> = {}): SignInClient {
  return {
    acquireTokenSilent: () => Promise.resolve({ accessToken: "silent" }),
    acquireTokenPopup: () => Promise.resolve({ accessToken: "popup" }),
    ...changes,
  };
}

test("asks for Mail.Read and nothing else, and renews where asked to", async () => {
  const asked: unknown[] = [];
  const tokens = tokenSource(() =>
    Promise.resolve(
      client({
        acquireTokenSilent: (request) => {
          asked.push(request);
          return Promise.resolve({ accessToken: "t" });
        },
        acquireTokenPopup: (request) => {
          asked.push(request);
          return Promise.resolve({ accessToken: "t" });
        },
      }),
    ),
  );
  await tokens(SILENT);
  await tokens({ interactive: false, renew: true });
  await tokens(ASKING);
  expect(asked).toEqual([
    { scopes: ["Mail.Read"], forceRefresh: false },
    { scopes: ["Mail.Read"], forceRefresh: true },
    { scopes: ["Mail.Read"] },
  ]);
});

test("the client is made once, for two wishes at the same time too", async () => {
  const start = jest.fn(() => Promise.resolve(client()));
  const tokens = tokenSource(start);
  const results = await Promise.all([tokens(SILENT), tokens(SILENT), tokens(ASKING)]);
  expect(results.map((one) => one.ok && one.value)).toEqual(["silent", "silent", "popup"]);
  expect(start).toHaveBeenCalledTimes(1);
});

test("an Outlook without nested app authentication; the next wish tries again", async () => {
  const start = jest.fn<Promise<SignInClient | null>, []>(() => Promise.resolve(null));
  const tokens = tokenSource(start);
  expect(await tokens(SILENT)).toEqual({ ok: false, failure: { kind: "unavailable" } });
  start.mockResolvedValue(client());
  expect(await tokens(SILENT)).toEqual({ ok: true, value: "silent" });
});

describe("an Outlook that never answers", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test("silently: a timeout", async () => {
    const tokens = tokenSource(() => new Promise(() => undefined));
    const result = tokens(SILENT);
    await jest.advanceTimersByTimeAsync(20_000);
    expect(await result).toEqual({ ok: false, failure: { kind: "timeout" } });
  });

  test("a person who signs in has five minutes", async () => {
    const never = () => new Promise<never>(() => undefined);
    const tokens = tokenSource(() => Promise.resolve(client({ acquireTokenPopup: never })));
    const result = tokens(ASKING);
    const seen = jest.fn();
    void result.then(seen);
    await jest.advanceTimersByTimeAsync(299_000);
    expect(seen).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1000);
    expect(await result).toEqual({ ok: false, failure: { kind: "timeout" } });
  });
});

test.each([
  [
    "somebody has to sign in",
    "InteractionRequiredAuthError",
    "login_required",
    "",
    false,
    "signed-out",
  ],
  [
    "consent is missing: the person is asked first",
    "InteractionRequiredAuthError",
    "invalid_grant",
    "AADSTS65001: x",
    false,
    "signed-out",
  ],
  [
    "consent is still missing",
    "InteractionRequiredAuthError",
    "invalid_grant",
    "AADSTS65001: x",
    true,
    "refused AADSTS65001",
  ],
  ["declined", "ServerError", "access_denied", "AADSTS65004: x", true, "refused AADSTS65004"],
  ["declined, without a number", "ServerError", "access_denied", "", true, "refused null"],
  [
    "an administrator has to consent",
    "ServerError",
    "invalid_request",
    "AADSTS90094: x",
    true,
    "refused AADSTS90094",
  ],
  [
    "blocked by policy, silently",
    "ServerError",
    "invalid_grant",
    "AADSTS53003: x",
    false,
    "refused AADSTS53003",
  ],
  ["the window was closed", "ClientAuthError", "user_canceled", "", true, "signed-out"],
  ["no account", "ClientAuthError", "no_account_found", "", false, "signed-out"],
  ["no network", "ClientAuthError", "no_network_connectivity", "", false, "offline"],
  ["switched off", "ClientAuthError", "nested_app_auth_bridge_disabled", "", false, "unavailable"],
  ["another number", "ServerError", "server_error", "AADSTS90033: x", false, "error AADSTS90033"],
  [
    "another code",
    "ServerError",
    "temporarily_unavailable",
    "",
    false,
    "error temporarily_unavailable",
  ],
  ["a code that can’t be shown", "ServerError", "<b>", "", false, "error null"],
])("%s", (_, name, code, message, interactive, expected) => {
  const failure = signInFailure(authError(name, code, message), interactive);
  expect([failure.kind, ...("code" in failure ? [failure.code] : [])].join(" ")).toBe(
    expected.replace(/ null$/, " "),
  );
});

test("MSAL could not be fetched", () => {
  const thrown = Object.assign(new Error("Loading chunk 7 failed."), { name: "ChunkLoadError" });
  expect(signInFailure(thrown, false)).toEqual({ kind: "offline" });
});

test("what is no error of MSAL's", () => {
  expect(signInFailure("no", true)).toEqual({ kind: "error", code: null });
  expect(signInFailure(new Error("no"), false)).toEqual({ kind: "error", code: null });
});
