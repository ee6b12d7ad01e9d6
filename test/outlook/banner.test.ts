import { CALL, closeEach, openPane, type Session, withBrowser } from "./harness";

const MAIL = "01-unknown-recipient-modern-1.eml";
const OTHER = "10-mailbox-full-postfix.eml";
const LONG = "20-long-subject-long-address.eml";

let session: Session;

withBrowser();
closeEach(() => session);

const shown = () => session.page.locator("#notifications .notification").first().waitFor();
const asked = async () =>
  (await session.hostCalls()).filter(({ dispatchId }) => dispatchId === CALL.banner).length;

test("the verdict stands above the open bounce, once", async () => {
  session = await openPane({ mail: MAIL });
  await session.waitForState("explained");
  await shown();
  expect(await session.notifications()).toEqual([
    "fabrikam.com doesn’t know ron.gabel@fabrikam.com. Your turn: check the address.",
  ]);
  await session.explainMail(OTHER, "explained");
  await session.page.waitForFunction(() =>
    document.querySelector("#notifications")?.textContent.includes("museum"),
  );
  // Who comes back to the first mail has read it already.
  await session.explainMail(MAIL, "explained");
  expect(await asked()).toBe(2);
});

test("a long one is cut to what Outlook takes", async () => {
  session = await openPane({ mail: LONG });
  await session.waitForState("explained");
  await shown();
  const [line = ""] = await session.notifications();
  expect(line.length).toBeLessThanOrEqual(150);
});

test("nothing stands above ordinary mail", async () => {
  session = await openPane({ mail: "12-lunch.eml" });
  await session.waitForState("not-a-bounce");
  await session.explainMail(MAIL, "explained");
  await shown();
  expect(await asked()).toBe(1);
});

test("switched off it goes, and does not come again", async () => {
  session = await openPane({ mail: MAIL });
  await session.waitForState("explained");
  await shown();
  await session.part("settings-fold").click();
  await session.part("settings-banner").uncheck();
  await session.page.waitForFunction(
    () => document.querySelector("#notifications .notification") === null,
  );
  await session.explainMail(OTHER, "explained");
  expect(await session.notifications()).toEqual([]);
});

test.each([
  ["refuses it", { errorCode: 9022 }, {}],
  ["never answers", { never: true }, {}],
  ["does not know it", {}, { mailbox: "1.1" }],
] as const)("where Outlook %s, the explanation is the same", async (_, fault, client) => {
  session = await openPane({ mail: MAIL, faults: [[CALL.banner, fault]], client });
  await session.waitForState("explained");
  expect(await session.text()).toContain("ron.gabel@fabrikam.com");
  await session.explainMail(OTHER, "explained");
});
