import { createRequire } from "node:module";
import type { Route } from "playwright-core";
import { violations } from "./axe";
import { openPane, type Session, withBrowser } from "./harness";

const { officeJs } = createRequire(__filename)("../../addin.config.cjs") as {
  readonly officeJs: string;
};
const MAIL = "01-unknown-recipient-modern-1.eml";

/** Past the time that the pane waits for the library to be loaded, and for it to answer. */
const LONG = 10_000;

/** Past the time after which the library gives up a page that has not called onReady. */
const SILENT_FOR = 30_000;

const PANE_SCRIPT = /\/pane\.[0-9a-f]+\.js$/;

let session: Session;

withBrowser();
afterEach(() => session.close());

test("Microsoft's server does not answer: the other ways in are there all the same; once it does, the mail is explained", async () => {
  let held: Route | undefined;
  session = await openPane({
    mail: MAIL,
    clock: true,
    prepare: async (context) => {
      await context.route(officeJs, (route) => {
        held = route;
      });
    },
  });
  await session.waitForState("starting");
  await session.passTime(LONG);
  // By itself the page has no heading: the pane is there, and waits for Outlook.
  await session.part("pane-state").locator("h1").waitFor();
  await session.passTime(LONG);
  await session.waitForState("no-item");
  expect(await session.part("paste-field").isVisible()).toBe(true);
  await held?.fallback();
  await session.waitForState("explained");
  expect(session.problems()).toEqual([]);
});

test("a line so slow that the pane comes when Outlook's library has lost patience with silent pages: explained", async () => {
  let held: Route | undefined;
  session = await openPane({
    mail: MAIL,
    // The other one’s shim tells the library by itself.
    profile: "body",
    clock: true,
    prepare: async (context) => {
      await context.route(PANE_SCRIPT, (route) => {
        held = route;
      });
    },
  });
  // Step by step, as Outlook's answers come in between.
  for (let waited = 0; waited < SILENT_FOR; waited += 500) {
    await session.page.clock.runFor(500);
    await session.hostCalls();
  }
  await expect(session.hostCalls()).resolves.not.toEqual([]);
  await held?.fallback();
  await session.waitForState("explained");
  expect(session.problems()).toEqual([]);
});

test.each([
  ["its own script", PANE_SCRIPT, "it", "non è stata caricata"],
  ["its texts", /\/de\/pane\.json$/, "de", "konnte nicht geladen werden"],
])(
  "%s can't be fetched: the pane says so in the reader's language, and can be loaded again",
  async (_, part, language, words) => {
    let broken = true;
    session = await openPane({
      mail: MAIL,
      language,
      prepare: async (context) => {
        await context.route(part, (route) => (broken ? route.abort() : route.fallback()));
      },
    });
    await session.waitForState("not-loaded");
    expect(await session.text()).toContain(words);
    expect(await violations(session)).toEqual([]);
    broken = false;
    await session.part("pane-state").getByRole("button").click();
    await session.waitForState("explained");
  },
);
