import { execFileSync } from "node:child_process";
import path from "node:path";
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Frame,
  type Locator,
  type Page,
} from "playwright-core";
import type { Client } from "../../preview/host/client";
import type { Fault, FaultKey } from "../../preview/host/faults";
import type { HostCall } from "../../preview/host/host";
import type { Profile } from "../../preview/host/profile";
import { ensureBuilt, root } from "./builds";
import { HOST_URL, PANE_URL, serve } from "./network";

const ARGUMENTS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Long enough for a cold start on a slow machine; a state that is not there by then never comes. */
const STATE_TIMEOUT_MS = 15_000;

const INLINE_STYLE = /^Applying inline style violates/;

/** The stand-in's reading pane runs no scripts: not a mail's, and not the clock of the tests either. */
const READING_PANE = "about:srcdoc";

/** Dispatch ids under which office.js asks the host. */
export const CALL = {
  item: 1,
  /** notificationMessages.replaceAsync. */
  banner: 35,
  body: 37,
  newMessage: 44,
  attachment: 150,
  newMessageAnswered: 178,
  whole: 204,
} as const;

/** How a pane is opened. Everything has a default. */
export interface PaneOptions {
  /** File name in preview/mailbox; null for no open mail. */
  readonly mail?: string | null;
  readonly profile?: Profile;
  readonly theme?: "light" | "dark";
  /** Width of the pane in CSS pixels. */
  readonly width?: number;
  readonly language?: string;
  /** Set before the pane is opened. */
  readonly faults?: readonly (readonly [FaultKey, Fault])[];
  /** What the client is less able to do than its profile says. */
  readonly client?: Client;
  /** Makes `passTime` work, in place of waiting. */
  readonly clock?: boolean;
  /** A screen that is touched. */
  readonly touch?: boolean;
  /** What the mailbox keeps of the add-in's settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Contents of mails of preview/mailbox in place of their own, by file name. */
  readonly contents?: Readonly<Record<string, string>>;
  /** The build of the add-in, where it is not the usual one. */
  readonly folder?: string;
  /** What else the browser needs before its first page: other servers, other objects in the pages. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

let browser: Browser | undefined;

/** The browser, for all tests of a file. */
export function withBrowser(): void {
  beforeAll(startBrowser, 300_000);
  afterAll(stopBrowser);
}

/** After each test: nothing went wrong in the page that it opened, which is closed. @param session the one of that test */
export function closeEach(session: () => Session): void {
  afterEach(async () => {
    expect(session().problems()).toEqual([]);
    await session().close();
  });
}

/** Where the browser is on this machine; fetched where there is none. */
export function executablePath(): string {
  const finder = path.join(root, "scripts/chromium.mjs");
  return execFileSync(process.execPath, [finder], { encoding: "utf8" }).trim();
}

/** Builds what is stale and starts the browser; for beforeAll. */
export async function startBrowser(): Promise<void> {
  ensureBuilt();
  browser = await chromium.launch({ executablePath: executablePath(), args: ARGUMENTS });
}

/** For afterAll. */
export async function stopBrowser(): Promise<void> {
  await browser?.close();
  browser = undefined;
}

/** One page of the browser and what went wrong in it. */
export class Session {
  readonly #consoleErrors: { text: string; url: string }[] = [];
  #unexpectedRequests: readonly string[] = [];

  private constructor(readonly page: Page) {
    page.on("console", (message) => {
      if (message.type() !== "error" || message.location().url === READING_PANE) return;
      this.#consoleErrors.push({ text: message.text(), url: message.location().url });
    });
    page.on("pageerror", (error) => {
      this.#consoleErrors.push({ text: String(error), url: "" });
    });
  }

  /** A fresh browser profile with an empty page. */
  static async start({
    profile = "whole",
    theme = "light",
    touch = false,
    clock = false,
    contents = {},
    folder,
    prepare,
  }: PaneOptions): Promise<Session> {
    if (!browser) throw new Error("startBrowser() was not called");
    const context = await browser.newContext({
      colorScheme: theme,
      viewport: { width: 1280, height: 900 },
      hasTouch: touch,
    });
    if (clock) await context.clock.install();
    const session = new Session(await context.newPage());
    session.#unexpectedRequests = await serve(context, profile, contents, folder);
    await prepare?.(context);
    return session;
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  #inOutlook(): boolean {
    return this.page.url().startsWith(HOST_URL);
  }

  /** An element of the pane by its data-testid, in Outlook or without. */
  part(testId: string): Locator {
    const pane = this.#inOutlook() ? this.page.frameLocator("#pane iframe") : this.page;
    return pane.locator(`[data-testid="${testId}"]`);
  }

