import { connect, CONNECT_TIMEOUT_MS } from "../../src/outlook";
import { greetLibrary } from "../../src/outlook/library";
import { fakeItem, install, uninstall } from "./fake-office";

/** The page, as far as its loading goes. */
class Page extends EventTarget {
  readyState: DocumentReadyState = "complete";
}

let page: Page;

beforeEach(() => {
  page = new Page();
  Object.assign(globalThis, { document: page, window: page });
});

afterEach(() => {
  uninstall();
  jest.useRealTimers();
});

test("without office.js there is no Outlook", async () => {
  expect(await connect()).toBeNull();
});

test("office.js that comes after the pane is waited for", async () => {
  page.readyState = "loading";
  const connected = connect();
  install();
  page.readyState = "interactive";
  page.dispatchEvent(new Event("DOMContentLoaded"));
  expect(await connected).not.toBeNull();
});

test("office.js that could not be loaded: null as soon as the page knows", async () => {
  page.readyState = "loading";
  const connected = connect();
  page.readyState = "interactive";
  page.dispatchEvent(new Event("DOMContentLoaded"));
  page.readyState = "complete";
  page.dispatchEvent(new Event("load"));
  expect(await connected).toBeNull();
});

test("office.js that does not come: null after the timeout of our own, Outlook once it is there", async () => {
  jest.useFakeTimers();
  page.readyState = "loading";
  const late = jest.fn();
  const connected = connect(late);
  await jest.advanceTimersByTimeAsync(CONNECT_TIMEOUT_MS);
  expect(await connected).toBeNull();
  install();
  page.dispatchEvent(new Event("DOMContentLoaded"));
  await jest.advanceTimersByTimeAsync(0);
  expect(late).toHaveBeenCalledTimes(1);
});

test("office.js is told at once that the page listens, whatever it answers", async () => {
  page.readyState = "loading";
  const greeted = greetLibrary();
  const office = install();
  const onReady = jest.fn(() => Promise.reject(new Error("refused")));
  office.onReady = onReady;
  page.dispatchEvent(new Event("DOMContentLoaded"));
  await greeted;
  expect(onReady).toHaveBeenCalledTimes(1);
});

test("no office.js: nobody to tell", async () => {
  await expect(greetLibrary()).resolves.toBeUndefined();
});

test("in a browser without Outlook office.js is ready with host null", async () => {
  install().onReady = () => Promise.resolve({ host: null });
  expect(await connect()).toBeNull();
});

test("a host that never answers: null after the timeout of our own", async () => {
  jest.useFakeTimers();
  install().onReady = () => new Promise(() => undefined);
  const connected = connect();
  await jest.advanceTimersByTimeAsync(CONNECT_TIMEOUT_MS);
  expect(await connected).toBeNull();
});

test("a host that answers after the timeout is told of all the same", async () => {
  jest.useFakeTimers();
  let answer: (info: { host: string }) => void = () => undefined;
  install().onReady = () => new Promise((resolve) => (answer = resolve));
  const late = jest.fn();
  const connected = connect(late);
  await jest.advanceTimersByTimeAsync(CONNECT_TIMEOUT_MS);
  expect(await connected).toBeNull();
  answer({ host: "Outlook" });
  await jest.advanceTimersByTimeAsync(0);
  expect(late).toHaveBeenCalledTimes(1);
});

test("language, own address and the open item are there at once", async () => {
  const office = install();
  office.open(
    fakeItem("A", {
      itemClass: "REPORT.IPM.Note.NDR",
      from: { displayName: "Microsoft Outlook", emailAddress: "postmaster@contoso.com" },
      dateTimeCreated: new Date(1_700_000_000_000),
    }),
  );
  const outlook = await connect();
  expect(outlook?.language).toBe("it-IT");
  expect(outlook?.ownAddress).toBe("anna@contoso.com");
  expect(outlook?.currentItem()).toEqual({
    id: "A",
    subject: "Subject of A",
    itemClass: "REPORT.IPM.Note.NDR",
    from: { name: "Microsoft Outlook", address: "postmaster@contoso.com" },
    date: new Date(1_700_000_000_000),
    messageId: null,
    attachments: [],
  });
});

test("a mailbox that refuses its profile costs only the address", async () => {
  const office = install();
  Object.defineProperty(office.mailbox, "userProfile", {
    get: () => {
      throw new Error("Elevated permission is required");
    },
  });
  expect((await connect())?.ownAddress).toBeNull();
});

test.each([null, undefined])("item %p is no item", async (item) => {
  install().open(item);
  expect((await connect())?.currentItem()).toBeNull();
});

test("a draft, whose subject is an object, is no item to explain", async () => {
  install().open(fakeItem("A", { subject: { getAsync: () => undefined } }));
  expect((await connect())?.currentItem()).toBeNull();
});

test("an item without an id is told from the next one by what else it has", async () => {
  const office = install();
  const outlook = await connect();
  office.open(fakeItem("", { subject: "one", internetMessageId: "<1@contoso.com>" }));
  const first = outlook?.currentItem()?.id;
  office.open(fakeItem("", { subject: "one", internetMessageId: "<2@contoso.com>" }));
  expect(outlook?.currentItem()?.id).not.toBe(first);
});
