import { CALL, closeEach, openPane, type Session, withBrowser } from "./harness";

/** A report whose body tells all, and one whose facts are in its delivery-status part alone. */
const COMPLETE = "01-unknown-recipient-modern-1.eml";
const INCOMPLETE = "22-forwarded-as-attachment.eml";

let session: Session;

withBrowser();
closeEach(() => session);

async function writeAgain(): Promise<void> {
  await session.part("pane-state").getByRole("button", { name: "Write again" }).click();
  await session.page.locator("#draft").filter({ hasText: "Offer for June" }).waitFor();
}

test.each([
  ["1.1", CALL.newMessage, []],
  ["1.3", CALL.newMessage, []],
  ["1.5", CALL.newMessage, []],
  ["1.8", CALL.newMessage, [CALL.attachment]],
  ["1.14", CALL.newMessageAnswered, [CALL.whole]],
] as const)("a client with Mailbox %s is asked for what it has", async (mailbox, form, more) => {
  session = await openPane({ mail: COMPLETE, client: { mailbox } });
  await session.waitForState("explained");
  await writeAgain();
  // The body told all: nothing else was asked for.
  expect(await session.asked()).toEqual([CALL.item, CALL.body, form]);
  const state = more.length > 0 ? "explained" : "not-a-bounce";
  await session.explainMail(INCOMPLETE, state);
  expect(await session.asked()).toEqual([CALL.item, CALL.body, form, CALL.body, ...more]);
});

test("a library without getAsFileAsync in a client that claims it is not asked for it", async () => {
  session = await openPane({ mail: INCOMPLETE, profile: "body", client: { mailbox: "1.14" } });
  await session.waitForState("explained");
  // Its attachments are: the library has had that call since 1.8.
  expect(await session.asked()).toEqual([CALL.item, CALL.body, CALL.attachment]);
});

test("a phone: Mailbox 1.5, no header fields, fingers only", async () => {
  session = await openPane({
    mail: COMPLETE,
    client: { mailbox: "1.5" },
    faults: [[168, { errorCode: 9032 }]],
    touch: true,
    width: 390,
  });
  await session.waitForState("explained");
  await session.part("admin-fold").tap();
  await session.part("verbatim").first().waitFor();
  await session.part("pane-state").getByRole("button", { name: "Write again" }).tap();
  await session.page.locator("#draft").filter({ hasText: "Offer for June" }).waitFor();
});

test("a permission that is too low is said, and pasting is offered", async () => {
  const client = { permission: "restricted" } as const;
  session = await openPane({ mail: COMPLETE, profile: "body", client });
  await session.waitForState("unreadable");
  expect(await session.text()).toContain("does not let this pane read");
  expect(await session.part("paste-field").isVisible()).toBe(true);
  // The library throws by itself, before it asks the host.
  expect(await session.asked()).toEqual([CALL.item]);
});

test.each([false, true])("opened with nothing selected, item null: %s", async (startsWithNull) => {
  session = await openPane({ mail: null, client: { startsWithNull } });
  await session.waitForState("no-item");
  const frame = await session.paneFrame();
  await frame.waitForFunction(() => Boolean(Office.context.mailbox));
  const isNull = await frame.evaluate(() => {
    const item: unknown = Office.context.mailbox.item;
    return item === null;
  });
  expect(isNull).toBe(startsWithNull);
  await session.selectMail(COMPLETE);
  await session.waitForState("explained");
  expect(await session.text()).toContain("ron.gabel@fabrikam.com");
});
