import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { violations } from "./axe";
import { root } from "./builds";
import { closeEach, openPane, openStandalone, type Session, withBrowser } from "./harness";

const folder = path.join(root, "preview/mailbox");
const names = readdirSync(folder).filter((name) => name.endsWith(".eml"));

let session: Session;

withBrowser();
closeEach(() => session);

interface Chosen {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const chosen = (name: string, content: string | Buffer): Chosen => ({
  name,
  mimeType: "message/rfc822",
  buffer: Buffer.from(content),
});

const mail = (name: string): Chosen => chosen(name, readFileSync(path.join(folder, name)));

/** As many reports as wanted, no two about the same address. */
const reports = (count: number): Chosen[] =>
  Array.from({ length: count }, (_, i) => {
    const source = readFileSync(path.join(folder, "09-unknown-recipient-gmail.eml"), "utf8");
    return chosen(
      `report-${String(i)}.eml`,
      source.replaceAll("dario.beli@", `dario${String(i)}@`),
    );
  });

async function choose(files: readonly Chosen[]): Promise<void> {
  await session.part("file-field").setInputFiles([...files]);
  await session.waitForState("many");
}

/** The title says how many are read until all are; the button to stop is not there before the start either. */
const done = async () => {
  await session.waitForState("many");
  await session
    .part("title")
    .filter({ hasNotText: /\d read…$/ })
    .waitFor({ timeout: 60_000 });
};

test("the whole mailbox: counts, causes, addresses, what is no bounce; each opens and leads back", async () => {
  session = await openStandalone();
  await session.waitForState("no-item");
  await choose([...names.map(mail), chosen("photo.eml", Buffer.from([0xff, 0xd8, 0xff, 0, 1, 2]))]);
  await done();
  expect(await session.part("title").innerText()).toMatch(/^\d+ of these files are bounces\.$/);
  expect(await session.part("many-sum").innerText()).toMatch(/failed for good.*only late/s);
  for (const group of ["gone", "failed", "late", "suspicious", "notABounce", "unreadable"])
    expect(await session.part(`many-${group}`).count()).toBe(1);
  expect(await violations(session)).toEqual([]);

  await session.part("many-gone").click();
  expect(await session.text()).toContain("dario.beli@adventure.example");
  const forged = readFileSync(path.join(folder, "21-forged-report.eml"), "utf8");
  const [named = ""] = /[\w.]+@[\w.]+/.exec(forged.split(/\r?\n\r?\n/)[1] ?? "") ?? [];
  const listed = await session.part("many-gone").locator("xpath=ancestor::section").innerText();
  if (named !== "") expect(listed).not.toContain(named);
  expect(await violations(session)).toEqual([]);

  await session.part("many-suspicious").click();
  await session.part("pane-state").getByText("21-forged-report.eml").click();
  await session.waitForState("suspicious");
  await session.part("many-back").click();
  await session.waitForState("many");
  await done();
  expect(await session.part("many-sum").innerText()).toMatch(/failed for good/);
});

test("the addresses are copied as a list and as a table", async () => {
  session = await openStandalone();
  await session.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await session.waitForState("no-item");
  await choose([...reports(3), mail("10-mailbox-full-postfix.eml")]);
  await done();
  await session.part("many-gone").click();
  const clipboard = () => session.page.evaluate(() => navigator.clipboard.readText());
  const button = (name: string) => session.page.getByRole("button", { name }).click();
  await button("Copy the addresses");
  await session.page.getByText("Copied").first().waitFor();
  expect((await clipboard()).split(/\r?\n/)).toEqual([
    "dario0@adventure.example",
    "dario1@adventure.example",
    "dario2@adventure.example",
  ]);
  await button("Copy as a table (CSV)");
  await session.page.getByText("Copied").nth(1).waitFor();
  const [head = "", first = "", ...rows] = (await clipboard()).trimEnd().split(/\r?\n/);
  expect(head).toBe("Address,Cause,Code,Subject,Date,File");
  expect(first).toMatch(/^dario0@adventure\.example,.+,5\.1\.1,.*,2026-\S+Z,report-0\.eml$/);
  expect(rows).toHaveLength(2);
});

test("200 reports: the page answers all the while, Stop stops and goes on", async () => {
  session = await openStandalone();
  await session.waitForState("no-item");
  await session.page.evaluate(() => {
    const gaps: number[] = [];
    Object.assign(window, { gaps });
    let last = performance.now();
    const tick = () => {
      const now = performance.now();
      gaps.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    // Clicked in the page: from outside, a click may come when all has been read already.
    const observer = new MutationObserver(() => {
      const stop = document.querySelector<HTMLElement>('[data-testid="many-stop"]');
      if (!stop) return;
      observer.disconnect();
      stop.click();
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
  await choose(reports(200));
  await session.page.getByText(/^Stopped after \d+ of 200$/).waitFor();
  expect(await violations(session)).toEqual([]);
  await session.part("many-stop").click();
  await done();
  expect(await session.part("title").innerText()).toBe("200 of these files are bounces.");
  const longest = await session.page.evaluate(() =>
    Math.max(...(window as unknown as { gaps: number[] }).gaps),
  );
  process.stdout.write(`longest time without a frame: ${longest.toFixed(0)} ms\n`);
  expect(longest).toBeLessThan(500);
  // The cause names all 200 files, and draws some of them at once.
  await session.part("many-cause").click();
  expect(await session.page.locator(".entry-button").count()).toBe(60);
  await session.page.getByRole("button", { name: /^Show \d+ more$/ }).click();
  expect(await session.page.locator(".entry-button").count()).toBe(120);
});

test("by keyboard alone: open a report of the overview, and back", async () => {
  session = await openStandalone();
  await session.waitForState("no-item");
  await choose([mail("10-mailbox-full-postfix.eml"), mail("06-delayed.eml")]);
  await done();
  await session.part("many-cause").first().focus();
  await session.page.keyboard.press("Enter");
  await session.page.keyboard.press("Tab");
  await session.page.keyboard.press("Enter");
  await session.waitForState("explained", "delayed");
  await session.part("many-back").focus();
  await session.page.keyboard.press("Enter");
  await session.waitForState("many");
  await session.page.waitForFunction(() => document.activeElement?.tagName === "H1");
});

test("in Outlook another mail is explained in its place, and the overview stays at hand", async () => {
  session = await openPane({ mail: "12-lunch.eml", language: "it-IT" });
  await session.waitForState("not-a-bounce");
  await choose([mail("10-mailbox-full-postfix.eml"), mail("06-delayed.eml")]);
  await done();
  await session.explainMail("01-unknown-recipient-modern-1.eml", "explained");
  await session.part("many-back").click();
  await session.waitForState("many");
  expect(await session.part("many-sum").innerText()).toContain("in ritardo");
  await session
    .part("pane-state")
    .getByRole("button", { name: /Torna al/ })
    .first()
    .waitFor();
});
