import { CALL, closeEach, openPane, type Session, withBrowser } from "./harness";

const mail = "01-unknown-recipient-modern-1.eml";

/** Dispatch ids of the new message form, with an answer and without. */
const NEW_MESSAGE: readonly number[] = [CALL.newMessage, CALL.newMessageAnswered];

let session: Session;

withBrowser();
closeEach(() => session);

test("a new message is opened by Outlook, with the subject of the mail that came back", async () => {
  session = await openPane({ mail });
  await session.waitForState("explained");
  await session.part("pane-state").getByRole("button", { name: "Write again" }).click();
  await session.page.locator("#draft").filter({ hasText: "Offer for June" }).waitFor();
  const asked = (await session.hostCalls()).map(({ dispatchId }) => dispatchId);
  expect(asked.some((id) => id !== null && NEW_MESSAGE.includes(id))).toBe(true);
});

test.each([
  ["body", "dark", "dark"],
  ["whole", "dark", "dark"],
  ["whole", "light", "light"],
] as const)("profile %s, Outlook %s: the pane is %s", async (profile, theme, shown) => {
  session = await openPane({ mail, profile, theme });
  await session.waitForState("explained");
  const frame = await session.paneFrame();
  await frame.waitForFunction((name) => document.documentElement.dataset["theme"] === name, shown);
});

test("the pane follows a change of Outlook's theme", async () => {
  session = await openPane({ mail, theme: "light" });
  await session.waitForState("explained");
  await session.page.selectOption("#theme", "dark");
  const frame = await session.paneFrame();
  await frame.waitForFunction(() => document.documentElement.dataset["theme"] === "dark");
});

test.each([320, 450])("at %i pixels nothing is wider than the pane", async (width) => {
  session = await openPane({ mail: "20-long-subject-long-address.eml", width });
  await session.waitForState("explained");
  const frame = await session.paneFrame();
  const [needed, there] = await frame.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(there).toBeGreaterThanOrEqual(width - 2);
  expect(needed).toBe(there);
});

test("a reload under the pane starts it anew with the mail that is open now", async () => {
  session = await openPane({ mail });
  await session.waitForState("explained");
  await session.setMail("10-mailbox-full-postfix.eml", true);
  const frame = await session.paneFrame();
  await frame.evaluate(() => {
    location.reload();
  });
  await session.part("pane-state").filter({ hasText: "info@museum.example" }).waitFor();
});

test("the pane that is closed and opened again explains again", async () => {
  session = await openPane({ mail });
  await session.waitForState("explained");
  await session.page.click("#close-pane");
  expect(await session.page.locator("#pane iframe").count()).toBe(0);
  await session.page.click("#explain");
  expect(await session.waitForState("explained")).toBe("explained");
});
