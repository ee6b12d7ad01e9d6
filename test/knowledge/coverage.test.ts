import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { coverage } from "../../src/cli/coverage";

const report = (status: string, diagnostic: string) =>
  [
    "From: postmaster@contoso.com",
    "To: anna@fabrikam.com",
    "Subject: Undeliverable: Plans",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "The message could not be delivered.",
    "--b",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mail.contoso.com",
    "",
    "Final-Recipient: rfc822; ron@contoso.com",
    "Action: failed",
    `Status: ${status}`,
    `Diagnostic-Code: smtp; ${diagnostic}`,
    "",
    "--b--",
    "",
  ].join("\r\n");

function run(answers: readonly (readonly [string, string])[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), "coverage-"));
  const lines: string[] = [];
  const log = jest.spyOn(console, "log").mockImplementation((line: string) => {
    lines.push(line);
  });
  try {
    answers.forEach(([status, text], i) => {
      writeFileSync(join(folder, `${String(i)}.eml`), report(status, text));
    });
    coverage([folder]);
    return lines;
  } finally {
    log.mockRestore();
    rmSync(folder, { recursive: true });
  }
}

test("shares of words, codes and general meanings, then what fell through", () => {
  const lines = run([
    ["5.1.1", "550 5.1.1 <ron@contoso.com>: User unknown"],
    ["5.3.1", "550 5.3.1 Xyzzy"],
    ["5.0.0", "550 5.0.0 Xyzzy 123456 from 192.0.2.7 for ron@contoso.com"],
    ["5.0.0", "550 5.0.0 Xyzzy 654321 from 192.0.2.8 for eva@contoso.com"],
  ]);
  expect(lines.slice(0, 5)).toEqual([
    "words          25.0%  1",
    "own code       0.0%  0",
    "registry code  25.0%  1",
    "general        50.0%  2",
    "explained      50.0%  2 of 4 failures",
  ]);
  expect(lines.slice(5)).toEqual(["    2  5.0.0 550 550 5.0.0 Xyzzy N from IP for ADDRESS"]);
});

test("a 5.7.1 without known words counts as general", () => {
  expect(run([["5.7.1", "550 5.7.1 Xyzzy"]])[4]).toBe("explained      0.0%  0 of 1 failures");
});

test("no path: says how it is used, exit status 2", () => {
  const error = jest.spyOn(console, "error").mockImplementation(() => undefined);
  coverage([]);
  expect(error).toHaveBeenCalledWith(expect.stringContaining("usage:"));
  expect(process.exitCode).toBe(2);
  process.exitCode = 0;
  error.mockRestore();
});
