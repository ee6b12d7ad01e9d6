import { CALL, closeEach, openPane, type Session, withBrowser } from "./harness";

const FIRST = "01-unknown-recipient-modern-1.eml";
const SECOND = "10-mailbox-full-postfix.eml";
/** A mail whose bounce is in an attachment: only the whole message tells of it. */
const ATTACHED = "22-forwarded-as-attachment.eml";
const SECOND_RECIPIENT = "info@museum.example";

let session: Session;

withBrowser();
closeEach(() => session);

async function showsSecond(): Promise<void> {
  await session.part("pane-state").filter({ hasText: SECOND_RECIPIENT }).waitFor();
  expect(await session.waitForState("explained")).toBe("explained");
}

test("another mail that is selected reaches the open pane", async () => {
  session = await openPane({ mail: FIRST, profile: "body" });
  await session.waitForState("explained");
  await session.selectMail(SECOND);
  await showsSecond();
});

/** What the browser does when the reader comes back to the window. */
const comesBack = {
  "gets the focus": () => window.dispatchEvent(new Event("focus")),
  "is shown again": () => document.dispatchEvent(new Event("visibilitychange")),
};

test.each(Object.entries(comesBack))(
  "a change without an event is noticed when the pane %s",
  async (_, event) => {
    session = await openPane({ mail: FIRST, profile: "body" });
    await session.waitForState("explained");
    const frame = await session.paneFrame();
    // The library hears of the change and the add-in does not: its handler is replaced by another one.
    await frame.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const { mailbox } = Office.context;
          const type = Office.EventType.ItemChanged;
          mailbox.removeHandlerAsync(type, () => {
            mailbox.addHandlerAsync(
              type,
              () => undefined,
              () => {
                resolve();
              },
            );
          });
        }),
    );
    const before = await frame.evaluate(() => Office.context.mailbox.item?.itemId);
    await session.selectMail(SECOND);
    await frame.waitForFunction((id) => Office.context.mailbox.item?.itemId !== id, before);
    await frame.evaluate(event);
    await showsSecond();
  },
);

test("the event without an item and then with it, as classic Outlook sends it, ends in the explanation", async () => {
  session = await openPane({ mail: FIRST, profile: "body" });
  await session.waitForState("explained");
  await session.setMail(SECOND, true);
  await session.page.evaluate(() => window.preview?.host()?.sendTwice());
  await showsSecond();
});

test("no mail any more: the pane says so, and explains the next one", async () => {
  session = await openPane({ mail: FIRST, profile: "body" });
  await session.waitForState("explained");
  await session.setMail(null);
  expect(await session.waitForState("no-item")).toBe("no-item");
  await session.selectMail(SECOND);
  await showsSecond();
});

test("a body that comes late is not shown beside the mail selected since", async () => {
  session = await openPane({
    mail: FIRST,
    profile: "body",
    faults: [[CALL.body, { delay: 1500 }]],
  });
  await session.waitForState("reading");
  await session.setFault(CALL.body, null);
  await session.selectMail(SECOND);
  await showsSecond();
  await session.page.waitForTimeout(1800);
  await showsSecond();
});

test("a whole message that comes late is not shown beside the mail selected since", async () => {
  session = await openPane({ mail: ATTACHED, faults: [[CALL.whole, { delay: 1500 }]] });
  await session.waitForState("not-a-bounce");
  await session.setFault(CALL.whole, null);
  await session.selectMail(SECOND);
  await showsSecond();
  await session.page.waitForTimeout(1800);
  await showsSecond();
});

test("an item frozen as it was: another mail's whole message is not shown under its name", async () => {
  session = await openPane({ mail: ATTACHED, faults: [[CALL.body, { delay: 800 }]] });
  await session.waitForState("reading");
  // The client is at another mail without a word to the library: outlook.live.com has done that.
  await session.setMail(SECOND, true);
  await session.waitForState("not-a-bounce");
  const asked = async () => (await session.asked()).filter((id) => id === CALL.whole).length;
  for (let tries = 0; tries < 50 && (await asked()) === 0; tries++) {
    await session.page.waitForTimeout(20);
  }
  expect(await asked()).toBe(1);
  await session.page.waitForTimeout(300);
  expect(await session.waitForState("not-a-bounce")).toBe("not-a-bounce");
  expect(await session.text()).not.toContain(SECOND_RECIPIENT);
});
