// The unified (JSON) manifest, made from manifest.xml so that there is one source. Experimental: it was tried against Microsoft's
// schema alone. Mac and phones don't take this format: its button is for the other clients, and phones' icons are left out.
import { servedFrom } from "./addresses.mjs";
import {
  attribute,
  child,
  descendants,
  ownDescendants,
  parse,
  textOf,
  versionOverrides,
} from "./document.mjs";

/** The oldest version that knows all that is used here: tenants and tools know it best. */
export const SCHEMA_VERSION = "1.17";
const SCHEMAS = `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA_VERSION}`;

/** Permissions of the XML manifest in the words of the other. */
const PERMISSIONS = {
  Restricted: "MailboxItem.Restricted.User",
  ReadItem: "MailboxItem.Read.User",
  ReadWriteItem: "MailboxItem.ReadWrite.User",
  ReadWriteMailbox: "Mailbox.ReadWrite.User",
};

/** The format takes three icons a button, and these three are required. */
const ICON_SIZES = ["16", "32", "80"];

const fileOfLanguage = (locale) => `${locale.toLowerCase()}.json`;

/** @returns {string} an element's text in a language; the default where the language has none of its own */
function textIn(element, locale) {
  const overrides = [...descendants(element, "Override"), ...descendants(element, "bt:Override")];
  const own = overrides.find((override) => attribute(override, "Locale") === locale);
  return own ? attribute(own, "Value") : attribute(element, "DefaultValue");
}

/** @returns {Map<string, Element>} the resources of a level by their id */
function resourcesOf(level) {
  const tables = ["bt:Image", "bt:Url", "bt:String"].flatMap((name) =>
    ownDescendants(child(level, "Resources"), name),
  );
  return new Map(
    tables.filter((one) => attribute(one, "id")).map((one) => [attribute(one, "id"), one]),
  );
}

/** The texts that users read, by their place in the manifest as its language files name it. */
function textsOf(root, level, locale) {
  const resources = resourcesOf(level);
  const named = (element) => textIn(resources.get(attribute(element, "resid")), locale);
  const group = ownDescendants(level, "Group")[0];
  const control = child(group, "Control");
  const supertip = child(control, "Supertip");
  const name = textIn(child(root, "DisplayName"), locale);
  const description = textIn(child(root, "Description"), locale);
  const groupAt = "extensions[0].ribbons[0].tabs[0].groups[0]";
  return {
    "name.short": name,
    "name.full": `${name} (experimental unified manifest)`,
    "description.short": description,
    "description.full": description,
    [`${groupAt}.label`]: named(child(group, "Label")),
    [`${groupAt}.controls[0].label`]: named(child(control, "Label")),
    [`${groupAt}.controls[0].supertip.title`]: named(child(supertip, "Title")),
    [`${groupAt}.controls[0].supertip.description`]: named(child(supertip, "Description")),
  };
}

/** The parts of the manifest that say where the add-in shows and what it opens. */
function extensionOf(root, level, texts) {
  const resources = resourcesOf(level);
  const addressOf = (resid) => attribute(resources.get(resid), "DefaultValue");
  const [group] = ownDescendants(level, "Group");
  const control = child(group, "Control");
  const action = child(control, "Action");
  const says = (name) => textOf(child(action, name) ?? action) === "true";
  const text = (place) => texts[`extensions[0].ribbons[0].tabs[0].groups[0]${place}`];
  const [set] = descendants(child(root, "Requirements"), "Set");
  const images = descendants(child(control, "Icon"), "bt:Image");
  return {
    requirements: {
      capabilities: [{ name: attribute(set, "Name"), minVersion: attribute(set, "MinVersion") }],
      scopes: ["mail"],
      formFactors: ["desktop"],
    },
    runtimes: [
      {
        id: "pane",
        type: "general",
        code: { page: addressOf(attribute(child(action, "SourceLocation"), "resid")) },
        lifetime: "short",
        actions: [
          {
            id: "openPane",
            type: "openPage",
            view: "pane",
            pinnable: says("SupportsPinning"),
            supportsNoItemContext: says("SupportsNoItemContext"),
          },
        ],
      },
    ],
    ribbons: [
      {
        contexts: ["mailRead"],
        tabs: [
          {
            builtInTabId: attribute(ownDescendants(level, "OfficeTab")[0], "id"),
            groups: [
              {
                id: attribute(group, "id"),
                label: text(".label"),
                controls: [
                  {
                    id: attribute(control, "id"),
                    type: "button",
                    label: text(".controls[0].label"),
                    supertip: {
                      title: text(".controls[0].supertip.title"),
                      description: text(".controls[0].supertip.description"),
                    },
                    icons: images
                      .filter((image) => ICON_SIZES.includes(attribute(image, "size")))
                      .map((image) => ({
                        size: Number(attribute(image, "size")),
                        url: addressOf(attribute(image, "resid")),
                      })),
                    actionId: "openPane",
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  };
}

/**
 * @param {string} xml - a manifest.xml without findings
 * @param {{ privacyPage: string, termsPage: string, accentColor: string }} settings - pages relative to the pane's
 * @returns {{ manifest: object, languages: Record<string, object> }} the manifest, and its language files by their names
 * @throws Error where the XML is not well-formed
 */
export function unified(xml, { privacyPage, termsPage, accentColor }) {
  const { root, error } = parse(xml);
  if (!root) throw new Error(`manifest.xml: ${error}`);
  const level = versionOverrides(root).at(-1);
  const base = servedFrom(root);
  const locale = textOf(child(root, "DefaultLocale"));
  const overrides = descendants(child(root, "DisplayName"), "Override");
  const others = overrides.map((override) => attribute(override, "Locale"));
  const texts = textsOf(root, level, locale);
  const manifest = {
    $schema: `${SCHEMAS}/MicrosoftTeams.schema.json`,
    manifestVersion: SCHEMA_VERSION,
    id: textOf(child(root, "Id")),
    // Three numbers here, four there: the last one is left out.
    version: textOf(child(root, "Version")).split(".").slice(0, 3).join("."),
    developer: {
      name: textOf(child(root, "ProviderName")),
      websiteUrl: attribute(child(root, "SupportUrl"), "DefaultValue"),
      privacyUrl: new URL(privacyPage, base).href,
      termsOfUseUrl: new URL(termsPage, base).href,
    },
    name: { short: texts["name.short"], full: texts["name.full"] },
    description: { short: texts["description.short"], full: texts["description.full"] },
    icons: { color: "color.png", outline: "outline.png" },
    accentColor,
    localizationInfo: {
      defaultLanguageTag: locale.toLowerCase(),
      additionalLanguages: others.map((other) => ({
        languageTag: other.toLowerCase(),
        file: fileOfLanguage(other),
      })),
    },
    authorization: {
      permissions: {
        resourceSpecific: [
          { name: PERMISSIONS[textOf(child(root, "Permissions"))], type: "Delegated" },
        ],
      },
    },
    validDomains: [new URL(base).host],
    extensions: [extensionOf(root, level, texts)],
  };
  const languages = others.map((other) => [
    fileOfLanguage(other),
    {
      $schema: `${SCHEMAS}/MicrosoftTeams.Localization.schema.json`,
      ...textsOf(root, level, other),
    },
  ]);
  return { manifest, languages: Object.fromEntries(languages) };
}
