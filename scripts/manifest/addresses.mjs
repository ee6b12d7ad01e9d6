// Addresses: https, absolute, of the place the add-in is served from, and with a file behind each.
import { existsSync } from "node:fs";
import path from "node:path";
import { attribute, child, descendants, nameOf, textOf } from "./document.mjs";

const BASE_ELEMENTS = ["IconUrl", "HighResolutionIconUrl", "SupportUrl"];

/** @returns {{ element: Element, value: string }[]} every address of the manifest, overrides included */
function addresses(root) {
  const withOverrides = (element, override) => [
    { element, value: attribute(element, "DefaultValue") },
    ...descendants(element, override).map((one) => ({
      element: one,
      value: attribute(one, "Value"),
    })),
  ];
  const base = BASE_ELEMENTS.map((name) => child(root, name)).filter(Boolean);
  const forms = descendants(root, "SourceLocation").filter((one) =>
    one.hasAttribute("DefaultValue"),
  );
  const resources = ["bt:Images", "bt:Urls"].flatMap((table) =>
    descendants(root, table).flatMap((one) => [
      ...descendants(one, "bt:Image"),
      ...descendants(one, "bt:Url"),
    ]),
  );
  return [
    ...[...base, ...forms].flatMap((element) => withOverrides(element, "Override")),
    ...resources.flatMap((element) => withOverrides(element, "bt:Override")),
  ];
}

function parsed(value) {
  return URL.canParse(value) ? new URL(value) : null;
}

/** @returns {string | null} the folder that the add-in is served from: that of its page */
export function servedFrom(root) {
  const page = descendants(root, "SourceLocation").find((one) => one.hasAttribute("DefaultValue"));
  const url = page && parsed(attribute(page, "DefaultValue"));
  return url ? new URL("./", url).href : null;
}

/** @returns {string | null} the file behind an address; null where the address lies outside the served folder */
export function fileOf(address, base, folder) {
  const url = parsed(address);
  if (!url || base === null || !url.href.startsWith(base)) return null;
  const bare = url.origin + url.pathname;
  return path.join(folder, decodeURIComponent(bare.slice(base.length)));
}

function checkDomains(root, report) {
  for (const element of descendants(root, "AppDomain")) {
    const value = textOf(element);
    const url = parsed(value);
    if (!url) report("bad-url", element, `"${value}" is no address`);
    else if (url.protocol !== "https:") report("http-url", element, `${value} is not https`);
    else if (value !== url.origin) {
      report("app-domain-with-path", element, `an AppDomain ends after the host: ${url.origin}`);
    }
  }
}

/**
 * @param {(code: string, element: Element, message: string) => void} report
 * @param {{ folder: string, built: boolean }} options - folder: the served files; built: localhost is a fault
 */
export function checkAddresses(root, report, { folder, built }) {
  const base = servedFrom(root);
  for (const { element, value } of addresses(root)) {
    const url = parsed(value);
    if (!url) {
      report("bad-url", element, `"${value}" is no absolute address`);
      continue;
    }
    if (url.protocol !== "https:") report("http-url", element, `${value} is not https`);
    else if (built && url.hostname === "localhost") {
      report("development-url", element, `${value} is the developer's own machine`);
    } else {
      const file = fileOf(value, base, folder);
      if (file === null) report("foreign-url", element, `${value} is not below ${base}`);
      // Icons are read, and missed, by the check of icons.
      else if (!file.endsWith(".png") && !existsSync(file)) {
        report("missing-page", element, `${nameOf(element)}: there is no ${path.basename(file)}`);
      }
    }
  }
  checkDomains(root, report);
}
