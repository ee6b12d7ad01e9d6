import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./builds";
import { openPane, type Session, withBrowser } from "./harness";
import { hostileHtml, hostileMail } from "./hostile";
import { HOST_URL } from "./network";
import { samples, statesOf } from "./samples";

const FILE = "01-unknown-recipient-modern-1.eml";

/** Every address that stands in the source of our tables: what a link of the pane may lead to. */
const ours = new Set(
  ["knowledge", "original", "diagnosis"].flatMap((room) =>
    readdirSync(path.join(root, "src", room))
      .filter((name) => name.endsWith(".ts"))
      .flatMap((name) => [
        ...readFileSync(path.join(root, "src", room, name), "utf8").matchAll(
          /"(https:\/\/[^"]+)"/g,
        ),
      ])
      .map((match) => match[1]),
  ),
);

let session: Session;

withBrowser();
afterEach(() => session.close());

/** Opens every fold of what is shown, and those inside of them, each once: where recipients are listed, one closes another. */
async function unfoldAll(whenOpened: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  const closed = session
    .part("pane-state")
    .locator("button[aria-expanded=false]:not([data-opened])");
  while ((await closed.count()) > 0) {
    const button = await closed.first().elementHandle();
    await button.evaluate((one) => {
      one.setAttribute("data-opened", "");
    });
    await button.click();
    await whenOpened();
  }
}

/** What came out of a mail into the page, where nothing should. */
async function intruders(): Promise<unknown> {
  const frame = await session.paneFrame();
  return frame.evaluate(() => ({
    ran: (window as unknown as { hostile?: string }).hostile,
    elements: [
      ...document.querySelectorAll(
        "img, iframe, object, embed, video, form, picture, base, meta[http-equiv=refresh], #bait," +
          "body script, body link, body style, [onerror], [onload], [onfocus], [style*=url]",
      ),
    ].map(({ outerHTML }) => outerHTML.slice(0, 120)),
    elsewhere: [...document.head.querySelectorAll("link")]
      .map(({ href }) => href)
      .filter((href) => new URL(href).origin !== location.origin),
  }));
}

/** Links that are not from our tables. A draft's link begins with mailto: and the failed address. */
async function strangeLinks(): Promise<readonly string[]> {
  const links = await session
    .part("pane-state")
    .locator("a[href]")
    .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
  return links.filter((link) => !ours.has(link) && !/^mailto:[^?]*\?subject=/.test(link));
}

const NOTHING = { ran: undefined, elements: [], elsewhere: [] };

describe("a mail full of HTML that runs, loads and lures shows as text and nothing else", () => {
  const harmless = async (): Promise<void> => {
    await session.part("pane-state").filter({ hasText: "anna@fabrikam.com" }).waitFor();
    await unfoldAll();
    expect(await intruders()).toEqual(NOTHING);
    expect(await strangeLinks()).toEqual([]);
    // Shown, as the words that they are.
    expect(await session.text()).toContain("<script>");
    expect(session.problems()).toEqual([]);
  };

  test("open in Outlook, body and whole message", async () => {
    session = await openPane({ mail: FILE, contents: { [FILE]: hostileMail } });
    await session.waitForState("explained");
    await harmless();
  });

  test("opened as a file, and pasted with its HTML", async () => {
    session = await openPane({ mail: "12-lunch.eml" });
    await session.waitForState("not-a-bounce");
    const file = { name: "x.eml", mimeType: "message/rfc822", buffer: Buffer.from(hostileMail) };
    await session.part("file-field").setInputFiles(file);
    await session.waitForState("explained");
    await harmless();
    const frame = await session.paneFrame();
    await frame.evaluate((html) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", html);
      clipboardData.setData("text/plain", "Delivery has failed");
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
    }, hostileHtml);
    await session.part("about").filter({ hasText: "Pasted" }).waitFor();
    await unfoldAll();
    expect(await intruders()).toEqual(NOTHING);
    expect(await strangeLinks()).toEqual([]);
    expect(session.problems()).toEqual([]);
  });
});

test("every sample, every fold, every known cause in sight: links from our tables, no request elsewhere", async () => {
  session = await openPane({ mail: null });
  await session.waitForState("no-item");
  const requests: string[] = [];
  session.page.on("request", (request) => void requests.push(request.url()));
  for (const { file } of samples) {
    await session.explainMail(file, ...statesOf(file));
    const strange: string[] = [];
    const look = async (): Promise<void> => void strange.push(...(await strangeLinks()));
    await look();
    await unfoldAll(look);
    expect([file, strange]).toEqual([file, []]);
  }
  expect(session.problems()).toEqual([]);
  // What the pane needs is there when it opens: explaining asks for its own parts at most.
  const foreign = requests.filter(
    (url) => !url.startsWith("https://ndr") && !url.startsWith("about:"),
  );
  // The stand-in's own pictures and mails.
  expect(foreign.filter((url) => !url.startsWith(HOST_URL))).toEqual([]);
}, 240_000);
