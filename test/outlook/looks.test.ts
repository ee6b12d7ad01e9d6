import { violations } from "./axe";
import { closeEach, openPane, type Session, withBrowser } from "./harness";

/** Mails whose views differ most: one cause, several, a warning, an urgent one, words that do not break. */
const MAILS = [
  ["01-unknown-recipient-modern-1.eml", "explained"],
  ["06-delayed.eml", "delayed"],
  ["07-three-of-five-failed.eml", "explained"],
  ["12-lunch.eml", "not-a-bounce"],
  ["14-bad-outbound-sender.eml", "explained"],
  ["20-long-subject-long-address.eml", "explained"],
  ["21-forged-report.eml", "suspicious"],
] as const;

/** For all of them in one pane, also on a busy machine. */
const ALL_MAILS_MS = 120_000;

let session: Session;

withBrowser();
closeEach(() => session);

async function unfold(): Promise<void> {
  for (const fold of ["admin-fold", "know-fold"]) {
    if ((await session.part(fold).count()) > 0) await session.part(fold).click();
  }
}

/** What sticks out of the pane, or out of its button, link or headline, by its words. */
async function cutOff(): Promise<string[]> {
  const frame = await session.paneFrame();
  return frame.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = scrollWidth > clientWidth ? [`${scrollWidth} of ${clientWidth} pixels`] : [];
    const out = [...document.querySelectorAll<HTMLElement>("main button, main a, main h1")]
      // What stands in a line breaks with it.
      .filter((one) => one.checkVisibility() && getComputedStyle(one).display !== "inline")
      .filter((one) => {
        const words = document.createRange();
        words.selectNodeContents(one);
        const { left, right } = words.getBoundingClientRect();
        const box = one.getBoundingClientRect();
        return left < box.left - 1 || right > box.right + 1;
      });
    return [...wide, ...out.map((one) => one.innerText.slice(0, 60))];
  });
}

/** Where no mail is open, and then each of the mails. */
async function expectThatAllFits(): Promise<void> {
  expect(await cutOff()).toEqual([]);
  for (const [mail, state] of MAILS) {
    await session.explainMail(mail, state);
    await unfold();
    expect([mail, await cutOff()]).toEqual([mail, []]);
  }
}

describe.each([300, 320, 450, 600])("%i pixels", (width) => {
  test(
    "nothing is wider than the pane, in any view",
    async () => {
      session = await openPane({ mail: null, width });
      await session.waitForState("no-item");
      await expectThatAllFits();
    },
    ALL_MAILS_MS,
  );
});

// Outlook's own zoom leaves the pane its pixels; the browser's halves them.
test.each([600, 320])(
  "at 200 percent in %i pixels all of it is there",
  async (width) => {
    session = await openPane({ mail: null, width });
    await session.waitForState("no-item");
    const frame = await session.paneFrame();
    await frame.evaluate(() => {
      document.documentElement.style.setProperty("zoom", "2");
    });
    await expectThatAllFits();
  },
  ALL_MAILS_MS,
);

describe("forced colours", () => {
  test.each(MAILS)("%s: no axe violation, and every mark is drawn in them", async (mail, state) => {
    session = await openPane({ mail, width: 320 });
    await session.page.emulateMedia({ forcedColors: "active" });
    await session.waitForState(state);
    const frame = await session.paneFrame();
    expect(await frame.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true);
    await unfold();
    expect(await violations(session)).toEqual([]);
    // The browser does not force the colours of drawings.
    const drawn = await frame.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      return [...document.querySelectorAll(".node-disc, .badge-disc, .node-glyph, .badge-sign")]
        .map((one) => [one.getAttribute("class"), getComputedStyle(one)] as const)
        .filter(([name, { fill, stroke }]) =>
          name?.endsWith("-disc") ? fill !== backgroundColor : stroke !== color,
        )
        .map(([name]) => name);
    });
    expect(drawn).toEqual([]);
    // Buttons are told by their border, as their background is the page's; folds by their arrow.
    const bare = await frame.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("main .fui-Button")]
        .filter((one) => one.checkVisibility())
        .filter((one) => {
          const { borderTopWidth, borderBottomWidth } = getComputedStyle(one);
          return parseFloat(borderTopWidth) + parseFloat(borderBottomWidth) === 0;
        })
        .map((one) => one.innerText),
    );
    expect(bare).toEqual([]);
  });
});

test("high contrast of Office: white, yellow and green on black, no axe violation", async () => {
  session = await openPane({ mail: MAILS[0][0], width: 320 });
  await session.waitForState("explained");
  await session.page.evaluate(() =>
    window.preview?.host()?.themeChanged({
      bodyBackgroundColor: "#000000",
      bodyForegroundColor: "#ffffff",
      controlBackgroundColor: "#000000",
      controlForegroundColor: "#ffffff",
    }),
  );
  const frame = await session.paneFrame();
  await frame.waitForFunction(() => document.documentElement.dataset["theme"] === "high-contrast");
  await unfold();
  const backgrounds = await frame.evaluate(() => [
    getComputedStyle(document.body).backgroundColor,
    getComputedStyle(document.body).color,
  ]);
  expect(backgrounds).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
  expect(await violations(session)).toEqual([]);
});

test("reduced motion: nothing moves while the pane waits", async () => {
  session = await openPane({ mail: MAILS[0][0], faults: [[37, { delay: 2_000 }]] });
  await session.page.emulateMedia({ reducedMotion: "reduce" });
  await session.waitForState("reading");
  const frame = await session.paneFrame();
  expect(await frame.evaluate(() => document.getAnimations().length)).toBe(0);
  await session.page.emulateMedia({ reducedMotion: "no-preference" });
  await frame.waitForFunction(() => document.getAnimations().length > 0);
});

test("by Tab alone, with office.js in the frame: everything that can be pressed, in the order of the words", async () => {
  session = await openPane({ mail: MAILS[0][0], width: 320 });
  await session.waitForState("explained");
  await unfold();
  await session.part("verbatim").first().waitFor();
  const frame = await session.paneFrame();
  const reachable = await frame.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      "main :is(button, a[href], input, textarea, select, [tabindex='0'])",
    );
    const visible = [...all].filter((one) => one.checkVisibility() && one.tabIndex >= 0);
    visible.forEach((one, i) => {
      one.dataset["nth"] = String(i);
    });
    visible[0]?.focus();
    return visible.length;
  });
  const met: number[] = [];
  for (let press = 0; press < reachable; press++) {
    met.push(await frame.evaluate(() => Number(document.activeElement?.getAttribute("data-nth"))));
    const outline = await frame.evaluate(() => {
      const { outlineStyle, boxShadow } = getComputedStyle(document.activeElement ?? document.body);
      const after = getComputedStyle(document.activeElement ?? document.body, "::after");
      return [outlineStyle, boxShadow, after.outlineStyle, after.boxShadow, after.borderStyle];
    });
    if (press > 0) expect(outline.some((style) => style !== "none" && style !== "")).toBe(true);
    await session.page.keyboard.press("Tab");
  }
  expect(met).toEqual(Array.from({ length: reachable }, (_, i) => i));
});
