import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { BrowserContext, Route } from "playwright-core";
import type { Profile } from "../../preview/host/profile";
import { paneFolder, previewFolder, root } from "./builds";

const settings = createRequire(__filename)("../../addin.config.cjs") as {
  readonly url: string;
  readonly officeJs: string;
};

/** Where the stand-in for Outlook is served; one of the few names that office.js accepts as its host. */
export const HOST_URL = "https://outlook.office.com/mail/";
/** Where the add-in is deployed, as far as the test's browser knows. */
export const PANE_URL = `${settings.url}taskpane.html`;

const LIBRARY_URL = settings.officeJs.replace(/[^/]+$/, "");
const AJAX_ORIGIN = "https://ajax.aspnetcdn.com";
const libraryFolder = path.join(root, "node_modules/@microsoft/office-js/dist");
const officeJs = path.join(libraryFolder, "office.js");

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".eml": "message/rfc822",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

/** The file for an address below `base`; null where the address lies elsewhere. */
function below(url: string, base: string): string | null {
  return url.startsWith(base)
    ? decodeURIComponent(new URL(url).pathname.slice(new URL(base).pathname.length))
    : null;
}

/**
 * @param folder - the build of the add-in
 * @returns the file that stands behind an address; null for the addresses that no test needs
 */
export function fileBehind(url: string, folder = paneFolder): string | null {
  const host = below(url, HOST_URL);
  if (host !== null) return path.join(previewFolder, host || "index.html");
  const pane = below(url, settings.url);
  if (pane !== null) return path.join(folder, pane);
  const library = below(url, LIBRARY_URL);
  if (library !== null) return path.join(libraryFolder, library.toLowerCase());
  return url.startsWith(`${AJAX_ORIGIN}/`) ? path.join(previewFolder, "microsoft-ajax.js") : null;
}

export function typeOf(file: string): string {
  return TYPES[path.extname(file)] ?? "application/octet-stream";
}

/**
 * All that the browser may reach: the host's page, the add-in as built for production, office.js from npm at Microsoft's
 * address. Anything else is refused and noted.
 * @param profile - `whole` adds the shim for what the npm copy of office.js lacks
 * @param contents - contents of sample mails in place of their own, by file name
 * @param folder - the build of the add-in
 * @returns the addresses that were asked for and are none of these; grows
 */
export async function serve(
  context: BrowserContext,
  profile: Profile,
  contents: Readonly<Record<string, string>> = {},
  folder = paneFolder,
): Promise<string[]> {
  const unexpected: string[] = [];

  const fulfil = (route: Route, file: string, more = ""): Promise<void> => {
    if (!existsSync(file) || !statSync(file).isFile()) {
      unexpected.push(`${route.request().url()} (no such file)`);
      return route.fulfill({ status: 404 });
    }
    return route.fulfill({
      body: more === "" ? readFileSync(file) : `${readFileSync(file, "utf8")}\n${more}`,
      contentType: typeOf(file),
      // The library loads its parts with `crossorigin`.
      headers: { "Access-Control-Allow-Origin": "*" },
    });
  };
  const shim = (): string =>
    profile === "whole" ? readFileSync(path.join(previewFolder, "shim.js"), "utf8") : "";

  await context.route("**/*", (route) => {
    const url = route.request().url();
    const other = contents[below(url, HOST_URL)?.replace(/^mailbox\//, "") ?? ""];
    if (other !== undefined) return route.fulfill({ body: other, contentType: "message/rfc822" });
    const file = fileBehind(url, folder);
    if (file !== null) return fulfil(route, file, file === officeJs ? shim() : "");
    unexpected.push(url);
    return route.abort();
  });
  return unexpected;
}
