// Every defect that the offline check of the unified manifest knows, as a change of the valid one; as in defects.mjs.

const iconsOf = (manifest) => manifest.extensions[0].ribbons[0].tabs[0].groups[0].controls[0].icons;

/** @type {{ name: string, code?: string, built?: boolean, change: (manifest: any) => void }[]} */
export const UNIFIED_DEFECTS = [
  {
    name: "unified-long-name",
    code: "unified-schema",
    change: (manifest) => (manifest.name.short = "NDR Explainer ".repeat(3)),
  },
  {
    name: "unified-long-description",
    code: "unified-schema",
    change: (manifest) => (manifest.description.short = "Explains ".repeat(10)),
  },
  {
    name: "unified-unknown-property",
    code: "unified-schema",
    change: (manifest) => (manifest.supportUrl = manifest.developer.websiteUrl),
  },
  {
    name: "unified-no-privacy-page",
    code: "unified-schema",
    change: (manifest) => delete manifest.developer.privacyUrl,
  },
  {
    name: "unified-bad-page",
    code: "unified-bad-url",
    change: (manifest) => (manifest.extensions[0].runtimes[0].code.page = "https://"),
  },
  {
    name: "unified-bad-url",
    change: (manifest) => (manifest.developer.websiteUrl = "https://"),
  },
  {
    name: "unified-http-url",
    change: (manifest) => (manifest.developer.websiteUrl = "http://localhost:3000/support.html"),
  },
  {
    name: "unified-foreign-url",
    change: (manifest) => (manifest.developer.privacyUrl = "https://example.com/privacy.html"),
  },
  { name: "unified-development-url", built: true, change: () => undefined },
  {
    name: "unified-foreign-domain",
    change: (manifest) => (manifest.validDomains = ["example.com"]),
  },
  {
    name: "unified-missing-file",
    change: (manifest) => (manifest.developer.termsOfUseUrl += "x"),
  },
  {
    name: "unified-missing-language",
    code: "unified-missing-file",
    change: (manifest) => (manifest.localizationInfo.additionalLanguages[0].file = "none.json"),
  },
  {
    name: "unified-missing-outline",
    code: "unified-missing-file",
    change: (manifest) => (manifest.icons.outline = "none.png"),
  },
  {
    name: "unified-wrong-icon-size",
    change: (manifest) => (manifest.icons.color = "outline.png"),
  },
  {
    name: "unified-wrong-button-icon",
    code: "unified-wrong-icon-size",
    change: (manifest) => (iconsOf(manifest)[0].url = iconsOf(manifest)[1].url),
  },
  {
    name: "unified-dangling-action",
    change: (manifest) => (manifest.extensions[0].runtimes[0].actions[0].id = "other"),
  },
  { name: "unified-drift", change: (manifest) => (manifest.version = "9.9.9") },
];

/** The same for a language file: its name, and its change. */
export const LANGUAGE_DEFECTS = [
  {
    name: "unified-locale-gap",
    file: "gap.json",
    change: (texts) => delete texts["extensions[0].ribbons[0].tabs[0].groups[0].label"],
  },
  {
    name: "unified-long-translation",
    code: "unified-schema",
    file: "long.json",
    change: (texts) => (texts["name.short"] = "NDR Explainer ".repeat(3)),
  },
];
