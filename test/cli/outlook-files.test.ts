import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { outlookFile } from "../fixtures/outlook-file";
import { forwarding, twoRecipients } from "../fixtures/outlook-items";

const root = join(__dirname, "../..");

function explain(...args: string[]): { stdout: string; status: number | null } {
  return spawnSync(process.execPath, [join(root, "scripts/cli.mjs"), "explain", ...args], {
    encoding: "utf8",
  });
}

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "explain-"));
  writeFileSync(join(folder, "a-report.msg"), outlookFile(twoRecipients));
  // Content decides what a file is, not its name.
  writeFileSync(join(folder, "b-forwarded.eml"), outlookFile(forwarding(twoRecipients)));
  writeFileSync(join(folder, "c-damaged.msg"), outlookFile(twoRecipients).subarray(0, 1500));
});

test(".msg files are explained; a damaged one is an error line", () => {
  const { stdout, status } = explain("--json", folder);
  const [report, forwarded, damaged] = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(report).toMatchObject({
    kind: "failed",
    generatedBy: "db5pr06mb1800.eurprd06.prod.outlook.com",
    failures: [
      { recipient: "ron@contoso.com", status: "5.1.1", rejectedBy: "mx.contoso.com" },
      { recipient: "info@museum.example", status: "5.2.2", category: "mailbox-full" },
    ],
    original: { subject: "Quarterly figures", date: "2026-11-10T09:30:00.000Z" },
  });
  expect(forwarded).toMatchObject({ kind: "failed", failures: [{}, {}] });
  expect(damaged?.error).toContain("damaged");
  expect(status).toBe(1);
});

test("--as-outlook keeps the class that the file tells", () => {
  const { stdout } = explain("--json", "--as-outlook", join(folder, "a-report.msg"));
  expect(JSON.parse(stdout)).toMatchObject({ kind: "failed" });
});
