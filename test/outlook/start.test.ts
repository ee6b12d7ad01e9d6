import { violations } from "./axe";
import { closeEach, openPane, openStandalone, type Session, withBrowser } from "./harness";

let session: Session;

withBrowser();
closeEach(() => session);

test.each(["light", "dark"] as const)(
  "without Outlook: what it is, the ways in, an example that is marked as one, and back (%s)",
  async (theme) => {
    session = await openStandalone(theme);
    await session.waitForState("no-item");
    await session.part("example").waitFor();
    expect(await session.text()).not.toMatch(/Select the report|message list/);
    expect(await violations(session)).toEqual([]);
    await session.part("example").focus();
    await session.page.keyboard.press("Enter");
    await session.waitForState("explained");
    expect(await session.text()).toContain("anna.rosi@fabrikam.com");
    expect(await session.part("example-note").innerText()).toMatch(/made up/);
    expect(await session.part("about").innerText()).toMatch(/Example$/);
    expect(await violations(session)).toEqual([]);
    await session.part("example-back").focus();
    await session.page.keyboard.press("Enter");
    await session.waitForState("no-item");
    await session.part("example").waitFor();
  },
);

test.each([false, true])(
  "in Outlook with no mail open, or several: says to select one (null item: %s)",
  async (startsWithNull) => {
    session = await openPane({ mail: null, client: { startsWithNull } });
    await session.waitForState("no-item");
    expect(await session.text()).toMatch(/one at a time/);
    await session.part("example").click();
    await session.waitForState("explained");
    // A mail that is opened takes the example's place.
    await session.explainMail("06-delayed.eml", "delayed");
    expect(await session.part("example-note").count()).toBe(0);
  },
);

test("a finger is not told to drag", async () => {
  session = await openPane({ mail: null, profile: "body", touch: true });
  await session.waitForState("no-item");
  await session.part("example").waitFor();
  const canPoint = await (
    await session.paneFrame()
  ).evaluate(() => matchMedia("(any-pointer: fine)").matches);
  expect(/drop one file/.test(await session.text())).toBe(canPoint);
});

test("an old client: no drag from the list, everything else", async () => {
  session = await openPane({ mail: null, profile: "body", client: { mailbox: "1.5" } });
  await session.waitForState("no-item");
  await session.part("example").waitFor();
  expect(await session.text()).not.toMatch(/message list/);
  await session.part("paste-field").fill("550 5.1.10");
  await session.part("explain-text").click();
  await session.waitForState("explained");
});
