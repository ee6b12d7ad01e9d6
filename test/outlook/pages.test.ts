import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { root } from "./builds";
import { openStandalone, Session, withBrowser } from "./harness";

const settings = createRequire(__filename)("../../addin.config.cjs") as { readonly url: string };
const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const PAGES = ["support.html", "privacy.html", "terms.html"] as const;

withBrowser();

async function openPage(page: string, theme: "light" | "dark"): Promise<Session> {
  const session = await Session.start({ profile: "body", theme });
  await session.page.setViewportSize({ width: 320, height: 640 });
  await session.page.goto(settings.url + page);
  return session;
}

describe.each(PAGES)("%s", (name) => {
  test.each(["light", "dark"] as const)("no axe violation, %s", async (theme) => {
    const session = await openPage(name, theme);
    // Evaluated, not added as a script element: the page's policy allows no scripts at all.
    await session.page.evaluate(axeSource);
    const found = await session.page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const { violations } = await axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
    });
    expect(found).toEqual([]);
    expect(session.problems()).toEqual([]);
    await session.close();
  });

  test("fits a phone, in both languages with the same parts", async () => {
    const session = await openPage(name, "light");
    const { page } = session;
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const headings = (language: string): Promise<number> =>
      page.locator(`#${language} :is(h1, h2, h3)`).count();
    expect(await headings("it")).toBe(await headings("en"));
    expect(await page.locator("#it").getAttribute("lang")).toBe("it");
    await session.close();
  });

  test("every link leads to a page of the add-in or a place on the page", async () => {
    const session = await openPage(name, "light");
    const links = await session.page
      .locator("a")
      .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
    const ids = await session.page
      .locator("[id]")
      .evaluateAll((all) => all.map((one) => `#${one.id}`));
    const known = ["taskpane.html", ...PAGES].flatMap((page) => [page, `${page}#it`]);
    expect(links.filter((link) => !known.includes(link) && !ids.includes(link))).toEqual([]);
    await session.close();
  });
});

test("the pane stores nothing, as the privacy page says", async () => {
  const session = await openStandalone();
  const sample = path.join(root, "preview/mailbox/01-unknown-recipient-modern-1.eml");
  await session.page.setInputFiles("input[type=file]", sample);
  await session.waitForState("explained");
  const stored = await session.page.evaluate(async () => ({
    cookies: document.cookie,
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    storage: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
  }));
  expect(stored).toEqual({ cookies: "", databases: [], caches: [], storage: [] });
  await session.close();
});
