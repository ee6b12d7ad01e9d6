// Structure: namespaces, which elements are there, how often, in which order, and how the levels nest.
import { CONTENT, TYPED } from "./content.mjs";
import {
  attribute,
  childrenOf,
  descendants,
  isWithin,
  nameOf,
  space,
  typeOf,
  versionOverrides,
} from "./document.mjs";

/** The namespace that a child must have: that of its parent, but for the basic types and the levels themselves. */
function allowedSpaces(parent, element) {
  if (element.localName === "VersionOverrides") return ["v1.0", "v1.1"];
  const inherited = space(parent);
  return inherited === "bt" ? ["bt"] : [inherited, "bt"];
}

function checkSequence(element, content, report) {
  let position = 0;
  const counts = new Map();
  for (const found of childrenOf(element)) {
    const name = nameOf(found);
    const index = content.findIndex((item) => item.name === name);
    if (!allowedSpaces(element, found).includes(space(found))) {
      report("wrong-namespace", found, `${name} is in the namespace ${found.namespaceURI}`);
      counts.set(name, (counts.get(name) ?? 0) + 1);
      continue;
    }
    if (index < 0) {
      report("unknown-element", found, `${name} is not known inside ${nameOf(element)}`);
      continue;
    }
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    if (count > content[index].most) {
      report("repeated-element", found, `${nameOf(element)} has more than one ${name}`);
    } else if (index < position) {
      const late = content[position].name;
      report("element-order", found, `${name} must come before ${late} in ${nameOf(element)}`);
    }
    position = Math.max(position, index);
  }
  for (const { name, least } of content) {
    if ((counts.get(name) ?? 0) < least) {
      report("missing-element", element, `${nameOf(element)} has no ${name}`);
    }
  }
}

function walk(element, report) {
  const name = nameOf(element);
  const type = typeOf(element);
  const content = CONTENT[`${name} ${type}`] ?? CONTENT[name];
  if (content) {
    checkSequence(element, content, report);
  } else if (TYPED.has(name) && space(element) !== "app") {
    report("unknown-type", element, `${name} of type "${type}" is not known`);
    return;
  }
  childrenOf(element).forEach((below) => walk(below, report));
}

/** V1_1 lies inside V1_0, each in its own namespace: an older Outlook reads the outer one and steps over the inner. */
function checkNesting(root, report) {
  const levels = versionOverrides(root);
  for (const level of levels) {
    const inner = isWithin(level, "VersionOverrides");
    const expected = inner ? "1_1" : "1_0";
    if (typeOf(level) !== `VersionOverridesV${expected}`) {
      const place = inner ? "inside a VersionOverrides" : "at the top";
      report("wrong-nesting", level, `the VersionOverrides ${place} must be V${expected}`);
    } else if (space(level) !== `v${expected.replace("_", ".")}`) {
      report("wrong-namespace", level, `V${expected} is in the namespace ${level.namespaceURI}`);
    }
  }
}

/** Added in V1_1; in V1_0 the whole manifest is refused. */
const SINCE_V1_1 = {
  SupportsPinning: "pinning-outside-v1-1",
  SupportsNoItemContext: "no-item-context-outside-v1-1",
  SupportsMultiSelect: "multi-select-outside-v1-1",
  MobileFormFactor: "mobile-outside-v1-1",
};

function checkSinceV11(root, report) {
  for (const [name, code] of Object.entries(SINCE_V1_1)) {
    for (const element of descendants(root, name)) {
      if (space(element) === "v1.0") report(code, element, `${name} needs VersionOverridesV1_1`);
    }
  }
}

/** A desktop surface under the mobile form factor, or the other way round, leaves that client without a button. */
function checkFormFactors(root, report) {
  const kinds = [
    ["DesktopFormFactor", false],
    ["MobileFormFactor", true],
  ];
  for (const [factorName, mobile] of kinds) {
    for (const factor of descendants(root, factorName)) {
      for (const point of descendants(factor, "ExtensionPoint")) {
        if (typeOf(point).startsWith("Mobile") !== mobile) {
          report("wrong-form-factor", point, `${typeOf(point)} is not for ${factorName}`);
        }
      }
      for (const control of descendants(factor, "Control")) {
        if (typeOf(control).startsWith("Mobile") !== mobile) {
          report("wrong-form-factor", control, `${typeOf(control)} is not for ${factorName}`);
        }
      }
    }
  }
}

/** Groups and controls share one space of ids in each form factor of each level. */
function checkControlIds(root, report) {
  for (const factorName of ["DesktopFormFactor", "MobileFormFactor"]) {
    for (const factor of descendants(root, factorName)) {
      const seen = new Set();
      for (const element of [...descendants(factor, "Group"), ...descendants(factor, "Control")]) {
        const id = attribute(element, "id");
        if (id === "") report("missing-control-id", element, `${nameOf(element)} has no id`);
        else if (seen.has(id)) report("duplicate-control-id", element, `"${id}" is used twice`);
        seen.add(id);
      }
    }
  }
}

/** @param {(code: string, element: Element, message: string) => void} report */
export function checkStructure(root, report) {
  walk(root, report);
  checkNesting(root, report);
  checkSinceV11(root, report);
  checkFormFactors(root, report);
  checkControlIds(root, report);
}
