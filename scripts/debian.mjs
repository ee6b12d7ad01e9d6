// Installs what the tests need from Debian's own packages, where that is possible without asking.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Whether this is Debian and may be installed on. Not its descendants: Ubuntu's chromium only points to a snap. */
export function isDebianRoot() {
  if (process.getuid?.() !== 0 || !existsSync("/etc/os-release")) return false;
  return /^ID="?debian"?$/m.test(readFileSync("/etc/os-release", "utf8"));
}

const APT_GET = "/usr/bin/apt-get";

function aptGet(...args) {
  // stdout stays free: the caller prints a path there.
  return spawnSync(APT_GET, args, { stdio: ["ignore", 2, 2] }).status === 0;
}

/** @returns {boolean} whether the packages are there now; apt-get's own words go to stderr */
export function installFromDebian(...names) {
  return (
    aptGet("update", "-q") && aptGet("install", "-y", "-q", "--no-install-recommends", ...names)
  );
}
