import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { outlookFile } from "../fixtures/outlook-file";
import { carrying } from "../fixtures/carrying";
import { forwarding, lunch, twoRecipients } from "../fixtures/outlook-items";
import { paneFolder, root } from "./builds";
import { openPane, openStandalone, type PaneOptions, type Session, withBrowser } from "./harness";

const WRAPPER = "22-forwarded-as-attachment.eml";
const RECIPIENTS = ["ron@contoso.com", "info@museum.example"];

const report = Buffer.from(outlookFile(twoRecipients));

let session: Session;

withBrowser();
afterEach(async () => {
  await session.close();
});

/** As Windows tells of a file of Outlook. */
const chosen = (name: string, buffer: Buffer) => ({
  name,
  mimeType: "application/vnd.ms-outlook",
  buffer,
});

const choose = (...files: readonly ReturnType<typeof chosen>[]) =>
  session.part("file-field").setInputFiles([...files]);

async function expectBothRecipients(): Promise<void> {
  await session.waitForState("explained");
  const text = await session.text();
  for (const recipient of RECIPIENTS) expect(text).toContain(recipient);
}

/** How often the reader of these files was fetched. */
async function fetched(): Promise<number> {
  const frame = await session.paneFrame();
  const names = await frame.evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => name),
  );
  return names.filter((name) => /\/msg\.[0-9a-f]+\.js$/.test(name)).length;
}

test("a file that is opened; what reads it is fetched then, not before", async () => {
  session = await openPane({ mail: "12-lunch.eml" });
  await session.waitForState("not-a-bounce");
  expect(await fetched()).toBe(0);
  await choose(chosen("Undeliverable.msg", report));
  await expectBothRecipients();
  expect(await fetched()).toBe(1);
  expect(session.problems()).toEqual([]);
});

test("a file dropped on the pane, as classic Outlook drags it from the message list", async () => {
  session = await openPane({ mail: null, profile: "body" });
  await session.waitForState("no-item");
  await session.part("pane-state").evaluate((element, base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], "Undeliverable.msg"));
    element.dispatchEvent(new DragEvent("drop", { bubbles: true, dataTransfer }));
  }, report.toString("base64"));
  await expectBothRecipients();
  expect(session.problems()).toEqual([]);
});

test("a mail with the report attached, on the page without Outlook", async () => {
  session = await openStandalone();
  await session.waitForState("no-item");
  await choose(chosen("What is this.msg", Buffer.from(outlookFile(forwarding(twoRecipients)))));
  await expectBothRecipients();
  expect(session.problems()).toEqual([]);
});

test("a saved mail with the report attached as a file; what reads that is fetched for it alone", async () => {
  session = await openStandalone();
  await session.waitForState("no-item");
  const mail = (name: string, file: Buffer) =>
    Buffer.from(carrying({ type: "application/octet-stream", name, content: file }));
  await choose(chosen("lunch.eml", mail("menu.doc", report)));
  await session.waitForState("not-a-bounce");
  expect(await fetched()).toBe(0);
  await choose(chosen("FW.eml", mail("Undeliverable.msg", report)));
  await expectBothRecipients();
  expect(await session.text()).toContain("The bounce is attached to this mail");
  expect(await fetched()).toBe(1);
  expect(session.problems()).toEqual([]);
});

test("several files, .msg and .eml together, go to the overview", async () => {
  session = await openStandalone();
  await session.waitForState("no-item");
  const mime = readFileSync(path.join(root, "preview/mailbox/06-delayed.eml"));
  await choose(
    chosen("report.msg", report),
    chosen("delayed.eml", mime),
    chosen("lunch.msg", Buffer.from(outlookFile(lunch))),
    chosen("damaged.msg", report.subarray(0, 1500)),
  );
  // Until all are read, the title says how many are.
  const title = session.part("title").filter({ hasText: "2 of these files are bounces." });
  await title.waitFor({ timeout: 60_000 });
  const groups = ["late", "notABounce", "unreadable"];
  for (const group of groups) expect(await session.part(`many-${group}`).count()).toBe(1);
  expect(await session.part("many-cause").count()).toBe(3);
  expect(session.problems()).toEqual([]);
});

test("a damaged file is said to be damaged", async () => {
  session = await openStandalone();
  await session.waitForState("no-item");
  await choose(chosen("damaged.msg", report.subarray(0, 1500)));
  await session.waitForState("unreadable");
  expect(await session.text()).toContain("is damaged");
  expect(session.problems()).toEqual([]);
});

test("where what reads these files can't be loaded, that is said; other files are explained", async () => {
  session = await openStandalone();
  await session.page.context().route("**/msg.*.js", (route) => route.fulfill({ status: 404 }));
  await session.waitForState("no-item");
  await choose(chosen("report.msg", report));
  await session.part("pane-state").getByText("could not be loaded").waitFor();
  await choose(
    chosen(
      "full.eml",
      readFileSync(path.join(root, "preview/mailbox/10-mailbox-full-postfix.eml")),
    ),
  );
  await session.waitForState("explained");
});

test.each(["body", "whole"] as const)("attached to the open mail, profile %s", async (profile) => {
  const options: PaneOptions = {
    mail: WRAPPER,
    contents: {
      [WRAPPER]: carrying({
        type: "application/vnd.ms-outlook",
        name: "Undeliverable.msg",
        content: report,
      }),
    },
    profile,
  };
  session = await openPane(options);
  await expectBothRecipients();
  expect(await session.text()).toContain("The bounce is attached to this mail");
  expect(session.problems()).toEqual([]);
});

test("it is a file of its own, small, and nothing in it is evaluated", () => {
  const scripts = readdirSync(paneFolder).filter((name) => name.endsWith(".js"));
  const [chunk = "", ...others] = scripts.filter((name) => name.startsWith("msg."));
  expect(others).toEqual([]);
  // Names of storages of [MS-OXMSG]: only the reader of such files has them.
  const read = (name: string) => readFileSync(path.join(paneFolder, name), "utf8");
  const marked = scripts.filter((name) => read(name).includes("__recip_version1.0"));
  expect(marked).toEqual([chunk]);
  expect(read(chunk).length).toBeLessThan(20_000);
  expect(read(chunk)).not.toMatch(/\beval\(|new Function\b|\bBuffer\b/);
});
