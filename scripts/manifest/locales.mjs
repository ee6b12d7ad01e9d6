// Languages: one that is claimed anywhere is there for every text.
import { attribute, child, descendants, nameOf, textOf } from "./document.mjs";

const LOCALE = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?-(?:[A-Z]{2}|\d{3})$/;

/** @returns {Element[]} every element with a text that users read */
function texts(root) {
  const base = ["DisplayName", "Description"].map((name) => child(root, name)).filter(Boolean);
  return [...base, ...descendants(root, "bt:String")];
}

function overridesOf(element) {
  return [...descendants(element, "Override"), ...descendants(element, "bt:Override")];
}

function describe(element) {
  return attribute(element, "id") || nameOf(element);
}

/** @returns {string[]} the languages of the manifest: the default first, then those of overrides */
function localesOf(root) {
  const fallback = child(root, "DefaultLocale");
  const claimed = overridesOf(root).map((override) => attribute(override, "Locale"));
  return [...new Set([...(fallback ? [textOf(fallback)] : []), ...claimed])];
}

/** @param {(code: string, element: Element, message: string) => void} report */
export function checkLocales(root, report) {
  const defaultElement = child(root, "DefaultLocale");
  const fallback = defaultElement ? textOf(defaultElement) : "";
  if (defaultElement && !LOCALE.test(fallback)) {
    report("bad-locale", defaultElement, `"${fallback}" is not of the form en-US`);
  }
  for (const override of overridesOf(root)) {
    const locale = attribute(override, "Locale");
    if (!LOCALE.test(locale)) {
      report("bad-locale", override, `"${locale}" is not of the form it-IT`);
    } else if (locale === fallback) {
      const message = `${locale} is the default: its text is the DefaultValue`;
      report("override-of-default", override, message);
    }
  }
  const others = localesOf(root).filter((locale) => locale !== fallback && LOCALE.test(locale));
  for (const element of texts(root)) {
    const there = overridesOf(element).map((override) => attribute(override, "Locale"));
    for (const locale of others) {
      const count = there.filter((one) => one === locale).length;
      if (count === 0) report("locale-gap", element, `"${describe(element)}" has no ${locale}`);
      if (count > 1) report("repeated-locale", element, `"${describe(element)}" has two ${locale}`);
    }
  }
}
