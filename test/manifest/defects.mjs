// Every defect that the offline check of manifest.xml knows, as a change of the valid manifest. The name is that of the fixture;
// `code` is what the check must report, and nothing else, where it is not the name itself.

/** Replaces every occurrence. Throws where there is none: a change that changes nothing proves nothing. */
function all(from, to) {
  return (xml) => {
    const changed = xml.replaceAll(from, to);
    if (changed === xml) throw new Error(`the manifest has no ${from}`);
    return changed;
  };
}

/** Replaces the last occurrence, which is that of V1_1. */
function last(from, to) {
  return (xml) => {
    const at = xml.lastIndexOf(from);
    if (at < 0) throw new Error(`the manifest has no ${from}`);
    return xml.slice(0, at) + to + xml.slice(at + from.length);
  };
}

/** Replaces the first occurrence, which is that of V1_0. */
function first(from, to) {
  return (xml) => {
    if (!xml.includes(from)) throw new Error(`the manifest has no ${from}`);
    return xml.replace(from, () => to);
  };
}

const inTurn =
  (...changes) =>
  (xml) =>
    changes.reduce((changed, change) => change(changed), xml);

/** The first element of that name, tags included. */
function elementOf(xml, name) {
  const found = new RegExp(`<${name}[ >][\\s\\S]*?</${name}>`).exec(xml);
  if (!found) throw new Error(`the manifest has no ${name}`);
  return found[0];
}

/** V1_0 with the phones' button and the pictures that it needs. */
function mobileInV10(xml) {
  const images = [25, 50, 75, 96, 144].map(
    (size) =>
      `<bt:Image id="icon${size}" DefaultValue="https://localhost:3000/assets/icon-${size}.png" />`,
  );
  return inTurn(
    first("</DesktopFormFactor>", `</DesktopFormFactor>${elementOf(xml, "MobileFormFactor")}`),
    first("</bt:Images>", `${images.join("")}</bt:Images>`),
  )(xml);
}

const V1_0 = "http://schemas.microsoft.com/office/mailappversionoverrides";
const localhost = "https://localhost:3000/";
const icon16 = '<bt:Image size="16" resid="icon16" />';
const pinning = "<SupportsPinning>true</SupportsPinning>";
const italianLabel = '<bt:Override Locale="it-IT" Value="Spiega il mancato recapito" />';
const support = `<SupportUrl DefaultValue="${localhost}support.html" />`;
const paneUrl = `<bt:Url id="paneUrl" DefaultValue="${localhost}taskpane.html" />`;
const setTo = (version) => all('DefaultMinVersion="1.5"', `DefaultMinVersion="${version}"`);

