import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { violations } from "./axe";
import { ensureGraphBuilt, GRAPH_CLIENT_ID, graphPaneFolder, paneFolder } from "./builds";
import { GRAPH, GraphPane, SIGNED_IN, SIGNED_OUT } from "./graph-pane";
import { startBrowser, stopBrowser } from "./harness";

let graph: GraphPane;

beforeAll(async () => {
  ensureGraphBuilt();
  await startBrowser();
}, 300_000);
afterAll(stopBrowser);
beforeEach(async () => {
  graph = await GraphPane.start();
});
afterEach(() => graph.close());

const allFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

test("a build without the setting holds nothing of it, and its policy names no host of Graph", async () => {
  const files = allFiles(paneFolder).filter((file) => !file.endsWith(".map"));
  const named = files.filter((file) => /graph|msal/i.test(path.basename(file)));
  const inside = files.filter((file) =>
    /graph\.microsoft|nestedAppAuth|msal|Microsoft Graph|Mail\.Read/i.test(
      readFileSync(file, "latin1"),
    ),
  );
  expect([...named, ...inside]).toEqual([]);
  await graph.open(SIGNED_IN, { folder: paneFolder });
  expect(await graph.session.part("graph-fold").count()).toBe(0);
  expect(graph.session.problems()).toEqual([]);
});

test("a build with it: one host more in the pane's policy, the same manifest, a page that says so", () => {
  const [policyOff = "", policyOn = ""] = [paneFolder, graphPaneFolder].map(
    (folder) =>
      readFileSync(path.join(folder, "taskpane.html"), "utf8").match(
        /content="(default-src.*?)"/,
      )?.[1],
  );
  expect(policyOn).toBe(policyOff.replace("connect-src 'self'", `connect-src 'self' ${GRAPH}`));
  const manifests = [paneFolder, graphPaneFolder].map((folder) =>
    readFileSync(path.join(folder, "manifest.xml"), "utf8"),
  );
  expect(manifests[0]).toBe(manifests[1]);
  const privacy = readFileSync(path.join(graphPaneFolder, "privacy.html"), "utf8");
  expect(privacy.match(/Mail\.Read/g)).toHaveLength(privacy.match(/<article/g)?.length ?? 0);
});

test("lists the mailbox's bounces, and has one explained", async () => {
  await graph.openList(SIGNED_IN);
  expect(await graph.listed()).toEqual([
    expect.stringMatching(/^Undeliverable: mailbox full\nNot delivered · /),
    expect.stringMatching(/^Delayed: offer\nDelayed · /),
    expect.stringMatching(/^Undeliverable: <b>Offer<\/b>\nNot delivered · /),
  ]);
  await graph.openFirst();
  await graph.session.waitForState("explained");
  expect(await graph.session.text()).toContain("info@museum.example");
  const asked = await (
    await graph.session.paneFrame()
  ).evaluate(() => window.signIn?.asked.map(({ tokenParams }) => tokenParams));
  expect(asked?.find(Boolean)).toMatchObject({ clientId: GRAPH_CLIENT_ID, scope: "Mail.Read" });
  expect(graph.session.problems()).toEqual([]);
});

test("before the list is opened nobody is asked for anything, and nothing of MSAL is loaded", async () => {
  await graph.open(SIGNED_IN);
  await graph.session.part("graph-fold").waitFor();
  const frame = await graph.session.paneFrame();
  expect(await frame.evaluate(() => window.signIn?.asked)).toEqual([]);
  expect(graph.server.requests).toEqual([]);
  const loaded = () =>
    frame.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  expect((await loaded()).filter((name) => name.includes("/msal."))).toEqual([]);
  await graph.session.part("graph-fold").click();
  await graph.listed();
  expect((await loaded()).filter((name) => name.includes("/msal."))).toHaveLength(1);
});

test("keeps nothing in the browser, tokens neither", async () => {
  // A frame of another site has no storage in this browser: one that notes what is written takes its place.
  await graph.openList(SIGNED_IN, {
    prepare: async (context) => {
      await context.addInitScript(() => {
        const kept: string[] = [];
        const store = {
          length: 0,
          key: () => null,
          getItem: () => null,
          removeItem: () => undefined,
          setItem: (key: string, value: string) => kept.push(`${key}: ${value}`),
        };
        Object.assign(window, { kept });
        for (const name of ["localStorage", "sessionStorage"])
          Object.defineProperty(window, name, { value: store });
      });
    },
  });
  await graph.listed();
  const { cookies, kept } = await (
    await graph.session.paneFrame()
  ).evaluate(() => ({
    cookies: document.cookie,
    kept: (window as unknown as { kept: string[] }).kept,
  }));
  expect(cookies).toBe("");
  expect(kept.filter((one) => /msal|token|o\.t|sender@/i.test(one))).toEqual([]);
});

test("an old Outlook without nested app authentication: the other ways in, and no list", async () => {
  await graph.open(SIGNED_IN, { client: { nestedAuth: false, mailbox: "1.5" } });
  await graph.session.part("entries-fold").waitFor();
  expect(await graph.session.part("graph-fold").count()).toBe(0);
});

test("a telephone's Outlook: Mailbox 1.5 with nested app authentication", async () => {
  await graph.openList(SIGNED_IN, {
    client: { nestedAuth: true, mailbox: "1.5" },
    touch: true,
    width: 320,
  });
  expect(await graph.listed()).toHaveLength(3);
});

describe.each(["light", "dark"] as const)("%s", (theme) => {
  test("no axe violation, all by keyboard", async () => {
    await graph.open(SIGNED_OUT, { theme, width: 320 });
    await graph.session.part("graph-fold").press("Enter");
    await graph.session.part("graph-sign-in").waitFor();
    expect(await violations(graph.session)).toEqual([]);
    await graph.session.part("graph-fold").focus();
    await graph.session.page.keyboard.press("Tab");
    await graph.session.page.keyboard.press("Enter");
    await graph.listed();
    expect(await violations(graph.session)).toEqual([]);
    await graph.session.part("graph-fold").focus();
    await graph.session.page.keyboard.press("Tab");
    await graph.session.page.keyboard.press("Enter");
    await graph.session.waitForState("explained");
    expect(graph.session.problems()).toEqual([]);
  });
});
