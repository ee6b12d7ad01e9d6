import { readFileSync } from "node:fs";
import path from "node:path";
import { carrying, type Carried } from "../fixtures/carrying";
import { violations } from "./axe";
import { root } from "./builds";
import { CALL, closeEach, openPane, type PaneOptions, type Session, withBrowser } from "./harness";

const WRAPPER = "22-forwarded-as-attachment.eml";

let session: Session;

withBrowser();
closeEach(() => session);

const sample = (name: string) => readFileSync(path.join(root, "preview/mailbox", name));

/** A mail of the preview's mailbox, attached as a mail or, where it has a file's name, as a file. */
const attached = (mail: string, name: string | null = null): Carried => ({
  type: name === null ? "message/rfc822" : "application/octet-stream",
  name,
  content: sample(mail),
});

const open = (contents: string, options: PaneOptions = {}) =>
  openPane({ mail: WRAPPER, contents: { [WRAPPER]: contents }, ...options });

/** Clients that hand over attachments, but no whole message. */
const WITHOUT_WHOLE = { profile: "body" } as const;

test("the only one is explained at once, and said to be attached", async () => {
  session = await openPane({ mail: WRAPPER, ...WITHOUT_WHOLE });
  await session.waitForState("explained");
  expect(await session.text()).toContain("The bounce is attached to this mail");
  expect(await session.asked()).toContain(CALL.attachment);
});

test("one that was attached as a file is read as well", async () => {
  session = await open(
    carrying(attached("10-mailbox-full-postfix.eml", "report.eml")),
    WITHOUT_WHOLE,
  );
  await session.waitForState("explained");
  expect(await session.text()).toContain("info@museum.example");
});

test("of several the reader chooses, and goes back to choose another", async () => {
  const contents = carrying(
    attached("10-mailbox-full-postfix.eml"),
    attached("06-delayed.eml", "delayed.eml"),
    attached("12-lunch.eml", "lunch.eml"),
  );
  session = await open(contents);
  await session.waitForState("not-a-bounce");
  const list = session.part("attached");
  await list.waitFor();
  expect(await list.getByRole("button").count()).toBe(3);
  expect(await violations(session)).toEqual([]);
  await list.getByRole("button", { name: "delayed.eml" }).click();
  await session.waitForState("delayed");
  expect(await session.part("about").innerText()).toContain("delayed.eml");
  await session.part("pane-state").getByRole("button", { name: "Back to the open mail" }).click();
  await session.waitForState("not-a-bounce");
  await session.part("attached").getByRole("button").first().click();
  await session.waitForState("explained");
  expect(await session.text()).toContain("info@museum.example");
});

test.each([
  ["is refused", { errorCode: 9003 }],
  ["is refused below the protocol", { refused: true }],
] as const)("where an attachment %s, that is said and others can be chosen", async (_, fault) => {
  const contents = carrying(attached("10-mailbox-full-postfix.eml"), attached("06-delayed.eml"));
  session = await open(contents, { faults: [[CALL.attachment, fault]], clock: true });
  await session.waitForState("not-a-bounce");
  await session.part("attached").getByRole("button").first().click();
  await session.page.waitForFunction(
    (id) => window.preview?.calls.some(({ dispatchId }) => dispatchId === id),
    CALL.attachment,
  );
  await session.passTime(21_000);
  await session.waitForState("unreadable");
  await session.part("pane-state").getByRole("button", { name: "Back to the open mail" }).click();
  await session.waitForState("not-a-bounce");
});

test("an old client, which hands over no attachments, shows the mail as it is", async () => {
  session = await open(carrying(attached("06-delayed.eml")), {
    ...WITHOUT_WHOLE,
    client: { mailbox: "1.5" },
  });
  await session.waitForState("not-a-bounce");
  expect(await session.asked()).not.toContain(CALL.attachment);
});

test("an answer that comes after the next mail was opened is dropped", async () => {
  session = await openPane({
    mail: WRAPPER,
    ...WITHOUT_WHOLE,
    faults: [[CALL.attachment, { delay: 1_500 }]],
  });
  await session.waitForState("not-a-bounce");
  await session.explainMail("12-lunch.eml", "not-a-bounce");
  await session.page.waitForTimeout(2_000);
  expect(await session.part("about").innerText()).toContain("Lunch");
});
