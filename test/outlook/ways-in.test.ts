import path from "node:path";
import { root } from "./builds";
import { closeEach, openPane, openStandalone, type Session, withBrowser } from "./harness";

const FILE = "10-mailbox-full-postfix.eml";
const RECIPIENT = "info@museum.example";

let session: Session;

withBrowser();
closeEach(() => session);

test("without Outlook the page is of use, and asks nobody for anything", async () => {
  session = await openStandalone();
  expect(await session.waitForState("no-item")).toBe("no-item");
  await session.part("file-field").setInputFiles(path.join(root, "preview/mailbox", FILE));
  await session.waitForState("explained");
  expect(await session.text()).toContain(RECIPIENT);
});

test("a code that is typed is looked up, without Outlook", async () => {
  session = await openStandalone();
  await session.waitForState("no-item");
  await session.part("paste-field").fill("550 5.7.124 Sender not in allowed-senders list");
  await session.part("explain-text").click();
  expect(await session.waitForState("explained")).toBe("explained");
});

test("a file that is opened beside an ordinary mail, in Outlook", async () => {
  session = await openPane({ mail: "12-lunch.eml" });
  await session.waitForState("not-a-bounce");
  await session.part("file-field").setInputFiles(path.join(root, "preview/mailbox", FILE));
  await session.waitForState("explained");
  expect(await session.text()).toContain(RECIPIENT);
});
