import { createHmac } from "node:crypto";
import type { BrowserContext } from "playwright-core";
import { GOOD_TOKEN } from "../graph/server";

/** What Outlook answers to a wish for a token: a token, an error with Microsoft's code, or nothing ever. */
export type Sign = "token" | "never" | { readonly status: string; readonly code?: string };

/** How the stand-in for Outlook's sign-in answers; without a window, and with one. */
export interface Signs {
  readonly silent: Sign;
  readonly popup: Sign;
}

interface Request {
  readonly requestId: string;
  readonly method: "GetInitContext" | "GetToken" | "GetTokenPopup";
  readonly tokenParams?: { readonly clientId: string; readonly scope: string };
}

declare global {
  interface Window {
    nestedAppAuthBridge?: object;
    /** What the stand-in was asked, and how it answers from now on. */
    signIn?: { asked: Request[]; signs: Signs };
  }
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** An id token as MSAL takes it apart; nobody checks its signature here. */
function idToken(): string {
  const claims = {
    oid: "o",
    sub: "s",
    tid: "t",
    preferred_username: "sender@contoso.com",
    exp: Math.floor(Date.now() / 1000) + 3600,
  };
  const content = `${part({ alg: "HS256", typ: "JWT" })}.${part(claims)}`;
  return `${content}.${createHmac("sha256", "tests").update(content).digest("base64url")}`;
}

/** Puts the object into the pages through which Outlook signs an add-in in (nested app authentication). */
export async function signInByOutlook(context: BrowserContext, signs: Signs): Promise<void> {
  await context.addInitScript(
    ({ signs: first, accessToken, idToken: id }) => {
      const listeners: ((message: string) => void)[] = [];
      const state: NonNullable<Window["signIn"]> = { asked: [], signs: first };
      const account = {
        homeAccountId: "o.t",
        environment: "login.microsoftonline.com",
        tenantId: "t",
        username: "sender@contoso.com",
        localAccountId: "o",
      };
      const answerTo = ({ method, tokenParams }: Request): object | null => {
        if (method === "GetInitContext")
          return {
            success: true,
            initContext: {
              sdkName: "stand-in",
              sdkVersion: "1",
              accountContext: account,
              capabilities: {},
            },
          };
        const sign = method === "GetToken" ? state.signs.silent : state.signs.popup;
        if (sign === "never") return null;
        if (sign !== "token")
          return { success: false, error: { description: `${sign.code ?? ""}: words.`, ...sign } };
        const token = {
          access_token: accessToken,
          id_token: id,
          expires_in: 3600,
          scope: tokenParams?.scope ?? "",
        };
        return { success: true, token, account };
      };
      window.signIn = state;
      window.nestedAppAuthBridge = {
        addEventListener: (_: string, listener: (message: string) => void) => {
          listeners.push(listener);
        },
        postMessage: (message: string) => {
          const request = JSON.parse(message) as Request;
          state.asked.push(request);
          const answer = answerTo(request);
          if (answer === null) return;
          const reply = JSON.stringify({ requestId: request.requestId, ...answer });
          setTimeout(() => {
            for (const listener of listeners) listener(reply);
          });
        },
      };
    },
    { signs, accessToken: GOOD_TOKEN, idToken: idToken() },
  );
}
