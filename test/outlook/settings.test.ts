import { violations } from "./axe";
import { closeEach, openPane, openStandalone, type Session, withBrowser } from "./harness";

const MAIL = "01-unknown-recipient-modern-1.eml";
const SAVE = 404;

let session: Session;

withBrowser();
closeEach(() => session);

const kept = () =>
  session.page.evaluate(
    () => JSON.parse(window.preview?.settings["settings"] ?? "null") as unknown,
  );

const saved = () =>
  session.page.waitForFunction(() => window.preview?.settings["settings"] !== undefined);

async function openSettings(): Promise<void> {
  await session.part("settings-fold").click();
}

test("are kept in the mailbox, and hold when the pane is opened again", async () => {
  session = await openPane({ mail: MAIL });
  await session.waitForState("explained");
  await openSettings();
  expect(await violations(session)).toEqual([]);
  await session.part("settings-language").selectOption("it");
  await session.part("title").getByText("non conosce").waitFor();
  await session.part("settings-help-desk").fill("aiuto@contoso.com");
  await session.part("settings-administrator").check();
  await saved();
  await session.page.waitForTimeout(700);
  expect(await kept()).toEqual({
    language: "it",
    administratorFirst: true,
    banner: true,
    helpDesk: "aiuto@contoso.com",
  });
  await session.page.click("#close-pane");
  await session.page.click("#explain");
  await session.waitForState("explained");
  await session.part("title").getByText("non conosce").waitFor();
  // What administrators need stands open, above the steps.
  await session.part("verbatim").first().waitFor();
});

test("what was kept by somebody else, or by another version, does no harm", async () => {
  const settings = { language: "xx", banner: "yes", helpDesk: "a@b.example?bcc=c@d.example" };
  session = await openPane({ mail: MAIL, settings });
  await session.waitForState("explained");
  await openSettings();
  expect(await session.part("settings-language").inputValue()).toBe("");
  expect(await session.part("settings-help-desk").inputValue()).toBe("");
});

test.each([
  ["refuses", { errorCode: 9057 }],
  ["does not answer", { never: true }],
] as const)(
  "where the mailbox %s, and the frame has no storage, that is said",
  async (_, fault) => {
    session = await openPane({ mail: MAIL, faults: [[SAVE, fault]], clock: true });
    await session.waitForState("explained");
    await openSettings();
    await session.part("settings-banner").uncheck();
    await session.page.waitForFunction(
      (id) => window.preview?.calls.some(({ dispatchId }) => dispatchId === id),
      SAVE,
    );
    await session.passTime(11_000);
    await session.part("pane-state").getByText("This could not be saved.").waitFor();
  },
);

test("without Outlook, this browser keeps them", async () => {
  session = await openStandalone();
  await session.waitForState("no-item");
  await openSettings();
  await session.part("settings-language").selectOption("de");
  await session.page.waitForFunction(() => localStorage.length > 0);
  await session.page.reload();
  await session.waitForState("no-item");
  expect(await session.page.getAttribute("html", "lang")).toBe("de");
  expect(await session.part("settings-banner").count()).toBe(0);
});
