import { CALL, closeEach, openPane, type Session, withBrowser } from "./harness";

/** A body that tells the cause and not who wrote the report: the rest comes with the whole message. */
const MAIL = "09-unknown-recipient-gmail.eml";

let session: Session;

withBrowser();
closeEach(() => session);

/** Where the reader is: what must stay when the explanation becomes a better one. */
async function place(): Promise<Record<string, unknown>> {
  const frame = await session.paneFrame();
  return frame.evaluate(() => ({
    scrolled: Math.round(scrollY),
    title: Math.round(document.querySelector("h1")?.getBoundingClientRect().top ?? NaN),
    sentence: document.querySelector("h1")?.textContent,
    focus: document.activeElement?.getAttribute("data-testid"),
    open: [...document.querySelectorAll("[aria-expanded=true]")].map((one) =>
      one.getAttribute("data-testid"),
    ),
  }));
}

test("explained from the body at once, made better in place: nothing jumps, no focus is lost", async () => {
  session = await openPane({
    mail: MAIL,
    width: 320,
    clock: true,
    faults: [[CALL.whole, { delay: 20_000 }]],
  });
  await session.waitForState("explained");
  const frame = await session.paneFrame();
  await frame.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const region = document.querySelector("main > [role=status]");
    const note = (): void => void said.push(region?.textContent ?? "");
    if (region) new MutationObserver(note).observe(region, { childList: true, subtree: true });
  });
  await session.part("admin-fold").click();
  await session.part("know-fold").click();
  await session.part("know-fold").focus();
  await frame.evaluate(() => {
    scrollTo(0, 90);
  });
  const before = await place();
  expect(before).toMatchObject({ scrolled: 90, focus: "know-fold" });
  const facts = await session.text();
  await session.passTime(21_000);
  await frame.waitForFunction(
    (text) =>
      document
        .querySelector<HTMLElement>("main")
        ?.innerText.replace(/[\u200b\u00ad\u2060]/g, "") !== text,
    facts,
  );
  expect(await place()).toEqual(before);
  // The sentence is the same: whoever listens has heard it.
  expect(await frame.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([]);
});

test("a new explanation is said once", async () => {
  session = await openPane({ mail: "12-lunch.eml", profile: "body" });
  await session.waitForState("not-a-bounce");
  const frame = await session.paneFrame();
  await frame.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const region = document.querySelector("main > [role=status]");
    const note = (): void => void said.push(region?.textContent ?? "");
    if (region) new MutationObserver(note).observe(region, { childList: true, subtree: true });
  });
  await session.selectMail("01-unknown-recipient-modern-1.eml");
  await session.waitForState("explained");
  const said = await frame.evaluate(() => (window as unknown as { said: string[] }).said);
  const words = said.map((text) => text.replace(/[\u200b\u00ad\u2060]/g, ""));
  expect(words.filter((text) => text.includes("ron.gabel@fabrikam.com"))).toHaveLength(1);
  expect(words[words.length - 1]).toMatch(/^Not delivered.*ron\.gabel@fabrikam\.com/);
});
