// Finds a Chromium for the browser tests, or gets one. Run by itself it prints the path.
import { spawnSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { installFromDebian, isDebianRoot } from "./debian.mjs";
import { root } from "./packages.mjs";

const ON_PATH = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
];

const ELSEWHERE = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Where Playwright put its own, if it did; null as well while the packages are not there. */
function playwrights() {
  try {
    const { chromium } = createRequire(import.meta.url)("playwright-core");
    return chromium.executablePath();
  } catch {
    return null;
  }
}

/**
 * @returns {string | null} the path of a browser: CHROME_PATH, the system's, or one that Playwright fetched earlier
 * @throws Error where CHROME_PATH names no file: a wrong wish is not passed over in silence
 */
export function findChromium() {
  const wished = process.env.CHROME_PATH;
  if (wished) {
    if (existsSync(wished)) return wished;
    throw new Error(`CHROME_PATH names no file: ${wished}`);
  }
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  const onPath = ON_PATH.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const candidates = [...onPath, ...ELSEWHERE, playwrights()];
  return candidates.find((candidate) => candidate && existsSync(candidate)) ?? null;
}

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: ["ignore", 2, 2] });
  return status === 0;
}

function fromDebian() {
  console.error("No Chromium found: installing Debian's package.");
  return installFromDebian("chromium");
}

function installFromPlaywright() {
  console.error("No Chromium found: fetching Playwright's (npx playwright-core install chromium).");
  const cli = path.join(root, "node_modules", "playwright-core", "cli.js");
  return run(process.execPath, [cli, "install", "chromium"]);
}

/**
 * @returns {string} the path of a browser, installed first if there was none; what it does is said on stderr
 * @throws Error where there is none and none could be installed
 */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (!(isDebianRoot() && fromDebian())) installFromPlaywright();
  const installed = findChromium();
  if (installed) return installed;
  throw new Error("No Chromium: install one, or set CHROME_PATH to a Chromium, Chrome or Edge.");
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    console.log(ensureChromium());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
