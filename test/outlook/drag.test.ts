import { readFileSync } from "node:fs";
import path from "node:path";
import type { Fault } from "../../preview/host/faults";
import { violations } from "./axe";
import { root } from "./builds";
import { closeEach, openPane, openStandalone, type Session, withBrowser } from "./harness";

// DragAndDropEvent by way of preview/shim: the library on npm does not have it, nor is it known how newer ones are told of it.

const FULL = "10-mailbox-full-postfix.eml";
const RECIPIENT = "info@museum.example";

let session: Session;

withBrowser();
closeEach(() => session);

const registered = () =>
  session.page.waitForFunction(() => window.preview?.host()?.drags.registered === true);

/** Lets mails of the preview's mailbox, or anything else, go above the pane, as Outlook tells of it. */
async function drop(...mails: readonly (readonly [name: string, content: string])[]) {
  await session.page.evaluate(
    (all) =>
      window.preview
        ?.host()
        ?.drags.drop(
          all.map(([name, content]) => ({ name, bytes: new TextEncoder().encode(content) })),
        ),
    mails,
  );
}

const mail = (name: string) =>
  [name, readFileSync(path.join(root, "preview/mailbox", name), "utf8")] as const;

const cover = async () =>
  (await session.paneFrame()).evaluate(() => document.querySelector(".drop-cover") !== null);

const coverIs = async (there: boolean) =>
  (await session.paneFrame()).waitForFunction(
    (wanted) => (document.querySelector(".drop-cover") !== null) === wanted,
    there,
  );

test("a mail is dragged from the list onto the pane, with the pointer", async () => {
  session = await openPane({ mail: "12-lunch.eml" });
  await session.waitForState("not-a-bounce");
  await registered();
  const { mouse } = session.page;
  const row = await session.page.locator(`#inbox [data-file="${FULL}"]`).boundingBox();
  const pane = await session.page.locator("#pane iframe").boundingBox();
  if (!row || !pane) throw new Error("row and pane are on the screen");
  await mouse.move(row.x + 40, row.y + 20);
  await mouse.down();
  await mouse.move(pane.x + 60, pane.y + 200, { steps: 8 });
  await coverIs(true);
  await session.page.mouse.up();
  await session.waitForState("explained");
  expect(await session.text()).toContain(RECIPIENT);
  expect(await cover()).toBe(false);
});

test("the whole pane shows that it is the target, until the drag has gone elsewhere", async () => {
  session = await openPane({ mail: FULL, clock: true });
  await session.waitForState("explained");
  await registered();
  await session.page.evaluate(() => window.preview?.host()?.drags.over());
  await coverIs(true);
  expect(await violations(session)).toEqual([]);
  await session.passTime(1_100);
  await coverIs(false);
});

test("several mails go to the overview", async () => {
  session = await openPane({ mail: null });
  await session.waitForState("no-item");
  await registered();
  await drop(mail(FULL), mail("09-unknown-recipient-gmail.eml"), mail("06-delayed.eml"));
  await session.waitForState("many");
  await session.part("many-gone").waitFor();
});

test("a drop of nothing is said", async () => {
  session = await openPane({ mail: FULL });
  await session.waitForState("explained");
  await registered();
  await drop();
  await session.waitForState("unreadable");
});

test("the start says that mails can be dragged from the list", async () => {
  session = await openPane({ mail: null });
  await session.waitForState("no-item");
  await session.part("pane-state").getByText("from the message list").waitFor();
});

const faults: readonly (readonly [string, Fault])[] = [
  ["is refused", { errorCode: 5001 }],
  ["never answers", { never: true }],
];

test.each(faults)("where registering %s, nothing else is the worse for it", async (_, fault) => {
  session = await openPane({ mail: "12-lunch.eml", faults: [["dragAndDrop", fault]] });
  await session.waitForState("not-a-bounce");
  await session.explainMail(FULL, "explained");
  expect(await session.text()).toContain(RECIPIENT);
});

test("where the library does not know the event, files can still be dropped", async () => {
  session = await openPane({ mail: null, profile: "body" });
  await session.waitForState("no-item");
  await session.part("pane-state").getByText("drop one file or several").waitFor();
  await dropFiles(FULL);
  await session.waitForState("explained");
});

test("files are dropped on the page without Outlook: one by itself, several in the overview", async () => {
  session = await openStandalone();
  await session.waitForState("no-item");
  await dropFiles(FULL);
  await session.waitForState("explained");
  expect(await session.text()).toContain(RECIPIENT);
  await dropFiles(FULL, "06-delayed.eml");
  await session.waitForState("many");
});

/** The browser's own drop, with files of the preview's mailbox. */
async function dropFiles(...names: readonly string[]): Promise<void> {
  await session.part("pane-state").evaluate(
    (element, files) => {
      const dataTransfer = new DataTransfer();
      for (const [name, content] of files) dataTransfer.items.add(new File([content], name));
      element.dispatchEvent(new DragEvent("drop", { bubbles: true, dataTransfer }));
    },
    names.map((name) => [...mail(name)] as const),
  );
}