/** @type {{ name: string, code?: string, built?: boolean, change: (xml: string) => string }[]} */
export const DEFECTS = [
  { name: "not-well-formed", change: last("</OfficeApp>", "") },
  {
    name: "doctype",
    code: "not-well-formed",
    change: first("<OfficeApp", '<!DOCTYPE OfficeApp SYSTEM "manifest.dtd">\n<OfficeApp'),
  },
  { name: "not-a-mail-add-in", change: first('xsi:type="MailApp"', 'xsi:type="TaskPaneApp"') },
  { name: "bad-guid", change: first("<Id>5c1f5b5e-", "<Id>5c1f5b5-") },
  {
    name: "nil-guid",
    code: "bad-guid",
    change: (xml) => xml.replace(/<Id>[^<]*/, "<Id>00000000-0000-0000-0000-000000000000"),
  },
  {
    name: "two-part-version",
    code: "bad-version",
    change: first("<Version>1.0.0.0<", "<Version>1.0<"),
  },
  { name: "bad-locale", change: first(">en-US<", ">english<") },
  {
    name: "long-text",
    change: first('DefaultValue="Explains', `DefaultValue="${"Explains ".repeat(30)}`),
  },
  { name: "empty-text", change: all('DefaultValue="Explain bounce"', 'DefaultValue=""') },
  { name: "no-support-url", code: "missing-element", change: first(support, "") },
  {
    name: "no-high-resolution-icon",
    code: "missing-element",
    change: first(`<HighResolutionIconUrl DefaultValue="${localhost}assets/icon-128.png" />`, ""),
  },
  {
    name: "element-order",
    change: inTurn(first(support, ""), first("<IconUrl", `${support}\n  <IconUrl`)),
  },
  {
    name: "permission-after-rule",
    code: "element-order",
    change: inTurn(
      first("<Permissions>ReadItem</Permissions>", ""),
      first("</Rule>\n  <Dis", "</Rule>\n  <Permissions>ReadItem</Permissions>\n  <Dis"),
    ),
  },
  {
    name: "supertip-after-icon",
    code: "element-order",
    change: (xml) => {
      const supertip = elementOf(xml, "Supertip");
      const outer = xml.replace(supertip, "").replace("</Icon>", () => `</Icon>${supertip}`);
      const indented = supertip.replaceAll("\n", "\n  ");
      const [, inner] = outer.split("VersionOverridesV1_1");
      const moved = inner.replace(indented, "").replace("</Icon>", () => `</Icon>${supertip}`);
      return outer.replace(inner, () => moved);
    },
  },
  { name: "repeated-element", change: first(support, support + support) },
  { name: "unknown-element", change: first(support, `${support}<PrivacyUrl />`) },
  {
    name: "unknown-permission",
    change: first(">ReadItem<", ">ReadMessage<"),
  },
  { name: "permission-too-low", change: first(">ReadItem<", ">Restricted<") },
  { name: "needless-permission", change: first(">ReadItem<", ">ReadWriteMailbox<") },
  { name: "bad-boolean", change: last(pinning, "<SupportsPinning>yes</SupportsPinning>") },
  { name: "unknown-requirement-set", change: setTo("1.99") },
  {
    name: "unknown-set-name",
    code: "unknown-requirement-set",
    change: first('<Set Name="Mailbox"', '<Set Name="Mail"'),
  },
  { name: "requirement-set-too-high", change: setTo("1.13") },
  { name: "no-mailbox-host", change: first('<Host Name="Mailbox"', '<Host Name="Document"') },
  { name: "no-read-form", change: first('xsi:type="ItemRead"', 'xsi:type="ItemEdit"') },
  { name: "no-read-rule", change: first('FormType="Read"', 'FormType="Edit"') },
  { name: "bad-height", change: first(">450<", ">900<") },
  { name: "pinning-outside-v1-1", change: first("</Action>", `${pinning}</Action>`) },
  {
    name: "no-item-context-outside-v1-1",
    change: first("</Action>", "<SupportsNoItemContext>true</SupportsNoItemContext></Action>"),
  },
  {
    name: "multi-select-outside-v1-1",
    change: first("</Action>", "<SupportsMultiSelect>true</SupportsMultiSelect></Action>"),
  },
  { name: "mobile-outside-v1-1", change: mobileInV10 },
  {
    name: "pinning-after-no-item-context",
    code: "element-order",
    change: inTurn(
      first(pinning, ""),
      last("</SupportsNoItemContext>", `</SupportsNoItemContext>${pinning}`),
    ),
  },
  {
    name: "wrong-nesting",
    change: first('xsi:type="VersionOverridesV1_1"', 'xsi:type="VersionOverridesV1_0"'),
  },
  { name: "wrong-namespace", change: first(`${V1_0}/1.1`, `${V1_0}/1.2`) },
  {
    name: "custom-pane",
    code: "unknown-type",
    change: all('xsi:type="MessageReadCommandSurface"', 'xsi:type="CustomPane"'),
  },
  {
    name: "function-on-send",
    code: "unknown-type",
    change: all('xsi:type="MessageReadCommandSurface"', 'xsi:type="Events"'),
  },
  {
    name: "wrong-form-factor",
    change: (xml) => {
      const desktop = elementOf(xml.split("VersionOverridesV1_1")[1], "DesktopFormFactor");
      const point = elementOf(desktop, "ExtensionPoint");
      return last("</MobileFormFactor>", `${point}</MobileFormFactor>`)(xml);
    },
  },
  { name: "duplicate-control-id", change: all('id="explainButton"', 'id="explainGroup"') },
  { name: "missing-control-id", change: all(' id="explainButton"', "") },
  {
    name: "dangling-resid",
    change: all('<Title resid="explainLabel"', '<Title resid="explainTitle"'),
  },
  {
    name: "unused-resource",
    change: last(
      "</bt:Urls>",
      `<bt:Url id="helpUrl" DefaultValue="${localhost}support.html" /></bt:Urls>`,
    ),
  },
  {
    name: "wrong-resource-kind",
    change: all('<Title resid="explainLabel"', '<Title resid="explainDescription"'),
  },
  { name: "duplicate-resource-id", change: last(paneUrl, paneUrl + paneUrl) },
  { name: "long-resid", change: all('"paneUrl"', `"${"paneUrl".repeat(5)}"`) },
  {
    name: "long-short-string",
    change: all('"Explain bounce"', `"${"Explain bounce ".repeat(9).trim()}"`),
  },
  {
    name: "long-long-string",
    change: all('DefaultValue="Tells', `DefaultValue="${"Tells ".repeat(40)}`),
  },
  { name: "resource-drift", change: last('"Explain bounce"', '"Explain the bounce"') },
  {
    name: "button-drift",
    change: last(
      '<Label resid="explainLabel" />\n                    <Supertip>',
      '<Label resid="groupLabel" />\n                    <Supertip>',
    ),
  },
  { name: "bad-url", change: first(`"${localhost}support.html"`, '"support.html"') },
  {
    name: "http-url",
    change: first(`"${localhost}support.html"`, '"http://localhost:3000/support.html"'),
  },
  {
    name: "foreign-url",
    change: first(`"${localhost}support.html"`, '"https://example.com/support.html"'),
  },
  { name: "missing-page", change: first("support.html", "help.html") },
  { name: "development-url", built: true, change: (xml) => xml },
  { name: "app-domain-with-path", change: first(">https://localhost:3000<", `>${localhost}<`) },
  { name: "missing-icon-file", change: all("icon-16.png", "icon-17.png") },
  { name: "wrong-icon-size", change: all("icon-16.png", "icon-32.png") },
  {
    name: "small-store-icon",
    code: "wrong-icon-size",
    change: first("icon-64.png", "icon-32.png"),
  },
  { name: "icon-not-png", change: all("assets/icon-16.png", "support.html") },
  {
    name: "missing-icon-size",
    change: (xml) => xml.replaceAll(icon16, "").replace(/\s*<bt:Image id="icon16" [^>]*>/g, ""),
  },
  { name: "unknown-icon-size", change: all('<bt:Image size="24"', '<bt:Image size="25"') },
  { name: "duplicate-icon-size", change: all(icon16, icon16 + icon16) },
  { name: "wrong-icon-list", change: last(' xsi:type="bt:MobileIconList"', "") },
  {
    name: "missing-mobile-size",
    code: "missing-mobile-icon",
    change: (xml) =>
      xml
        .replace(/\s*<bt:Image size="25" scale[^>]*>/g, "")
        .replace(/\s*<bt:Image id="icon(25|50|75)" [^>]*>/g, ""),
  },
  {
    name: "missing-mobile-scale",
    code: "missing-mobile-icon",
    change: (xml) =>
      xml
        .replace(/\s*<bt:Image size="48" scale="3"[^>]*>/, "")
        .replace(/\s*<bt:Image id="icon144" [^>]*>/, ""),
  },
  {
    name: "mobile-icon-of-another-scale",
    code: "wrong-icon-size",
    change: last("icon-144.png", "icon-96.png"),
  },
  { name: "locale-gap", change: all(italianLabel, "") },
  {
    name: "locale-gap-in-the-base",
    code: "locale-gap",
    change: first('<Override Locale="it-IT" Value="NDR Explainer" />', ""),
  },
  { name: "repeated-locale", change: all(italianLabel, italianLabel + italianLabel) },
  {
    name: "override-of-default",
    change: all(italianLabel, `${italianLabel}<bt:Override Locale="en-US" Value="Explain" />`),
  },
];
