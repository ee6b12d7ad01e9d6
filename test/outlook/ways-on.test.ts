import { CALL, closeEach, openPane, openStandalone, type Session, withBrowser } from "./harness";
import { violations } from "./axe";
import { misspelt, notSent, returned } from "../fixtures/returned";

const MAIL = "01-unknown-recipient-modern-1.eml";
const FORGED = "21-forged-report.eml";
const SECURE_FIRST = "14-bad-outbound-sender.eml";
const RECIPIENT_ADMIN = "02-group-internal-only-modern-2.eml";

let session: Session;

withBrowser();
closeEach(() => session);

const draft = () => session.page.locator("#draft");
const open = (contents: string) => openPane({ mail: MAIL, contents: { [MAIL]: contents } });

async function clickMain(): Promise<void> {
  await session.part("main-action").click();
}

describe("Write again", () => {
  test("takes along subject, text and nothing that the text could do as HTML", async () => {
    session = await open(
      returned('Dear Ron,\n<img src="x" onerror="alert(1)"> & more', ["offer.pdf"]),
    );
    await session.waitForState("explained");
    await clickMain();
    await draft().getByText("ron.gabel@fabrikam.com").waitFor();
    expect(await draft().innerText()).toContain("Offer for June");
    const [call] = (await session.hostCalls()).filter(
      ({ dispatchId }) => dispatchId === CALL.newMessageAnswered,
    );
    expect(JSON.stringify(call?.data)).toContain("&lt;img src=&quot;x&quot;");
    expect(JSON.stringify(call?.data)).not.toContain("<img");
    const said = await session.part("write-again").innerText();
    expect(said).toContain("offer.pdf");
    expect(said).toContain("Send Again");
    expect(await violations(session)).toEqual([]);
  });

  test("says where the text is missing or was cut", async () => {
    session = await open(returned("x".repeat(40_000)));
    await session.waitForState("explained");
    await clickMain();
    await session.part("write-again").getByText("too long to be taken along whole").waitFor();
    // The new message covers what lies below it.
    await session.page.getByRole("button", { name: "Discard" }).click();
    await session.explainMail("20-long-subject-long-address.eml", "explained");
    await clickMain();
    await session.part("write-again").getByText("did not return the text").waitFor();
  });

  test("asks about an address that is likely to be mistyped, and takes the answer", async () => {
    session = await open(misspelt());
    await session.waitForState("explained");
    // The question stands among the steps already; nobody has to click to meet it.
    await session.part("suggested").getByText("Did you mean ron.gabel@gmail.com?").waitFor();
    await clickMain();
    await session.part("write-again").getByText("Did you mean ron.gabel@gmail.com?").waitFor();
    expect(await draft().isVisible()).toBe(false);
    expect(await violations(session)).toEqual([]);
    await session.part("write-corrected").click();
    await draft().getByText("ron.gabel@gmail.com").waitFor();
  });

  test("does not write again what the reader did not send", async () => {
    session = await open(notSent());
    await session.waitForState("explained");
    await clickMain();
    await session
      .part("write-again")
      .getByText(/you did not send this mail/i)
      .waitFor();
    expect(await draft().isVisible()).toBe(false);
  });

  test.each([
    ["does not open it", { errorCode: 5001 }],
    ["never answers", { never: true }],
  ] as const)("where Outlook %s, the mail program may", async (_, fault) => {
    session = await openPane({
      mail: MAIL,
      faults: [[CALL.newMessageAnswered, fault]],
      clock: true,
    });
    await session.waitForState("explained");
    await clickMain();
    await session.page.waitForFunction(
      (id) => window.preview?.calls.some(({ dispatchId }) => dispatchId === id),
      CALL.newMessageAnswered,
    );
    await session.passTime(9_000);
    await session.part("draft-link").waitFor();
    expect(await session.part("draft-link").getAttribute("href")).toMatch(
      /^mailto:ron\.gabel%40fabrikam\.com\?subject=Offer%20for%20June/,
    );
    expect(await violations(session)).toEqual([]);
  });

  test("without Outlook it is a link to the mail program", async () => {
    session = await openStandalone();
    await session.waitForState("no-item");
    await session.part("paste-field").fill(returned("Dear Ron"));
    await session.part("explain-text").click();
    await session.waitForState("explained");
    await clickMain();
    expect(await session.part("draft-link").getAttribute("href")).toContain("Dear%20Ron");
    expect(await session.part("draft-link").getAttribute("target")).toBeNull();
  });

  test("is not there for a forged report", async () => {
    session = await openPane({ mail: FORGED });
    await session.waitForState("suspicious");
    expect(await session.part("main-action").count()).toBe(0);
    expect(await session.part("pass-fold").count()).toBe(0);
  });
});

describe("Ask for help", () => {
  test("one's own administrator, at the address in the settings", async () => {
    session = await openPane({ mail: SECURE_FIRST, settings: { helpDesk: "help@contoso.com" } });
    await session.waitForState("explained");
    await clickMain();
    await draft().getByText("help@contoso.com").waitFor();
    const said = await draft().frameLocator("iframe").locator("body").innerText();
    expect(said).toContain("Could you look into it?");
    expect(said).toMatch(/5\.1\.8/);
  });

  test("the recipient by another way, their administrators, a ticket; in the reader's language", async () => {
    session = await openPane({ mail: RECIPIENT_ADMIN, width: 320 });
    await session.waitForState("explained");
    await session.part("pass-fold").click();
    const text = session.part("pass-text");
    // Whose turn it is stands first.
    expect(await session.part("pass-to").inputValue()).toBe("recipientAdmin");
    expect(await text.inputValue()).toContain("to your organization was not delivered");
    await session.part("pass-to").selectOption("recipient");
    expect(await text.inputValue()).toContain("Could you pass this on");
    await session.part("pass-to").selectOption("ticket");
    expect(await text.inputValue()).toContain("marta.conti@contoso.com");
    await session.part("pane-state").getByLabel("Without personal data").check();
    expect(await text.inputValue()).not.toMatch(/marta\.conti|Minutes of Thursday/);
    await session.part("pane-state").getByLabel("With Markdown formatting").check();
    expect(await text.inputValue()).toMatch(/^### /);
    expect(await violations(session)).toEqual([]);
  });

  test("a message to the recipient's administrators goes to their postmaster", async () => {
    session = await openPane({ mail: RECIPIENT_ADMIN });
    await session.waitForState("explained");
    await session.part("pass-fold").click();
    await session.part("pane-state").getByRole("button", { name: "Open a message" }).click();
    await draft()
      .getByText(/postmaster@/)
      .waitFor();
  });
});

test("everything is reached and done by keyboard", async () => {
  session = await open(misspelt());
  await session.waitForState("explained");
  await session.part("main-action").focus();
  await session.page.keyboard.press("Enter");
  await session.part("write-corrected").waitFor();
  for (let i = 0; i < 3; i++) {
    await session.page.keyboard.press("Tab");
    if (await session.part("write-corrected").evaluate((it) => it === document.activeElement))
      break;
  }
  await session.page.keyboard.press("Enter");
  await draft().getByText("ron.gabel@gmail.com").waitFor();
});
