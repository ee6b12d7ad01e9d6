// Icons: every size that a client asks for, each with a file of just that many pixels.
import { existsSync } from "node:fs";
import path from "node:path";
import { fileOf, servedFrom } from "./addresses.mjs";
import {
  attribute,
  child,
  descendants,
  ownDescendants,
  typeOf,
  versionOverrides,
} from "./document.mjs";
import { pngSize } from "./png.mjs";

/** Icons of the add-in list, in pixels. */
const BASE_ICONS = { IconUrl: 64, HighResolutionIconUrl: 128 };

/** Sizes of a ribbon button, in pixels: these must be there, the others may. */
const RIBBON_REQUIRED = [16, 32, 80];
const RIBBON_ALLOWED = [16, 20, 24, 32, 40, 48, 64, 80];

/** Sizes of a mobile button in points, and the screens' pixels to a point: all nine pairs are required. */
const MOBILE_SIZES = [25, 32, 48];
const MOBILE_SCALES = [1, 2, 3];
const MOBILE_TYPE = "bt:MobileIconList";

function checkFile(address, pixels, element, { base, folder }, report) {
  const file = fileOf(address, base, folder);
  // The check of addresses names what is no address, or not ours.
  if (file === null) return;
  const name = path.basename(file);
  if (!existsSync(file)) {
    report("missing-icon-file", element, `there is no ${name}`);
    return;
  }
  const size = pngSize(file);
  if (size === null) report("icon-not-png", element, `${name} is no PNG`);
  else if (size.width !== pixels || size.height !== pixels) {
    const message = `${name} is ${size.width} × ${size.height} pixels, not ${pixels} × ${pixels}`;
    report("wrong-icon-size", element, message);
  }
}

function addressesOf(element, override) {
  return [
    attribute(element, "DefaultValue"),
    ...descendants(element, override).map((one) => attribute(one, "Value")),
  ];
}

function checkBaseIcons(root, place, report) {
  for (const [name, pixels] of Object.entries(BASE_ICONS)) {
    const element = child(root, name);
    for (const address of element ? addressesOf(element, "Override") : []) {
      checkFile(address, pixels, element, place, report);
    }
  }
}

/** @returns {Map<string, Element>} the image resources of one level by their id */
function imagesOf(level) {
  const images = new Map();
  for (const table of ownDescendants(level, "bt:Images")) {
    for (const image of descendants(table, "bt:Image")) images.set(attribute(image, "id"), image);
  }
  return images;
}

/** What an icon must hold: a name for each image it asks for, and the pixels of its file. */
function wantedOf(mobile) {
  if (!mobile) return new Map(RIBBON_REQUIRED.map((size) => [String(size), size]));
  return new Map(
    MOBILE_SIZES.flatMap((size) =>
      MOBILE_SCALES.map((scale) => [`${size}@${scale}`, size * scale]),
    ),
  );
}

function checkIcon(icon, mobile, images, place, report) {
  if (typeOf(icon) !== (mobile ? MOBILE_TYPE : "")) {
    const message = mobile ? `has no xsi:type ${MOBILE_TYPE}` : "has an xsi:type";
    report("wrong-icon-list", icon, `the icon ${message}`);
  }
  const wanted = wantedOf(mobile);
  const allowed = mobile ? wanted : new Map(RIBBON_ALLOWED.map((size) => [String(size), size]));
  const seen = new Set();
  for (const image of descendants(icon, "bt:Image")) {
    const size = attribute(image, "size");
    const key = mobile ? `${size}@${attribute(image, "scale")}` : size;
    const pixels = allowed.get(key);
    if (pixels === undefined) {
      report("unknown-icon-size", image, `no client asks for an icon of size ${key}`);
      continue;
    }
    if (seen.has(key)) report("duplicate-icon-size", image, `the size ${key} is given twice`);
    seen.add(key);
    const resource = images.get(attribute(image, "resid"));
    for (const address of resource ? addressesOf(resource, "bt:Override") : []) {
      checkFile(address, pixels, image, place, report);
    }
  }
  const missing = [...wanted.keys()].filter((key) => !seen.has(key));
  if (missing.length > 0) {
    const code = mobile ? "missing-mobile-icon" : "missing-icon-size";
    report(code, icon, `the icon lacks the size ${missing.join(", ")}`);
  }
}

/**
 * @param {(code: string, element: Element, message: string) => void} report
 * @param {{ folder: string }} options - folder: the served files
 */
export function checkIcons(root, report, { folder }) {
  const place = { base: servedFrom(root), folder };
  checkBaseIcons(root, place, report);
  for (const level of versionOverrides(root)) {
    const images = imagesOf(level);
    for (const control of ownDescendants(level, "Control")) {
      const mobile = typeOf(control).startsWith("Mobile");
      for (const icon of descendants(control, "Icon")) {
        checkIcon(icon, mobile, images, place, report);
      }
    }
  }
}
