import type { OpenItem, Outlook } from "../../src/outlook";
import {
  connected,
  type Done,
  fakeItem,
  install,
  refused,
  succeeded,
  uninstall,
  type FakeOffice,
} from "./fake-office";

let office: FakeOffice;
let outlook: Outlook;

beforeEach(async () => {
  office = install();
  outlook = await connected();
});

afterEach(() => {
  uninstall();
  jest.useRealTimers();
});

function opened(...args: Parameters<typeof fakeItem>): OpenItem {
  office.open(fakeItem(...args));
  const item = outlook.currentItem();
  if (item === null) throw new Error("no item");
  return item;
}

describe("the body", () => {
  test("is asked for as HTML", async () => {
    const getAsync = jest.fn((_type: string, done: Done<string>) => {
      done(succeeded("<p>Hello</p>"));
    });
    const item = opened("A", { body: { getAsync } });
    expect(await outlook.readBody(item)).toEqual({ ok: true, value: "<p>Hello</p>" });
    expect(getAsync.mock.calls[0]?.[0]).toBe("html");
  });

  test("that never comes is a timeout, and the late answer is dropped", async () => {
    jest.useFakeTimers();
    let late: (() => void) | undefined;
    const item = opened("A", {
      body: {
        getAsync: (_type, done) =>
          (late = () => {
            done(succeeded("late"));
          }),
      },
    });
    const body = outlook.readBody(item);
    await jest.advanceTimersByTimeAsync(60_000);
    late?.();
    expect(await body).toEqual({ ok: false, failure: "timeout" });
  });

  test("that comes after another item was opened is not shown for that one", async () => {
    let answer: (() => void) | undefined;
    const item = opened("A", {
      body: {
        getAsync: (_type, done) =>
          (answer = () => {
            done(succeeded("of A"));
          }),
      },
    });
    const body = outlook.readBody(item);
    office.open(fakeItem("B"));
    answer?.();
    expect(await body).toEqual({ ok: false, failure: "changed" });
  });

  test("of an item that is no longer open is not asked for", async () => {
    const item = opened("A");
    const getAsync = jest.fn();
    office.open(fakeItem("B", { body: { getAsync } }));
    expect(await outlook.readBody(item)).toEqual({ ok: false, failure: "changed" });
    expect(getAsync).not.toHaveBeenCalled();
  });

  test.each([
    [7000, "no-permission"],
    [9017, "no-permission"],
    [9030, "changed"],
    [9032, "not-supported"],
    [9020, "refused"],
    [5001, "refused"],
  ])("refused with %i is %s", async (code, failure) => {
    const item = opened("A", {
      body: {
        getAsync: (_type, done) => {
          done(refused(code));
        },
      },
    });
    expect(await outlook.readBody(item)).toEqual({ ok: false, failure });
  });

  test.each([
    [new Error("Elevated permission is required to call the method"), "no-permission"],
    [new TypeError("getAsync is not a function"), "refused"],
    [Object.assign(new Error("out of range"), { name: "Sys.ArgumentOutOfRange" }), "refused"],
  ])("thrown at once: %s is %s", async (thrown, failure) => {
    const item = opened("A", {
      body: {
        getAsync: () => {
          throw thrown;
        },
      },
    });
    expect(await outlook.readBody(item)).toEqual({ ok: false, failure });
  });
});

describe("the whole message", () => {
  test("comes as bytes", async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    const item = opened("A", {
      getAsFileAsync: (done) => {
        done(succeeded(Buffer.from(bytes).toString("base64")));
      },
    });
    expect(outlook.canReadWhole).toBe(true);
    expect(await outlook.readWhole(item)).toEqual({ ok: true, value: bytes });
  });

  test("is not there without the method, nor without the requirement set", async () => {
    expect(await outlook.readWhole(opened("A"))).toEqual({ ok: false, failure: "not-supported" });
    office.mailboxSet = 1.11;
    opened("A", {
      getAsFileAsync: (done) => {
        done(succeeded(""));
      },
    });
    expect(outlook.canReadWhole).toBe(false);
  });

  test("that is not Base64 is refused", async () => {
    const item = opened("A", {
      getAsFileAsync: (done) => {
        done(succeeded("not*base64"));
      },
    });
    expect(await outlook.readWhole(item)).toEqual({ ok: false, failure: "refused" });
  });
});
