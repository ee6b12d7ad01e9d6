// Finds an nginx for the test of the hosting example, or gets one. Run by itself it prints the path.
import { existsSync, realpathSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { installFromDebian, isDebianRoot } from "./debian.mjs";

/** Folders that are not on everybody's PATH: Debian's, and Homebrew's. */
const FOLDERS = ["/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin", "/usr/local/bin"];

/**
 * @returns {string | null} the path of an nginx: NGINX_PATH or the system's
 * @throws Error where NGINX_PATH names no file: a wrong wish is not passed over in silence
 */
function findNginx() {
  const wished = process.env.NGINX_PATH;
  if (wished) {
    if (existsSync(wished)) return wished;
    throw new Error(`NGINX_PATH names no file: ${wished}`);
  }
  const folders = [...(process.env.PATH ?? "").split(path.delimiter), ...FOLDERS].filter(Boolean);
  return folders.map((folder) => path.join(folder, "nginx")).find(existsSync) ?? null;
}

/**
 * Where systemd runs, the package would start a web server on port 80: that is left to whoever owns the machine.
 */
function mayInstall() {
  return isDebianRoot() && !existsSync("/run/systemd/system");
}

/**
 * @returns {string} the path of an nginx, installed first if there was none; what it does is said on stderr
 * @throws Error where there is none and none could be installed
 */
function ensureNginx() {
  const found = findNginx();
  if (found) return found;
  if (mayInstall()) {
    console.error("No nginx found: installing Debian's package nginx-light.");
    installFromDebian("nginx-light");
  }
  const installed = findNginx();
  if (installed) return installed;
  throw new Error(
    "No nginx: the hosting example can't be tested. Install one (Debian and Ubuntu: apt-get install nginx-light), or set NGINX_PATH.",
  );
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    console.log(ensureNginx());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