  /** The pane's frame, for what a locator can't do; without Outlook the page's own. */
  async paneFrame(): Promise<Frame> {
    if (!this.#inOutlook()) return this.page.mainFrame();
    const handle = await this.page.waitForSelector("#pane iframe");
    const frame = await handle.contentFrame();
    if (!frame) throw new Error("the pane has no frame");
    return frame;
  }

  /** What the pane shows, without the invisible marks at which addresses may break. */
  async text(): Promise<string> {
    return (await this.part("pane-state").innerText()).replace(/[\u200b\u00ad\u2060]/g, "");
  }

  /** Waits until the pane is in one of these states, and tells in which. */
  async waitForState(...states: readonly string[]): Promise<string> {
    const wanted = states.map((state) => `[data-testid="pane-state"][data-state="${state}"]`);
    const frame = await this.paneFrame();
    const found = await frame.waitForSelector(wanted.join(","), { timeout: STATE_TIMEOUT_MS });
    return (await found.getAttribute("data-state")) ?? "";
  }

  /** Clicks another mail in the list, as a person does. */
  async selectMail(file: string): Promise<void> {
    await this.page.click(`#inbox [data-file="${file}"]`);
  }

  /** Selects a mail that was not open and waits until the pane is about it and has ended in one of these states. */
  async explainMail(file: string, ...states: readonly string[]): Promise<string> {
    const about = this.part("about");
    const before = await about.innerText();
    await this.selectMail(file);
    await (
      await this.paneFrame()
    ).waitForFunction(
      (text) => document.querySelector('[data-testid="about"]')?.textContent !== text,
      before,
    );
    return this.waitForState(...states);
  }

  /** Makes another mail the open one without a click; null for none. */
  async setMail(file: string | null, silently = false): Promise<void> {
    await this.page.evaluate(([name, silent]) => window.preview?.select(name, silent), [
      file,
      silently,
    ] as const);
  }

  /** Makes calls with this dispatch id go wrong from now on. */
  async setFault(key: FaultKey, fault: Fault | null): Promise<void> {
    await this.page.evaluate(([of, how]) => window.preview?.faults.set(of, how), [
      key,
      fault,
    ] as const);
  }

  /** Lets time pass at once, in every frame; needs `clock`. */
  async passTime(milliseconds: number): Promise<void> {
    await this.page.clock.fastForward(milliseconds);
  }

  /** The dispatch ids of what office.js asked the host, in order; the line above the mail is left out. */
  async asked(): Promise<readonly number[]> {
    const ids = (await this.hostCalls()).flatMap(({ dispatchId }) => dispatchId ?? []);
    return ids.filter((id) => id !== CALL.banner);
  }

  /** The lines that stand above the open mail. */
  async notifications(): Promise<readonly string[]> {
    return this.page.locator("#notifications .notification").allInnerTexts();
  }

  /** What office.js asked the host, from the beginning. */
  async hostCalls(): Promise<readonly HostCall[]> {
    return this.page.evaluate(() => window.preview?.calls ?? []);
  }

  async screenshot(file: string): Promise<void> {
    await this.page.screenshot({ path: file });
  }

  /** The reports of inline style that office.js itself causes under our policy. */
  inlineStyleReports(): number {
    return this.#consoleErrors.filter(({ text }) => INLINE_STYLE.test(text)).length;
  }

  /** Requests to anywhere else and errors on the console: none are expected. */
  problems(): readonly string[] {
    const errors = this.#consoleErrors.filter(({ text }) => !INLINE_STYLE.test(text));
    return [...this.#unexpectedRequests, ...errors.map(({ text, url }) => `${text} ${url}`)];
  }
}

/** Opens the stand-in for Outlook, selects the mail and clicks Explain bounce. */
export async function openPane(options: PaneOptions = {}): Promise<Session> {
  const { mail, profile = "whole", theme = "light", width, language } = options;
  const { faults = [], client = {}, settings } = options;
  const session = await Session.start(options);
  const query = new URLSearchParams({ profile, theme, pane: PANE_URL });
  if (mail !== undefined) query.set("mail", mail ?? "none");
  if (width !== undefined) query.set("width", String(width));
  if (language !== undefined) query.set("language", language);
  await session.page.goto(`${HOST_URL}?${query}`);
  await session.page.waitForFunction(() => window.preview !== undefined);
  for (const [key, fault] of faults) await session.setFault(key, fault);
  await session.page.evaluate((how) => Object.assign(window.preview?.client ?? {}, how), client);
  if (settings) {
    const kept = { settings: JSON.stringify(settings) };
    await session.page.evaluate((all) => Object.assign(window.preview?.settings ?? {}, all), kept);
  }
  if (mail === null) await session.page.evaluate(() => window.preview?.open());
  else await session.page.click("#explain");
  return session;
}

/** Opens the pane's page by itself, as in a browser without Outlook. */
export async function openStandalone(theme: "light" | "dark" = "light"): Promise<Session> {
  const session = await Session.start({ profile: "body", theme });
  await session.page.goto(PANE_URL);
  return session;
}
