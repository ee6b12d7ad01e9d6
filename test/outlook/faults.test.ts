import { openPane, type Session, startBrowser, stopBrowser } from "./harness";

/** Dispatch ids of the calls that go wrong here. */
const BODY = 37;
const WHOLE = 204;
const mail = "02-group-internal-only-modern-2.eml";

let session: Session;

beforeAll(startBrowser, 300_000);
afterAll(stopBrowser);
afterEach(async () => {
  expect(session.problems()).toEqual([]);
  await session.close();
});

test("a host that never answers at all: the pane offers its other ways in", async () => {
  session = await openPane({ mail, faults: [["appContext", { never: true }]] });
  expect(await session.waitForState("no-item")).toBe("no-item");
});

test("a body that never comes ends in words, not in waiting", async () => {
  session = await openPane({ mail, profile: "body", faults: [[BODY, { never: true }]] });
  expect(await session.waitForState("unreadable")).toBe("unreadable");
});

test("a body that is refused: the pane says that it could not read the mail", async () => {
  session = await openPane({ mail, profile: "body", faults: [[BODY, { errorCode: 9042 }]] });
  expect(await session.waitForState("unreadable")).toBe("unreadable");
});

test("a body that is refused where the whole message is not: explained from that", async () => {
  session = await openPane({ mail, profile: "whole", faults: [[BODY, { errorCode: 9042 }]] });
  expect(await session.waitForState("explained")).toBe("explained");
});

test("a whole message that is refused at random: the body is enough", async () => {
  session = await openPane({ mail, profile: "whole", faults: [[WHOLE, { errorCode: 5001 }]] });
  expect(await session.waitForState("explained")).toBe("explained");
});

test("a whole message that never comes holds nothing up", async () => {
  session = await openPane({ mail, profile: "whole", faults: [[WHOLE, { never: true }]] });
  expect(await session.waitForState("explained")).toBe("explained");
});
