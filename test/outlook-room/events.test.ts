import type { OpenItem, Outlook } from "../../src/outlook";
import { connected, fakeItem, install, refused, uninstall, type FakeOffice } from "./fake-office";

let office: FakeOffice;
let outlook: Outlook;
let seen: (string | null)[];

beforeEach(async () => {
  jest.useFakeTimers();
  office = install();
  office.open(fakeItem("A"));
  outlook = await connected();
  seen = [];
});

afterEach(() => {
  uninstall();
  jest.useRealTimers();
});

const note = (item: OpenItem | null): void => void seen.push(item?.id ?? null);

test("another item is told once, however often ItemChanged comes", () => {
  outlook.onItemChanged(note);
  office.select(fakeItem("B"));
  office.select(fakeItem("B"));
  expect(seen).toEqual(["B"]);
});

test("classic Outlook's event without an item before the one with it is not an empty state", () => {
  outlook.onItemChanged(note);
  office.select(null);
  office.select(fakeItem("B"));
  jest.runAllTimers();
  expect(seen).toEqual(["B"]);
});

test("no item any more is told after a moment", () => {
  outlook.onItemChanged(note);
  office.select(null);
  expect(seen).toEqual([]);
  jest.runAllTimers();
  expect(seen).toEqual([null]);
});

test("a lost event is made up for when the window gets the focus or is shown", () => {
  outlook.onItemChanged(note);
  office.open(fakeItem("B"));
  window.dispatchEvent(new Event("focus"));
  office.open(fakeItem("C"));
  document.dispatchEvent(new Event("visibilitychange"));
  window.dispatchEvent(new Event("focus"));
  expect(seen).toEqual(["B", "C"]);
});

test("a host that refuses the handler leaves focus and visibility", () => {
  office.mailbox.addHandlerAsync = (_type, _handler, done) => {
    done(refused(7000));
  };
  outlook.onItemChanged(note);
  office.open(fakeItem("B"));
  window.dispatchEvent(new Event("focus"));
  expect(seen).toEqual(["B"]);
});

test("a listener that stopped hears nothing, the other one still does", () => {
  const stop = outlook.onItemChanged(() => seen.push("stopped"));
  outlook.onItemChanged(note);
  stop();
  office.select(fakeItem("B"));
  window.dispatchEvent(new Event("focus"));
  expect(seen).toEqual(["B"]);
});

test.each([
  ["#ffffff", "#242424", "light"],
  ["#202020", "#ffffff", "dark"],
  ["#000000", "#ffff00", "high-contrast"],
  ["white", "black", null],
])("the theme of %s with text %s is %s", (bodyBackgroundColor, bodyForegroundColor, theme) => {
  office.context.officeTheme = { bodyBackgroundColor, bodyForegroundColor };
  expect(outlook.theme()).toBe(theme);
});

test("a client that does not tell its theme may still tell of a change", () => {
  const themes: string[] = [];
  expect(outlook.theme()).toBeNull();
  outlook.onThemeChanged((theme) => themes.push(theme));
  const changed = office.handlers.get("officeThemeChanged");
  changed?.({ officeTheme: { bodyBackgroundColor: "#202020" } });
  changed?.({ officeTheme: {} });
  expect(themes).toEqual(["dark"]);
});
