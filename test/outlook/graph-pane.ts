import { readFileSync } from "node:fs";
import path from "node:path";
import type { BrowserContext } from "playwright-core";
import { GraphServer, type StoredReport } from "../graph/server";
import { graphPaneFolder, root } from "./builds";
import { openPane, type PaneOptions, type Session } from "./harness";
import { signInByOutlook, type Signs } from "./nested-auth";

/** Graph's address, as far as the test's browser knows. */
export const GRAPH = "https://graph.microsoft.com";
export const SIGNED_IN: Signs = { silent: "token", popup: "token" };
export const SIGNED_OUT: Signs = {
  silent: { status: "USER_INTERACTION_REQUIRED", code: "interaction_required" },
  popup: "token",
};

const mailbox = path.join(root, "preview/mailbox");
const minutesAgo = (minutes: number): string =>
  new Date(Date.now() - minutes * 60_000).toISOString();

const stored = (
  id: string,
  minutes: number,
  subject: string,
  file: string,
  itemClass = "REPORT.IPM.Note.NDR",
): StoredReport => ({
  id,
  itemClass,
  subject,
  receivedDateTime: minutesAgo(minutes),
  mime: readFileSync(path.join(mailbox, file)),
});

/** What the mailbox holds. */
export const REPORTS = [
  stored("AAMk/full+1=", 5, "Undeliverable: mailbox full", "10-mailbox-full-postfix.eml"),
  stored("AAMk2", 90, "Delayed: offer", "06-delayed.eml", "REPORT.IPM.Note.Delayed.DR"),
  stored("AAMk3", 200, "Undeliverable: <b>Offer</b>", "01-unknown-recipient-modern-1.eml"),
];

/** The pane of a build with Microsoft Graph, beside stand-ins for Outlook's sign-in and for Graph. */
export class GraphPane {
  /** Whether the network to Graph is there. */
  online = true;
  #session: Session | null = null;

  private constructor(readonly server: GraphServer) {}

  static async start(): Promise<GraphPane> {
    return new GraphPane(await GraphServer.start(REPORTS));
  }

  get session(): Session {
    if (!this.#session) throw new Error("open() was not called");
    return this.#session;
  }

  async close(): Promise<void> {
    await this.#session?.close();
    await this.server.close();
  }

  /** Lets the browser reach the stand-in for Graph at Graph's address. */
  async #route(context: BrowserContext): Promise<void> {
    await context.route(`${GRAPH}/**`, async (route) => {
      if (!this.online) return route.abort("internetdisconnected");
      const url = route.request().url().replace(`${GRAPH}/v1.0`, this.server.base);
      const answer = await fetch(url, { headers: await route.request().allHeaders() });
      const body = (await answer.text()).replaceAll(this.server.base, `${GRAPH}/v1.0`);
      const headers = Object.fromEntries(answer.headers);
      delete headers["content-length"];
      return route.fulfill({ status: answer.status, headers, body });
    });
  }

  /**
   * Opens the pane beside an ordinary mail.
   * @param signs - how Outlook signs in; null where it has no object for that
   */
  async open(signs: Signs | null, options: PaneOptions = {}): Promise<void> {
    this.#session = await openPane({
      mail: "12-lunch.eml",
      folder: graphPaneFolder,
      client: { nestedAuth: true },
      ...options,
      prepare: async (context) => {
        await this.#route(context);
        if (signs) await signInByOutlook(context, signs);
        await options.prepare?.(context);
      },
    });
    await this.session.waitForState("not-a-bounce");
  }

  /** Opens the pane, and in it the list. */
  async openList(signs: Signs | null, options: PaneOptions = {}): Promise<void> {
    await this.open(signs, options);
    await this.session.part("graph-fold").click();
  }

  /** Waits for an element of the pane. */
  async found(selector: string): Promise<void> {
    const frame = await this.session.paneFrame();
    await frame.waitForSelector(selector);
  }

  /** Waits for the sentence that stands in for the list, and tells of which failure it is. */
  async trouble(): Promise<string | null> {
    const part = this.session.part("graph-trouble");
    await part.waitFor();
    return part.getAttribute("data-failure");
  }

  /** Waits for the list and tells what it shows. */
  async listed(): Promise<readonly string[]> {
    const part = this.session.part("graph-reports");
    await part.waitFor();
    return part.locator("li").allInnerTexts();
  }

  /** Clicks the newest report. */
  async openFirst(): Promise<void> {
    await this.session.part("graph-reports").getByRole("button").first().click();
  }

  /** Makes Outlook answer otherwise from now on. */
  async setSigns(signs: Signs): Promise<void> {
    const frame = await this.session.paneFrame();
    await frame.evaluate((next) => {
      if (window.signIn) window.signIn.signs = next;
    }, signs);
  }
}
