import type { Outlook } from "../../src/outlook/types";
import { parseSettings, SettingsStore, tagFor } from "../../src/taskpane/settings";
import { FakeOutlook } from "./fake-outlook";

const FIRST = { language: null, administratorFirst: false, banner: true, helpDesk: "" };

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

/** A browser's storage. */
function storage(value: string | null = null) {
  return { value, getItem: () => value, setItem: jest.fn() };
}

test.each([null, undefined, 7, "x", [], { language: "xx-YY", banner: 1, helpDesk: "no address" }])(
  "what was kept and is of no use is as at first: %j",
  (kept) => {
    expect(parseSettings(kept)).toEqual(FIRST);
  },
);

test("without Outlook they are read from the browser and kept there, once typing has stopped", async () => {
  const browser = storage(JSON.stringify({ ...FIRST, language: "it" }));
  const store = new SettingsStore(browser);
  expect(store.getState()).toEqual({ settings: { ...FIRST, language: "it" }, place: "browser" });
  store.change({ helpDesk: "h@contoso.com" });
  store.change({ helpDesk: "help@contoso.com" });
  expect(store.getState().settings.helpDesk).toBe("help@contoso.com");
  expect(browser.setItem).not.toHaveBeenCalled();
  jest.runAllTimers();
  await Promise.resolve();
  expect(browser.setItem).toHaveBeenCalledTimes(1);
  expect(browser.setItem).toHaveBeenCalledWith(
    expect.any(String),
    JSON.stringify({ ...FIRST, language: "it", helpDesk: "help@contoso.com" }),
  );
});

test("the mailbox's come before the browser's, before anybody else gets Outlook", async () => {
  const outlook = new FakeOutlook(null);
  outlook.settings = { ...FIRST, language: "de" };
  const store = new SettingsStore(storage(JSON.stringify({ ...FIRST, language: "it" })));
  await store.through(() => Promise.resolve<Outlook>(outlook))();
  expect(store.getState()).toMatchObject({ settings: { language: "de" }, place: "mailbox" });
});

test("where the mailbox does not take them the browser does; where neither does, that is said", async () => {
  for (const browser of [storage(), null]) {
    const outlook = new FakeOutlook(null);
    const store = new SettingsStore(browser);
    await store.through(() => Promise.resolve<Outlook>(outlook))();
    store.change({ banner: false });
    jest.runAllTimers();
    outlook.answer("settings", { ok: false, failure: "refused" });
    await Promise.resolve();
    await Promise.resolve();
    expect(store.getState().place).toBe(browser ? "browser" : "failed");
    expect(store.getState().settings.banner).toBe(false);
  }
});

test("the language that is there anyway keeps the dates of its region", () => {
  expect(tagFor("en", "en-GB")).toBe("en-GB");
  expect(tagFor("it", "en-GB")).toBe("it");
  expect(tagFor(null, "fr-CH")).toBe("fr-CH");
});
