// Resources and the resids that name them.
import {
  attribute,
  child,
  childrenOf,
  descendants,
  nameOf,
  ownDescendants,
  typeOf,
  versionOverrides,
} from "./document.mjs";

/** Longest id of a resource, and longest strings, in characters, as the schema has them. */
const LONGEST_ID = 32;
const LONGEST_STRING = { "bt:ShortStrings": 125, "bt:LongStrings": 250 };

/** The table that a resid points into, by the element that carries it. A Description is a long string, other texts short ones. */
const TABLE_OF = {
  "bt:Image": "bt:Images",
  SourceLocation: "bt:Urls",
  FunctionFile: "bt:Urls",
  Label: "bt:ShortStrings",
  Title: "bt:ShortStrings",
  Description: "bt:LongStrings",
};

/** @returns {Map<string, { element: Element, table: string }>} the resources of one level by their id */
function tableOf(level, report) {
  const resources = child(level, "Resources");
  const known = new Map();
  for (const table of resources ? childrenOf(resources) : []) {
    for (const element of childrenOf(table)) {
      const id = attribute(element, "id");
      if (known.has(id)) report("duplicate-resource-id", element, `"${id}" is defined twice`);
      if (id.length > LONGEST_ID) {
        const message = `"${id}" has ${id.length} characters, ${LONGEST_ID} are allowed`;
        report("long-resid", element, message);
      }
      known.set(id, { element, table: nameOf(table) });
    }
  }
  return known;
}

function checkReferences(level, known, report) {
  const used = new Set();
  for (const [name, table] of Object.entries(TABLE_OF)) {
    for (const element of ownDescendants(level, name)) {
      if (!element.hasAttribute("resid")) continue;
      const resid = attribute(element, "resid");
      used.add(resid);
      const resource = known.get(resid);
      if (!resource) {
        report("dangling-resid", element, `no resource has the id "${resid}"`);
      } else if (resource.table !== table) {
        report("wrong-resource-kind", element, `"${resid}" is in ${resource.table}, not ${table}`);
      }
    }
  }
  for (const [id, { element }] of known) {
    if (!used.has(id)) report("unused-resource", element, `nothing uses the resource "${id}"`);
  }
}

function checkStrings(level, report) {
  for (const [name, longest] of Object.entries(LONGEST_STRING)) {
    const table = ownDescendants(level, name)[0];
    for (const string of table ? descendants(table, "bt:String") : []) {
      const values = [
        attribute(string, "DefaultValue"),
        ...descendants(string, "bt:Override").map((override) => attribute(override, "Value")),
      ];
      for (const value of values) {
        if (value.trim() === "")
          report("empty-text", string, `"${attribute(string, "id")}" is empty`);
        else if (value.length > longest) {
          const code = name === "bt:ShortStrings" ? "long-short-string" : "long-long-string";
          const message = `"${attribute(string, "id")}" has ${value.length} characters, ${longest} are allowed`;
          report(code, string, message);
        }
      }
    }
  }
}

/** @param {(code: string, element: Element, message: string) => void} report */
export function checkResources(root, report) {
  const levels = versionOverrides(root).filter(
    (level) => child(level, "Hosts") && typeOf(level) !== "",
  );
  for (const level of levels) {
    checkReferences(level, tableOf(level, report), report);
    checkStrings(level, report);
  }
}
