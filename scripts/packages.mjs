// Fetches the packages when they are missing or not those of package-lock.json. Node only: it runs before there are any.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const MINIMUM_NODE = 20;

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, "utf8")).packages ?? {};
}

/**
 * npm notes in node_modules/.package-lock.json what it installed, as the last thing it does. Compared by content: the time
 * stamps of a clone or a copy say nothing.
 */
function isInstalled() {
  const noted = path.join(root, "node_modules", ".package-lock.json");
  const wanted = path.join(root, "package-lock.json");
  if (!existsSync(noted)) return false;
  if (!existsSync(wanted)) return true;
  const installed = packagesOf(noted);
  return Object.entries(packagesOf(wanted)).every(
    ([name, { version, optional, extraneous }]) =>
      name === "" || optional || extraneous || installed[name]?.version === version,
  );
}

/**
 * Makes sure that node_modules is there and fits package-lock.json. Says what it does on stderr; ends the process with a
 * sentence where it can't.
 */
export function ensurePackages() {
  if (Number(process.versions.node.split(".")[0]) < MINIMUM_NODE) {
    console.error(`Node ${MINIMUM_NODE} or newer is needed; this is ${process.version}.`);
    process.exit(1);
  }
  if (isInstalled()) return;
  console.error("Fetching packages. This takes a minute or two, once.");
  // Not `npm ci`: that refuses a package-lock.json that lacks the optional packages of one other platform, as it does when
  // such a package was published after it was written. Without --save the file is followed and left as it is.
  const { status, error } = spawnSync("npm", ["install", "--no-save", "--no-audit", "--no-fund"], {
    cwd: root,
    // stdout stays free: other commands print their results there.
    stdio: ["ignore", 2, 2],
    // npm is a .cmd file on Windows, which only a shell runs.
    shell: process.platform === "win32",
  });
  if (status === 0) return;
  const reason = error ? error.message : "its own words are above";
  console.error(`npm install failed: ${reason}. The first time it needs a network.`);
  process.exit(1);
}
