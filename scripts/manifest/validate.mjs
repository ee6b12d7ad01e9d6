// The whole check of an add-in only manifest, offline. What the schema says, what it can't say, and what the store asks for.
import { checkAddresses } from "./addresses.mjs";
import { checkBase, checkRoot } from "./base.mjs";
import { parse } from "./document.mjs";
import { checkDrift } from "./drift.mjs";
import { checkIcons } from "./icons.mjs";
import { checkLocales } from "./locales.mjs";
import { checkResources } from "./resources.mjs";
import { checkStructure } from "./structure.mjs";

/**
 * @typedef {{ code: string, line: number, message: string }} Finding - code: the defect's name; line: from 1
 */

/**
 * @param {string} xml
 * @param {{ folder: string, built: boolean }} options - folder: where the served files lie (icons, pages); built: the
 *   manifest is to be deployed, so addresses of the developer's own machine are faults
 * @returns {Finding[]} in the order of lines; empty where nothing is wrong
 */
export function validate(xml, options) {
  const document = parse(xml);
  if ("error" in document) {
    return [{ code: "not-well-formed", line: document.line, message: document.error }];
  }
  const { root } = document;
  const findings = [];
  const report = (code, element, message) => {
    findings.push({ code, line: element.lineNumber, message });
  };
  if (!checkRoot(root, report)) return findings;
  checkStructure(root, report);
  checkBase(root, report);
  checkResources(root, report);
  checkDrift(root, report);
  checkAddresses(root, report, options);
  checkIcons(root, report, options);
  checkLocales(root, report);
  return findings.sort((a, b) => a.line - b.line);
}
