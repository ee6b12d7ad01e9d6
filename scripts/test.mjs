// `npm test`: types, lint, unit, view and browser tests, straight after the clone. Ends with the line "N passed, N failed".
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureChromium } from "./chromium.mjs";
import { ensurePackages } from "./packages.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const results = mkdtempSync(join(tmpdir(), "ndr-explainer-"));
let passed = 0;
let failed = 0;

/** Runs a local binary with its output shown; returns whether it succeeded. */
function run(binary, args, env = {}) {
  const { status } = spawnSync(process.execPath, [join(root, "node_modules", binary), ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  return status === 0;
}

/** A step without tests of its own counts as one. */
function step(name, ok) {
  console.log(`${ok ? "ok" : "FAILED"}: ${name}`);
  if (ok) passed++;
  else failed++;
  return ok;
}

/** Measures frames: with other tests beside it, it would measure those. */
const ALONE = "outlook/many\\.test";

let runs = 0;

/** Runs jest projects and adds their counts. A run that could not start counts as one failure. */
function jest(projects, args = [], env = {}) {
  const file = join(results, `${++runs}.json`);
  const ok = run(
    "jest/bin/jest.js",
    ["--selectProjects", ...projects, "--json", `--outputFile=${file}`, ...args],
    { NODE_OPTIONS: "--experimental-vm-modules --no-warnings", ...env },
  );
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(
      readFileSync(file, "utf8"),
    );
    passed += numPassedTests;
    // A suite that breaks before its first test has no failed test, yet must not pass.
    failed += Math.max(numFailedTests, numFailedTestSuites, ok ? 0 : 1);
  } catch {
    failed++;
  }
}

await ensurePackages();
step("types", run("typescript/bin/tsc", ["--noEmit"]));
step("lint", run("eslint/bin/eslint.js", ["."]));
step("format", run("prettier/bin/prettier.cjs", ["--check", "--log-level", "warn", "."]));
step("unused code", run("knip/bin/knip.js", []));
jest(["unit", "view"]);
if (step("build", run("webpack/bin/webpack.js", ["--mode", "production"]))) {
  step("manifest", run("../scripts/validate.mjs", []));
  try {
    const env = { CHROME_PATH: await ensureChromium() };
    jest(["browser"], ["--maxWorkers=2", "--testPathIgnorePatterns", ALONE], env);
    jest(["browser"], ["--runInBand", "--testPathPatterns", ALONE], env);
  } catch (error) {
    console.error(error.message);
    step("browser tests: a Chromium", false);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
