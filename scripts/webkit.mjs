// Finds a WebKit that can be driven, and a display for it, or gets them. Run by itself it prints the two paths, a line each.
import { existsSync, realpathSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { installFromDebian, isDebianRoot } from "./debian.mjs";

function onPath(name) {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, name)).find(existsSync) ?? null;
}

/** @throws Error where WEBKIT_DRIVER_PATH names no file: a wrong wish is not passed over in silence */
function findDriver() {
  const wished = process.env.WEBKIT_DRIVER_PATH;
  if (!wished) return onPath("WebKitWebDriver");
  if (existsSync(wished)) return wished;
  throw new Error(`WEBKIT_DRIVER_PATH names no file: ${wished}`);
}

/** WebKitGTK has no headless mode: its window needs an X server, which may be one without a screen. */
function find() {
  const [driver, display] = [findDriver(), onPath("Xvfb")];
  return driver && display ? { driver, display } : null;
}

/**
 * @returns {{driver: string, display: string}} the paths of WebKitWebDriver and Xvfb, installed first if one was missing; what
 *   it does is said on stderr
 * @throws Error where one is missing and could not be installed
 */
function ensureWebKit() {
  const found = find();
  if (found) return found;
  if (isDebianRoot()) {
    console.error("No WebKit found: installing Debian's packages webkit2gtk-driver and xvfb.");
    installFromDebian("webkit2gtk-driver", "xvfb");
  }
  const installed = find();
  if (installed) return installed;
  throw new Error(
    "No WebKitWebDriver or no Xvfb: the pane can't be tested in WebKit. Install them (Debian and Ubuntu: apt-get install webkit2gtk-driver xvfb), or set WEBKIT_DRIVER_PATH.",
  );
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    const { driver, display } = ensureWebKit();
    console.log(`${driver}\n${display}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
