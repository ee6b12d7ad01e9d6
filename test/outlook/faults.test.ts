import { CALL, closeEach, openPane, type Session, withBrowser } from "./harness";

const mail = "02-group-internal-only-modern-2.eml";
/** A mail whose bounce is in an attachment: only the whole message tells of it. */
const ATTACHED = "22-forwarded-as-attachment.eml";

/** Past every timeout of our own, and past the 65 s after which office.js gives up in silence. */
const LONG = 70_000;

/** Error numbers that clients have answered with, and what the pane says of each. */
const REFUSALS = [
  [9002, "did not hand over"],
  [9017, "does not let this pane read"],
  [9020, "did not hand over"],
  [9030, "Another mail was opened"],
  [9032, "can’t hand over"],
] as const;

let session: Session;

withBrowser();
closeEach(() => session);

async function retry(): Promise<void> {
  await session.part("pane-state").getByRole("button", { name: "Try again" }).click();
}

test.each([
  // Not past the library's own end of patience: it then trips over the answer that is missing.
  ["its very first question", "appContext", 10_000],
  ["which item is open", CALL.item, LONG],
] as const)(
  "a host that never answers %s: the pane offers its other ways in",
  async (_, key, milliseconds) => {
    session = await openPane({ mail, clock: true, faults: [[key, { never: true }]] });
    await session.waitForState("starting");
    await session.passTime(milliseconds);
    await session.waitForState("no-item");
    expect(await session.part("paste-field").isVisible()).toBe(true);
  },
);

test("a host that answers after the pane stopped waiting: explained all the same", async () => {
  session = await openPane({ mail, clock: true, faults: [["appContext", { delay: 12_000 }]] });
  await session.waitForState("starting");
  await (await session.paneFrame()).waitForFunction(() => typeof Office === "object");
  await session.passTime(9_000);
  await session.waitForState("no-item");
  await session.passTime(9_000);
  await session.waitForState("explained");
});

test("a host that never confirms an event: explained all the same", async () => {
  session = await openPane({ mail, clock: true, faults: [["register", { never: true }]] });
  await session.waitForState("explained");
  await session.passTime(LONG);
  await session.waitForState("explained");
});

test.each([
  ["never comes", { never: true }],
  ["is refused below the library's own protocol", { refused: true }],
] as const)("a body that %s ends in words, and can be asked for again", async (_, fault) => {
  session = await openPane({ mail, profile: "body", clock: true, faults: [[CALL.body, fault]] });
  await session.waitForState("reading");
  await session.passTime(LONG);
  await session.waitForState("unreadable");
  expect(await session.text()).toContain("did not answer in time");
  await session.setFault(CALL.body, null);
  await retry();
  await session.waitForState("explained");
});

test("a body that is refused is said so, each kind in its words, and can be asked for again", async () => {
  session = await openPane({ mail, profile: "body", faults: [[CALL.body, { errorCode: 9002 }]] });
  const pane = session.part("pane-state");
  for (const [code, words] of REFUSALS) {
    await session.setFault(CALL.body, { errorCode: code });
    if (code !== 9002) await retry();
    await pane.filter({ hasText: words }).waitFor();
    expect(await session.waitForState("unreadable")).toBe("unreadable");
  }
  await session.setFault(CALL.body, null);
  await retry();
  await session.waitForState("explained");
});

test("a body call that throws at once is a refusal like any other", async () => {
  session = await openPane({ mail, profile: "body", faults: [[CALL.body, { errorCode: 9017 }]] });
  await session.waitForState("unreadable");
  const frame = await session.paneFrame();
  await frame.evaluate(() => {
    const error = Object.assign(new Error("Invalid argument"), { name: "Sys.ArgumentException" });
    const thrown = (): never => {
      throw error;
    };
    // The members of an item can't be set anew; that the whole item is another one is what happens at a switch anyway.
    const { item } = Office.context.mailbox;
    const other = Object.create(item ?? null, { body: { value: { getAsync: thrown } } }) as object;
    Object.defineProperty(Office.context.mailbox, "item", { get: () => other });
  });
  await retry();
  await session.part("pane-state").filter({ hasText: "did not hand over" }).waitFor();
  await session.waitForState("unreadable");
});

test("a body that is refused where the whole message is not: explained from that", async () => {
  session = await openPane({ mail, profile: "whole", faults: [[CALL.body, { errorCode: 9042 }]] });
  expect(await session.waitForState("explained")).toBe("explained");
});

test.each([
  ["refused at random", { errorCode: 5001 }],
  ["refused for its attachments", { errorCode: 9020 }],
  ["never there", { never: true }],
  ["late", { delay: 25_000 }],
] as const)("a whole message that is %s: what the body told stands", async (_, fault) => {
  session = await openPane({
    mail: ATTACHED,
    clock: true,
    faults: [
      [CALL.whole, fault],
      [CALL.attachment, { errorCode: 9003 }],
    ],
  });
  await session.waitForState("not-a-bounce");
  await session.passTime("delay" in fault ? 26_000 : LONG);
  // Late and in time for the pane: then it is told from the whole message after all.
  await session.waitForState("delay" in fault ? "explained" : "not-a-bounce");
  expect((await session.asked()).filter((id) => id === CALL.whole)).toHaveLength(1);
});

test("a whole message that is refused: the attached bounce is asked for by itself", async () => {
  session = await openPane({ mail: ATTACHED, faults: [[CALL.whole, { errorCode: 5001 }]] });
  await session.waitForState("explained");
  expect(await session.text()).toContain("The bounce is attached to this mail");
});

test("a new message that never opens: it is offered to the mail program", async () => {
  session = await openPane({ mail: "01-unknown-recipient-modern-1.eml", clock: true });
  await session.waitForState("explained");
  await session.setFault(CALL.newMessageAnswered, { never: true });
  await session.part("pane-state").getByRole("button", { name: "Write again" }).click();
  await session.passTime(LONG);
  await session.part("pane-state").getByRole("alert").waitFor();
  expect(await session.part("draft-link").getAttribute("href")).toMatch(/^mailto:/);
});
