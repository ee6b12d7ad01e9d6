import { followDrags } from "../../src/outlook/drag";
import { install, refused, uninstall, type FakeOffice } from "./fake-office";

const EVENT = "olkDragAndDropEvent";

let office: FakeOffice;
let overs: number;
let drops: File[][];

beforeEach(() => {
  jest.useFakeTimers();
  office = install();
  office.EventType["DragAndDropEvent"] = EVENT;
  overs = 0;
  drops = [];
});

afterEach(() => {
  uninstall();
  jest.useRealTimers();
});

const follow = () =>
  followDrags({
    over: () => {
      overs += 1;
    },
    drop: (files) => drops.push([...files]),
  });

const send = (data: unknown) => office.handlers.get(EVENT)?.({ dragAndDropEventData: data });

/** What Outlook says the client is. */
function client(platform: string): void {
  Object.assign(office.context, { diagnostics: { platform } });
}

test("tells of a drag and hands over the mails as files", async () => {
  expect(await follow()).toBe(true);
  send({ type: "dragover", pageX: 1, pageY: 1 });
  const content = new Blob(["From: a@example.com\r\n\r\n"], { type: "message/rfc822" });
  const one = { name: "Undeliverable.eml", type: "message/rfc822", fileContent: content };
  send({ type: "drop", dataTransfer: { files: [one, { ...one, name: "Delayed.eml" }] } });
  expect(overs).toBe(1);
  expect(drops[0]?.map(({ name, type }) => [name, type])).toEqual([
    ["Undeliverable.eml", "message/rfc822"],
    ["Delayed.eml", "message/rfc822"],
  ]);
  expect(await drops[0]?.[0]?.text()).toContain("a@example.com");
});

test.each([
  undefined,
  null,
  { files: null },
  { files: [null, {}, { name: "a.eml" }, { name: "b.eml", fileContent: "text" }] },
])("a drop of nothing that can be read (%j) is told as such", async (dataTransfer) => {
  await follow();
  send({ type: "drop", dataTransfer });
  expect(drops).toEqual([[]]);
});

test.each([undefined, null, {}, { type: "leave" }])("an event of %j is let go by", async (data) => {
  await follow();
  send(data);
  office.handlers.get(EVENT)?.(null);
  expect([overs, drops]).toEqual([0, []]);
});

test("a mail without a name has none", async () => {
  await follow();
  send({ type: "drop", dataTransfer: { files: [{ fileContent: new Blob(["x"]) }] } });
  expect(drops[0]?.[0]?.name).toBe("");
});

describe("where registering fails", () => {
  const failures: Record<string, () => void> = {
    "throws at once": () => {
      office.mailbox.addHandlerAsync = () => {
        throw new Error("This event isn't supported on this platform.");
      };
    },
    "is refused": () => {
      office.mailbox.addHandlerAsync = (_type, _handler, done) => {
        done(refused(5001));
      };
    },
    "is not known to the library": () => {
      delete office.EventType["DragAndDropEvent"];
    },
    "is never answered": () => {
      office.mailbox.addHandlerAsync = () => undefined;
    },
  };

  test.each(Object.keys(failures))("%s: the web has no dragging from the list", async (how) => {
    failures[how]?.();
    client("OfficeOnline");
    const works = follow();
    await jest.advanceTimersByTimeAsync(8_000);
    expect(await works).toBe(false);
  });

  test.each(["PC", "Mac"])(
    "classic Outlook on %s lets the page take the drop",
    async (platform) => {
      failures["throws at once"]?.();
      client(platform);
      expect(await follow()).toBe(true);
    },
  );

  test("a client that does not tell its platform is taken for one without", async () => {
    failures["is refused"]?.();
    expect(await follow()).toBe(false);
  });
});
