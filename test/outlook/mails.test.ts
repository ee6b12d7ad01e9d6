import { openPane, type Session, withBrowser } from "./harness";
import { recipientsOf, samples, statesOf } from "./samples";

withBrowser();

describe.each(["body", "whole"] as const)("profile %s", (profile) => {
  let session: Session;

  beforeAll(async () => {
    session = await openPane({ profile, mail: null });
    await session.waitForState("no-item");
  });
  afterAll(() => session.close());

  test.each(samples.map(({ file, note }) => [file, note]))("%s: %s", async (file) => {
    const state = await session.explainMail(file, ...statesOf(file));
    expect(await session.part("title").isVisible()).toBe(true);
    if (state !== "not-a-bounce" && state !== "suspicious") {
      await session.part("admin-fold").click();
      const text = await session.text();
      for (const address of recipientsOf(file)) expect(text).toContain(address);
    }
    expect(session.problems()).toEqual([]);
  });
});

test("the pane that is opened by the ribbon asks for the body once and for nothing it need not know", async () => {
  const session = await openPane({ mail: "01-unknown-recipient-modern-1.eml", profile: "body" });
  await session.waitForState("explained");
  expect(await session.asked()).toEqual([1, 37]);
  expect(session.problems()).toEqual([]);
  // The two that office.js causes under our policy, and none of ours.
  expect(session.inlineStyleReports()).toBe(2);
  await session.close();
});
