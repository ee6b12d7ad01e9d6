import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

const root = join(__dirname, "../..");
const committed = join(__dirname, "invalid");

interface Defect {
  name: string;
  file: string;
  code: string;
  built: boolean;
}

interface Result {
  file: string;
  findings: { code: string; line: number; message: string }[];
}

/** Runs a script of the project; what it prints on stdout. */
function run(script: string, ...args: string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, script), ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  expect(stderr).toBe("");
  return stdout;
}

/** A folder as a web server has it: manifest, icons, and the pages, whose content no check reads. */
function served(): string {
  const folder = mkdtempSync(join(tmpdir(), "ndr-explainer-"));
  cpSync(join(root, "assets"), join(folder, "assets"), { recursive: true });
  cpSync(join(root, "manifest.xml"), join(folder, "manifest.xml"));
  for (const page of ["taskpane", "support", "privacy", "terms"]) {
    writeFileSync(join(folder, `${page}.html`), "");
  }
  return folder;
}

const folder = served();
const generated = join(folder, "invalid");
const defects = JSON.parse(run("test/manifest/fixtures.mjs", generated)) as Defect[];
// The check looks for the icons of the package beside its manifest.
const checked = join(folder, "checked");
cpSync(committed, checked, { recursive: true });
cpSync(join(root, "assets/icon-192.png"), join(checked, "unified/color.png"));
cpSync(join(root, "assets/outline.png"), join(checked, "unified/outline.png"));

/** The codes of the check by the fixture's name. */
function codesOf(some: Defect[], ...options: string[]): [string, string[]][] {
  const files = some.map(({ file }) => join(checked, file));
  const lines = run("scripts/validate.mjs", "--json", "--files", folder, ...options, ...files);
  const results = lines
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Result);
  expect(results.map(({ file }) => file)).toEqual(files);
  return some.map(({ name }, index) => [
    name,
    [...new Set(results[index]?.findings.map(({ code }) => code))],
  ]);
}

/** All files below a folder, by their path in it. */
function filesIn(below: string): Map<string, string> {
  const entries = readdirSync(below, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.sort().map((file) => [relative(below, file), readFileSync(file, "utf8")]));
}

describe("npm run validate, offline", () => {
  const found = new Map([
    ...codesOf(defects.filter(({ built }) => !built)),
    ...codesOf(
      defects.filter(({ built }) => built),
      "--built",
    ),
  ]);

  it("finds nothing in the manifest of the project", () => {
    const line = run(
      "scripts/validate.mjs",
      "--json",
      "--files",
      folder,
      join(root, "manifest.xml"),
    );
    expect((JSON.parse(line) as Result).findings).toEqual([]);
  });

  it.each(defects)("$name: reports $code, and nothing else", ({ name, code }) => {
    expect(found.get(name)).toEqual([code]);
  });

  it("has fixtures that are the project's manifest but for the defect (node test/manifest/fixtures.mjs)", () => {
    expect(filesIn(committed)).toEqual(filesIn(generated));
  });

  it("has a fixture for every code that it can report", () => {
    const checks = readdirSync(join(root, "scripts/manifest"))
      .map((file) => readFileSync(join(root, "scripts/manifest", file), "utf8"))
      .join("\n");
    const codes = [
      ...[...checks.matchAll(/\breport\(\s*"([a-z0-9-]+)"/g)].map((match) => match[1]),
      ...[...checks.matchAll(/\bcode(?: =|:) (?:[^;"{}]*\? )?"([a-z0-9-]+)"/g)].map(
        (match) => match[1],
      ),
      ...[...checks.matchAll(/"([a-z-]+-outside-v1-1)"/g)].map((match) => match[1]),
    ];
    expect(codes.length).toBeGreaterThan(50);
    const tested = new Set(defects.map(({ code }) => code));
    expect([...new Set(codes)].filter((code) => !tested.has(code ?? ""))).toEqual([]);
  });
});
