import { violations } from "./axe";
import { openPane, withBrowser } from "./harness";

withBrowser();

const states: readonly (readonly [string, string, string])[] = [
  ["explained", "01-unknown-recipient-modern-1.eml", "explained"],
  ["delayed", "06-delayed.eml", "delayed"],
  ["several recipients", "07-three-of-five-failed.eml", "explained"],
  ["not a bounce", "12-lunch.eml", "not-a-bounce"],
  ["secure first", "14-bad-outbound-sender.eml", "explained"],
  ["general meaning", "19-unknown-code.eml", "explained"],
  ["suspicious", "21-forged-report.eml", "suspicious"],
];

describe.each(["light", "dark"] as const)("no axe violation, %s", (theme) => {
  test.each(states)("%s", async (_, mail, state) => {
    const session = await openPane({ mail, theme, width: 320 });
    await session.waitForState(state);
    expect(await violations(session)).toEqual([]);
    const fold = session.part("admin-fold");
    if ((await fold.count()) > 0) {
      await fold.click();
      await session.part("know-fold").click();
      await session.part("verbatim").first().waitFor();
      expect(await violations(session)).toEqual([]);
    }
    await session.close();
  });
});
