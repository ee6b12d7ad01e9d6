import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../..");
const committed = join(__dirname, "invalid");

interface Defect {
  name: string;
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

/** A folder as a web server has it: the icons, and the pages, whose content no check reads. */
function served(): string {
  const folder = mkdtempSync(join(tmpdir(), "ndr-explainer-"));
  cpSync(join(root, "assets"), join(folder, "assets"), { recursive: true });
  for (const page of ["taskpane.html", "support.html"]) writeFileSync(join(folder, page), "");
  return folder;
}

const folder = served();
const generated = join(folder, "invalid");
const defects = JSON.parse(run("test/manifest/fixtures.mjs", generated)) as Defect[];

/** The codes of the check by the fixture's name. */
function codesOf(names: string[], ...options: string[]): Map<string, string[]> {
  const files = names.map((name) => join(committed, `${name}.manifest.xml`));
  const lines = run("scripts/validate.mjs", "--json", "--files", folder, ...options, ...files);
  const results = lines
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Result);
  return new Map(
    results.map(({ findings }, index) => [
      names[index] ?? "",
      [...new Set(findings.map(({ code }) => code))],
    ]),
  );
}

describe("npm run validate, offline", () => {
  const found = new Map(
    [false, true].flatMap((built) => [
      ...codesOf(
        defects.filter((defect) => defect.built === built).map(({ name }) => name),
        ...(built ? ["--built"] : []),
      ),
    ]),
  );

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
    const names = readdirSync(generated).sort();
    expect(readdirSync(committed).sort()).toEqual(names);
    for (const name of names) {
      expect(readFileSync(join(committed, name), "utf8")).toBe(
        readFileSync(join(generated, name), "utf8"),
      );
    }
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
