// Reading a manifest: the XML, and small questions to ask its elements.
import { DOMParser } from "@xmldom/xmldom";

const XSI = "http://www.w3.org/2001/XMLSchema-instance";

const PREFIXES = {
  "http://schemas.microsoft.com/office/appforoffice/1.1": "app",
  "http://schemas.microsoft.com/office/officeappbasictypes/1.0": "bt",
  "http://schemas.microsoft.com/office/mailappversionoverrides": "v1.0",
  "http://schemas.microsoft.com/office/mailappversionoverrides/1.1": "v1.1",
};

/**
 * @param {string} xml
 * @returns {{ root: Element } | { error: string, line: number }} the first fault where it is not well-formed
 */
export function parse(xml) {
  try {
    const parser = new DOMParser({
      onError: (level, message, context) => {
        throw Object.assign(new Error(message), { locator: context?.locator });
      },
    });
    const document = parser.parseFromString(xml, "text/xml");
    // Outlook reads no document type, and one is the way to entities that grow or fetch.
    if (document.doctype) return { error: "a manifest has no DOCTYPE", line: 1 };
    return { root: document.documentElement };
  } catch (error) {
    return { error: error.message.split("\n")[0], line: error.locator?.lineNumber ?? 1 };
  }
}

/** @returns {string} which of the four namespaces an element is in, by its usual short name; "?" for any other */
export function space(element) {
  return PREFIXES[element.namespaceURI] ?? "?";
}

/** @returns {string} the name with the prefix bt: where it has that namespace, whatever the document calls it */
export function nameOf(element) {
  return space(element) === "bt" ? `bt:${element.localName}` : element.localName;
}

/** @returns {Element[]} the child elements, in document order */
export function childrenOf(element) {
  return Array.from(element.childNodes).filter((node) => node.nodeType === 1);
}

/** @returns {Element | undefined} the first child of that name */
export function child(element, name) {
  return childrenOf(element).find((candidate) => nameOf(candidate) === name);
}

/** @returns {Element[]} every descendant of that name, in document order, those of nested VersionOverrides too */
export function descendants(element, name) {
  return childrenOf(element).flatMap((candidate) => [
    ...(nameOf(candidate) === name ? [candidate] : []),
    ...descendants(candidate, name),
  ]);
}

/** Like `descendants`, but not into a VersionOverrides below: what belongs to this level alone. */
export function ownDescendants(element, name) {
  return childrenOf(element)
    .filter((candidate) => nameOf(candidate) !== "VersionOverrides")
    .flatMap((candidate) => [
      ...(nameOf(candidate) === name ? [candidate] : []),
      ...ownDescendants(candidate, name),
    ]);
}

/** @returns {string} the xsi:type, or "" */
export function typeOf(element) {
  return element.getAttributeNS(XSI, "type") ?? "";
}

/** @returns {string} an attribute's value, or "" */
export function attribute(element, name) {
  return element.getAttribute(name) ?? "";
}

/** @returns {string} the text without the white space around it */
export function textOf(element) {
  return element.textContent.trim();
}

/** @returns {Element[]} the levels of commands: V1_0, then V1_1 */
export function versionOverrides(root) {
  return descendants(root, "VersionOverrides");
}

/** @returns {boolean} whether an ancestor has that name */
export function isWithin(element, name) {
  for (let up = element.parentNode; up?.nodeType === 1; up = up.parentNode) {
    if (nameOf(up) === name) return true;
  }
  return false;
}
