import { readFileSync } from "node:fs";
import { openPane, type Session, startBrowser, stopBrowser } from "./harness";

beforeAll(startBrowser, 300_000);
afterAll(stopBrowser);

const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Runs axe inside the pane and tells what it found, short enough to read. */
async function violations(session: Session): Promise<string[]> {
  const frame = await session.paneFrame();
  // Evaluated, not added as a script element: the pane's policy allows no inline scripts.
  await frame.evaluate(axeSource);
  const found = await frame.evaluate(
    async () =>
      (
        await (
          globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }
        ).axe.run()
      ).violations,
  );
  return found.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
  );
}

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
