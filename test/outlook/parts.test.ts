import path from "node:path";
import { root } from "./builds";
import { openPane, type Session, withBrowser } from "./harness";

// Parts that are fetched when they are needed, and are not there: offline by then, or the server has a newer build.

const mailbox = path.join(root, "preview/mailbox");
const files = ["10-mailbox-full-postfix.eml", "06-delayed.eml"].map((name) =>
  path.join(mailbox, name),
);

let session: Session;

withBrowser();
afterEach(async () => {
  await session.close();
});

/** Opens the pane beside an ordinary mail; what matches is not to be had from then on. */
async function openWithout(part: string): Promise<void> {
  // Outlook takes its time, so that none of the parts is there already.
  session = await openPane({ mail: "12-lunch.eml", faults: [["appContext", { delay: 1_000 }]] });
  await session.page.context().route(part, (route) => route.fulfill({ status: 404 }));
  await session.waitForState("not-a-bounce");
}

test("without the overview it is said, and one file is explained as ever", async () => {
  await openWithout("**/many.*.js");
  await session.part("file-field").setInputFiles(files);
  await session.waitForState("many");
  await session.part("pane-state").getByText("could not be loaded").waitFor();
  await session.part("ways-fold").click();
  await session.part("file-field").setInputFiles(files.slice(0, 1));
  await session.waitForState("explained");
});

test("without the texts of the overview it is said", async () => {
  await openWithout("**/en/overview.json");
  await session.part("file-field").setInputFiles(files);
  await session.part("pane-state").getByText("could not be loaded").waitFor();
});

test("without the names of the causes their codes stand for them", async () => {
  await openWithout("**/en/knowledge/*.json");
  await session.part("file-field").setInputFiles(files);
  await session.part("many-sum").waitFor();
  await session.part("many-cause").first().waitFor();
  expect(await session.part("many-cause").first().innerText()).toMatch(/^[45x]\.\S+/);
});

test.each(["drag.*.js", "start.*.js", "en/start.json"])(
  "without %s nobody misses anything",
  async (part) => {
    await openWithout(`**/${part}`);
    await session.part("file-field").setInputFiles(files.slice(0, 1));
    await session.waitForState("explained");
    expect(await session.text()).not.toMatch(/could not be loaded/);
  },
);
