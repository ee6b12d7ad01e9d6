import { LANGUAGES } from "../../src/locales/languages";
import { closeEach, openPane, type PaneOptions, type Session, withBrowser } from "./harness";
import { servePseudoTexts } from "./pseudo";

/** The narrowest pane that Outlook opens. */
const WIDTH = 300;

/** Mails whose views hold the most different texts. */
const MAILS = [
  ["07-three-of-five-failed.eml", "explained"],
  ["14-bad-outbound-sender.eml", "explained"],
  ["08-dmarc-reject.eml", "explained"],
  ["06-delayed.eml", "delayed"],
  ["21-forged-report.eml", "suspicious"],
] as const;

/** For all of them in one pane, also on a busy machine. */
const ALL_MAILS_MS = 120_000;

let session: Session;

withBrowser();
closeEach(() => session);

/** Opens every fold, and those inside them. */
async function unfoldAll(): Promise<void> {
  const frame = await session.paneFrame();
  for (let level = 0; level < 3; level++) {
    const opened = await frame.evaluate(() => {
      const folds = [...document.querySelectorAll<HTMLElement>("main .fold-button")].filter(
        (one) => one.getAttribute("aria-expanded") === "false" && one.checkVisibility(),
      );
      for (const fold of folds) fold.click();
      return folds.length;
    });
    if (opened === 0) return;
    await frame.waitForFunction(() => document.querySelector("main .waiting") === null);
  }
}

/** Texts that stick out of the pane or of the box around them, or that a box cuts off. */
async function misfits(): Promise<string[]> {
  const frame = await session.paneFrame();
  return frame.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`${scrollWidth} of ${clientWidth} pixels`] : [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = (node.textContent ?? "").trim();
      const parent = node.parentElement;
      if (text === "" || parent === null || !parent.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, right, width } = range.getBoundingClientRect();
      const around: HTMLElement[] = [];
      for (let one: HTMLElement | null = parent; one; one = one.parentElement) around.push(one);
      // On purpose: what only screen readers are told, what scrolls inside its box, the line that ends with dots.
      const isMeant = around.some((one) => {
        const { overflowX, textOverflow, display } = getComputedStyle(one);
        if (one === document.documentElement || one === document.body || display === "inline")
          return false;
        return /auto|scroll/.test(overflowX) || textOverflow === "ellipsis" || one.clientWidth <= 1;
      });
      const box = around.find((one) => getComputedStyle(one).display !== "inline");
      if (width <= 1 || isMeant || box === undefined) continue;
      const style = getComputedStyle(box);
      const { left: from, right: to } = box.getBoundingClientRect();
      const isOut = left < from - 1 || right > to + 1 || left < -1 || right > clientWidth + 1;
      const isCut =
        (style.overflowX !== "visible" && box.scrollWidth > box.clientWidth + 1) ||
        (style.overflowY !== "visible" && box.scrollHeight > box.clientHeight + 1);
      if (isOut || isCut) found.push(`${box.className}: ${text.slice(0, 60)}`);
    }
    return found;
  });
}

async function expectAllToFit(options: PaneOptions, heading?: string): Promise<void> {
  session = await openPane({ ...options, mail: null, width: WIDTH });
  await session.waitForState("no-item");
  if (heading !== undefined) await session.part("title").getByText(heading).waitFor();
  await unfoldAll();
  expect(await misfits()).toEqual([]);
  for (const [mail, state] of MAILS) {
    await session.explainMail(mail, state);
    await unfoldAll();
    expect([mail, await misfits()]).toEqual([mail, []]);
  }
}

test("what sticks out and what is cut off is found", async () => {
  session = await openPane({ mail: MAILS[0][0], width: WIDTH });
  await session.waitForState("explained");
  expect(await misfits()).toEqual([]);
  const frame = await session.paneFrame();
  await frame.evaluate(() => {
    const words = "Long words that nobody lets break anywhere at all in this pane";
    for (const overflow of ["visible", "hidden"]) {
      const box = document.querySelector("main")?.appendChild(document.createElement("p"));
      Object.assign(box?.style ?? {}, { whiteSpace: "nowrap", overflow });
      box?.append(words);
    }
  });
  expect(await misfits()).toEqual([
    expect.stringMatching(/^\d+ of \d+ pixels$/),
    expect.stringContaining("Long words"),
    expect.stringContaining("Long words"),
  ]);
});

test(
  "a language whose words are longer by two fifths fits into 300 pixels",
  () => expectAllToFit({ prepare: servePseudoTexts }, "Expláínéxp áá bóúncébóú"),
  ALL_MAILS_MS,
);

test.each(LANGUAGES)(
  "%s fits into 300 pixels",
  (language) => expectAllToFit({ language }),
  ALL_MAILS_MS,
);
