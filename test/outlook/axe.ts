import { readFileSync } from "node:fs";
import type { Session } from "./harness";

const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Runs axe inside the pane and tells what it found, short enough to read. */
export async function violations(session: Session): Promise<string[]> {
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
