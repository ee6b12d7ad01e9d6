import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ensureBuilt, root } from "./builds";
import { Internet } from "./internet";
import { HOST_URL, PANE_URL } from "./network";
import { returned } from "../fixtures/returned";
import { Key, type WebDriver } from "./webdriver";
import { WebKit } from "./webkit";

declare global {
  interface Window {
    /** Errors that nobody caught since the page has loaded. */
    uncaught?: string[];
  }
}

const FILE = path.join(root, "preview/mailbox/10-mailbox-full-postfix.eml");
const RECIPIENT = "info@museum.example";

const part = (testId: string): string => `[data-testid="${testId}"]`;

let internet: Internet;
let webkit: WebKit;
let page: WebDriver;

// WebKitGTK is for Linux: elsewhere there is nothing that could be installed.
const wherePossible = process.platform === "linux" ? describe : describe.skip;

wherePossible("the built page in WebKit", () => {
  const stops: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    ensureBuilt();
    internet = await Internet.start();
    stops.unshift(() => internet.stop());
    webkit = await WebKit.start();
    stops.unshift(() => webkit.stop());
    page = await webkit.open({ proxy: internet.proxy });
  }, 300_000);
  afterAll(async () => {
    for (const stop of stops) await stop();
  });

  beforeEach(() => {
    internet.hasOfficeJs = false;
  });
  afterEach(async () => {
    expect(await page.run(() => window.uncaught ?? [])).toEqual([]);
    expect(internet.unexpected).toEqual([]);
    expect(internet.violations).toEqual([]);
  });

  async function waitForState(state: string): Promise<void> {
    await page.until(
      (wanted) => document.querySelector(`[data-testid="pane-state"][data-state="${wanted}"]`),
      state,
    );
  }

  async function watch(): Promise<void> {
    await page.run(() => {
      const uncaught: string[] = (window.uncaught = []);
      addEventListener("error", ({ message }) => uncaught.push(message));
      addEventListener("unhandledrejection", ({ reason }) => uncaught.push(String(reason)));
    });
  }

  async function openPane(): Promise<void> {
    await page.go(PANE_URL);
    await watch();
    await waitForState("no-item");
  }

  async function paneText(): Promise<string> {
    return (await page.text(part("pane-state"))).replace(/[\u200b\u00ad\u2060]/g, "");
  }

  /** Puts a text where Ctrl+V takes it from, as a person does: selected on another page. */
  async function copyElsewhere(text: string): Promise<void> {
    await page.go(`data:text/html,<textarea>${encodeURIComponent(text)}</textarea>`);
    await page.type("textarea", `${Key.control}ac`);
  }

  async function pasteElsewhere(): Promise<string> {
    await page.go("data:text/html,<textarea></textarea>");
    await page.type("textarea", `${Key.control}v`);
    return page.run(() => document.querySelector("textarea")?.value ?? "");
  }

  test.each([false, true])("starts, with Microsoft's server there: %s", async (isThere) => {
    internet.hasOfficeJs = isThere;
    await openPane();
    expect(await page.run(() => typeof Office !== "undefined")).toBe(isThere);
    await page.click(part("example"));
    await waitForState("explained");
    expect(await paneText()).toContain("anna.rosi@fabrikam.com");
    await page.click(part("example-back"));
    await waitForState("no-item");
  });

  test("a bounce in a file is explained", async () => {
    await openPane();
    await page.type(part("file-field"), FILE);
    await waitForState("explained");
    expect(await paneText()).toContain(RECIPIENT);
  });

  test("a bounce that is pasted is explained, and written again by a link to the mail program", async () => {
    await copyElsewhere(returned("Dear Ron"));
    await openPane();
    await page.type(part("paste-field"), `${Key.control}v`);
    await waitForState("explained");
    expect(await paneText()).toContain("ron.gabel@fabrikam.com");
    await page.click(part("main-action"));
    expect(await page.attribute(part("draft-link"), "href")).toMatch(
      /^mailto:ron\.gabel%40fabrikam\.com\?subject=Offer%20for%20June&body=Dear%20Ron/,
    );
  });

  test("a code that is typed is looked up", async () => {
    await openPane();
    await page.type(part("paste-field"), `550 5.7.124${Key.enter}`);
    await waitForState("explained");
    expect(await paneText()).toContain("5.7.124");
  });

  test.each([true, false])(
    "copies, with the Clipboard API in place of the old command: %s",
    async (hasApi) => {
      await copyElsewhere("something else");
      await openPane();
      await page.run((blocksOld) => {
        if (blocksOld) Object.assign(document, { execCommand: () => false });
        else navigator.clipboard.writeText = () => Promise.reject(new Error("blocked"));
      }, hasApi);
      await page.type(part("file-field"), FILE);
      await waitForState("explained");
      await page.click(".actions button");
      await page.until(() => document.querySelector(".actions [role=status]")?.textContent);
      expect(await pasteElsewhere()).toContain(RECIPIENT);
    },
  );

  test("keeps the settings over a reload", async () => {
    await openPane();
    await page.click(part("settings-fold"));
    await page.click(`${part("settings-language")} option[value=de]`);
    await page.until(() => localStorage.length);
    await page.reload();
    await watch();
    await waitForState("no-item");
    expect(await page.attribute("html", "lang")).toBe("de");
    await page.run(() => {
      localStorage.clear();
    });
  });

  test("the policy is held to, and what it refuses is seen here", async () => {
    await openPane();
    await page.run(() => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'run'";
      document.head.append(script);
    });
    for (let i = 0; i < 100 && internet.violations.length === 0; i++) await pause(50);
    expect(internet.violations.splice(0)).toEqual(["script-src-elem inline"]);
    expect(await page.run(() => document.title)).toBe("NDR Explainer");
  });

  test("explains the open mail in a frame of the stand-in for Outlook, 320 pixels wide", async () => {
    internet.hasOfficeJs = true;
    const query = new URLSearchParams({ profile: "body", width: "320", pane: PANE_URL });
    await page.go(`${HOST_URL}?${query}`);
    await page.until(() => window.preview !== undefined);
    await page.click('#inbox [data-file="01-unknown-recipient-modern-1.eml"]');
    await page.click("#explain");
    await page.enterFrame("#pane iframe");
    await watch();
    await waitForState("explained");
    expect(await paneText()).toContain("ron.gabel@fabrikam.com");
    expect(
      await page.run(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
  });

  test("is dark where the desktop is", async () => {
    await page.close();
    page = await webkit.open({ proxy: internet.proxy, dark: true });
    await openPane();
    await page.type(part("file-field"), FILE);
    await waitForState("explained");
    const [background = 255, text = 0] = await page.run(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      return [backgroundColor, color].map((rgb) => Number(/\d+/.exec(rgb)?.[0]));
    });
    expect(background).toBeLessThan(64);
    expect(text).toBeGreaterThan(192);
  });
});
