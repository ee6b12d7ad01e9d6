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
    ([name, { version, optional }]) =>
      name === "" || optional || installed[name]?.version === version,
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
  const action = existsSync(path.join(root, "package-lock.json")) ? "ci" : "install";
  const windows = process.platform === "win32";
  const { status, error } = spawnSync("npm", [action, "--no-audit", "--no-fund"], {
    cwd: root,
    // stdout stays free: other commands print their results there.
    stdio: ["ignore", 2, 2],
    shell: windows,
  });
  if (status === 0) return;
  console.error(`npm ${action} failed${error ? `: ${error.message}` : ""}. Is there a network?`);
  process.exit(1);
}
