import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MAIL_HEADER, REPORT_HEADER } from "../fixtures/header-blocks";
import { renderReport } from "../fixtures/layouts";

const root = join(__dirname, "../..");

/** Runs the command as npm does. */
function explain(...args: string[]): {
  lines: Record<string, unknown>[];
  stdout: string;
  stderr: string;
  status: number | null;
} {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(root, "scripts/cli.mjs"), "explain", ...args],
    {
      encoding: "utf8",
      maxBuffer: 1 << 26,
    },
  );
  const json = args.includes("--json");
  const lines = json
    ? stdout
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as Record<string, unknown>)
    : [];
  return { lines, stdout, stderr, status };
}

const report = renderReport("modern-2", {
  recipient: "ron@contoso.com",
  sender: "anna@fabrikam.com",
  generatedBy: "DB5PR06MB1800.eurprd06.prod.outlook.com",
  rejectedBy: null,
  answer:
    "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient ron@contoso.com not found by SMTP address lookup",
  action: "failed",
  indicator: "sender",
});

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "explain-"));
  const write = (name: string, data: string | Uint8Array) => {
    writeFileSync(join(folder, name), data);
  };
  mkdirSync(join(folder, "below"));
  write("b-report.eml", report.eml);
  write("below/text.txt", report.text);
  write("c-empty.eml", "");
  write(
    "d-binary.eml",
    Uint8Array.from({ length: 4000 }, (_, i) => i % 7),
  );
  write("e-cut.eml", report.eml.slice(0, report.eml.length / 2));
  write("f-no-headers.eml", report.eml.slice(report.eml.indexOf("\r\n\r\n") + 4));
  write(
    "g-charset.eml",
    report.eml.replaceAll(/charset="?[a-z0-9-]+"?/gi, "charset=x-nobody-knows"),
  );
  write("h-large.eml", `${report.eml}\r\n${"QUJD".repeat(6_400_000)}`);
  write("i-ordinary.eml", "From: a@contoso.com\r\nSubject: Lunch\r\n\r\nAt noon?\r\n");
});

test("one object a file, in the order of the paths, with the contract's keys", () => {
  const { lines, stderr } = explain("--json", folder);
  expect(stderr).toBe("");
  expect(lines.map((line) => String(line.file).slice(folder.length + 1))).toEqual([
    "b-report.eml",
    "below/text.txt",
    "c-empty.eml",
    "d-binary.eml",
    "e-cut.eml",
    "f-no-headers.eml",
    "g-charset.eml",
    "h-large.eml",
    "i-ordinary.eml",
  ]);
  expect(Object.keys(lines[0] ?? {})).toEqual([
    "file",
    "ms",
    "kind",
    "generatedBy",
    "failures",
    "original",
  ]);
  expect(lines[0]).toMatchObject({
    kind: "failed",
    generatedBy: "db5pr06mb1800.eurprd06.prod.outlook.com",
    failures: [
      {
        recipient: "ron@contoso.com",
        finalRecipient: "ron@contoso.com",
        action: "failed",
        status: "5.1.10",
        reply: "550",
        diagnostic:
          "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient ron@contoso.com not found by SMTP address lookup",
        rejectedBy: "db5pr06mb1800.eurprd06.prod.outlook.com",
        cause: "5.1.10-recipient-not-found",
        exactness: "text",
        category: "user-unknown",
        owner: "sender",
        permanence: "permanent",
      },
    ],
    original: {
      subject: "Quarterly figures",
      from: "anna@fabrikam.com",
      to: ["ron@contoso.com"],
      date: "2026-11-10T09:30:00.000Z",
      messageId: "<20261110093000.4711@mail.example.com>",
    },
  });
});

test("bad input is an error line or a clear kind, and exit status 1 at the end; the others are explained", () => {
  const { lines, status } = explain("--json", folder);
  expect(status).toBe(1);
  const byName = Object.fromEntries(
    lines.map((line) => [String(line.file).slice(folder.length + 1), line]),
  );
  for (const name of ["c-empty.eml", "d-binary.eml"]) {
    expect(Object.keys(byName[name] ?? {})).toEqual(["file", "error"]);
  }
  for (const name of ["e-cut.eml", "f-no-headers.eml", "g-charset.eml", "h-large.eml"]) {
    expect([name, byName[name]?.kind]).toEqual([name, "failed"]);
  }
  expect(byName["i-ordinary.eml"]).toMatchObject({ kind: "not-a-bounce", failures: [] });
});

test("--as-outlook uses the body alone", () => {
  const [line] = explain("--json", "--as-outlook", join(folder, "b-report.eml")).lines;
  expect(line).toMatchObject({
    kind: "failed",
    failures: [{ recipient: "ron@contoso.com", finalRecipient: null, status: "5.1.10" }],
  });
});

test("without --json the explanation is text; an unknown language is said on stderr", () => {
  const { stdout, stderr, status } = explain("--lang", "tlh", join(folder, "b-report.eml"));
  expect(status).toBe(0);
  expect(stdout).toContain("contoso.com doesn’t know ron@contoso.com.");
  expect(stdout).toMatch(/1\. /);
  expect(stderr).toContain("tlh");
});

test("without --json, what is no bounce is said to be none", () => {
  const { stdout } = explain(join(folder, "i-ordinary.eml"));
  expect(stdout).toContain("This does not look like a bounce.");
});

test("without --json, a file that is a mail's header alone tells what it tells in the pane", () => {
  const own = mkdtempSync(join(tmpdir(), "header-"));
  writeFileSync(join(own, "mail.txt"), MAIL_HEADER);
  writeFileSync(join(own, "report.txt"), REPORT_HEADER);
  const { stdout } = explain(own);
  const [mail = "", report = ""] = stdout.split(join(own, "report.txt"));
  for (const words of [
    "This is the header of a mail, without the mail.",
    "Subject: Group of 24 on 30 November",
    "2. relay.example.net",
    "DMARC: pass for contoso.com",
  ])
    expect(mail).toContain(words);
  expect(report).toContain("This is the header of a bounce. Its text is missing.");
  expect(report).toContain("X-Failed-Recipients: info@museum.example");
  expect(explain("--json", own).lines.map(({ kind }) => kind)).toEqual(["not-a-bounce", "failed"]);
});

test("without --json, a forged report is said to be one, and its words are not explained", () => {
  const { stdout } = explain(join(__dirname, "../../preview/mailbox/21-forged-report.eml"));
  expect(stdout).toContain("This may be a fake bounce.");
  expect(stdout).toContain("Don’t open its links or attachments");
  expect(stdout).not.toContain("Your mail came back.");
});

test("a path that is not there, and wrong use", () => {
  const missing = explain("--json", join(folder, "nothing.eml"));
  expect(missing.status).toBe(1);
  expect(Object.keys(missing.lines[0] ?? {})).toEqual(["file", "error"]);
  const wrong = explain("--unknown");
  expect([wrong.status, wrong.stdout]).toEqual([2, ""]);
  expect(wrong.stderr).toContain("usage");
});
