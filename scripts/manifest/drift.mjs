// Both levels of commands describe one button: where they differ for no reason, clients differ for no reason.
import {
  attribute,
  child,
  childrenOf,
  descendants,
  nameOf,
  ownDescendants,
  textOf,
  typeOf,
  versionOverrides,
} from "./document.mjs";

/** What V1_1 has more, by its nature. */
const ONLY_IN_V1_1 = ["SupportsPinning", "SupportsNoItemContext", "SupportsMultiSelect"];

/** @returns {string} an element and all below it, without what only V1_1 can say */
function shapeOf(element) {
  const marks = ["id", "resid", "size"].map((name) => attribute(element, name));
  const below = childrenOf(element).filter((one) => !ONLY_IN_V1_1.includes(nameOf(one)));
  const inside = below.length > 0 ? below.map(shapeOf).join("") : textOf(element);
  return `<${[nameOf(element), typeOf(element), ...marks].join(" ")}>${inside}</>`;
}

/** All that a resource says, in every language. */
function contentOf(resource) {
  const overrides = descendants(resource, "bt:Override").map(
    (override) => `${attribute(override, "Locale")}=${attribute(override, "Value")}`,
  );
  return [attribute(resource, "DefaultValue"), ...overrides].join("\n");
}

/** @returns {Element[]} the resources of one level */
function resourcesOf(level) {
  const resources = child(level, "Resources");
  return (resources ? childrenOf(resources) : []).flatMap(childrenOf);
}

/** @param {(code: string, element: Element, message: string) => void} report */
export function checkDrift(root, report) {
  const [outer, inner] = versionOverrides(root).filter((level) => child(level, "Hosts"));
  if (!outer || !inner) return;
  for (const resource of resourcesOf(inner)) {
    const id = attribute(resource, "id");
    const other = resourcesOf(outer).find((one) => attribute(one, "id") === id);
    if (other && contentOf(other) !== contentOf(resource)) {
      report("resource-drift", resource, `"${id}" is not the same in V1_0 and V1_1`);
    }
  }
  const [before] = ownDescendants(outer, "DesktopFormFactor");
  const [after] = ownDescendants(inner, "DesktopFormFactor");
  if (before && after && shapeOf(before) !== shapeOf(after)) {
    report("button-drift", after, "the desktop button is not the same in V1_0 and V1_1");
  }
}
