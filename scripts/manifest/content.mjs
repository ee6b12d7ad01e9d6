// Which elements an element holds, in which order: the part of the schema that this add-in uses.
// Source: Microsoft's reference of the add-in only manifest ("How to find the proper order of manifest elements").

const one = (name) => ({ name, least: 1, most: 1 });
const maybe = (name) => ({ name, least: 0, most: 1 });
const many = (name) => ({ name, least: 1, most: Infinity });
const any = (name) => ({ name, least: 0, most: Infinity });

/** The content of an element by its name, or by its name and xsi:type where that decides. */
export const CONTENT = {
  OfficeApp: [
    one("Id"),
    maybe("AlternateId"),
    one("Version"),
    one("ProviderName"),
    one("DefaultLocale"),
    one("DisplayName"),
    one("Description"),
    one("IconUrl"),
    // The schema lets these two be left out; the store does not (certification policy 1120.1).
    one("HighResolutionIconUrl"),
    one("SupportUrl"),
    maybe("AppDomains"),
    one("Hosts"),
    one("Requirements"),
    one("FormSettings"),
    one("Permissions"),
    one("Rule"),
    maybe("DisableEntityHighlighting"),
    one("VersionOverrides"),
  ],
  DisplayName: [any("Override")],
  Description: [any("Override")],
  IconUrl: [any("Override")],
  HighResolutionIconUrl: [any("Override")],
  SupportUrl: [any("Override")],
  AppDomains: [many("AppDomain")],
  Sets: [many("Set")],
  FormSettings: [many("Form")],
  Form: [one("DesktopSettings"), maybe("TabletSettings"), maybe("PhoneSettings")],
  DesktopSettings: [one("SourceLocation"), one("RequestedHeight")],
  "Rule RuleCollection": [many("Rule")],

  // A V1_0 that only holds the V1_1 is what Microsoft's own samples do.
  "VersionOverrides VersionOverridesV1_0": [
    maybe("Description"),
    maybe("Requirements"),
    maybe("Hosts"),
    maybe("Resources"),
    maybe("VersionOverrides"),
  ],
  "VersionOverrides VersionOverridesV1_1": [
    maybe("Description"),
    maybe("Requirements"),
    one("Hosts"),
    one("Resources"),
  ],
  "bt:Sets": [many("bt:Set")],
  "Host MailHost": [maybe("DesktopFormFactor"), maybe("MobileFormFactor")],
  DesktopFormFactor: [
    maybe("SupportsSharedFolders"),
    maybe("FunctionFile"),
    many("ExtensionPoint"),
  ],
  MobileFormFactor: [maybe("FunctionFile"), many("ExtensionPoint")],
  "ExtensionPoint MessageReadCommandSurface": [one("OfficeTab")],
  "ExtensionPoint MobileMessageReadCommandSurface": [one("Group")],
  OfficeTab: [many("Group")],
  Group: [one("Label"), many("Control")],
  "Control Button": [one("Label"), one("Supertip"), one("Icon"), one("Action")],
  "Control MobileButton": [one("Label"), one("Icon"), one("Action")],
  Supertip: [one("Title"), one("Description")],
  Icon: [many("bt:Image")],
  "Action ShowTaskpane": [
    one("SourceLocation"),
    maybe("SupportsPinning"),
    maybe("SupportsNoItemContext"),
    maybe("SupportsMultiSelect"),
  ],
  Resources: [one("bt:Images"), one("bt:Urls"), one("bt:ShortStrings"), one("bt:LongStrings")],
  "bt:Images": [many("bt:Image")],
  "bt:Urls": [many("bt:Url")],
  "bt:ShortStrings": [many("bt:String")],
  "bt:LongStrings": [many("bt:String")],
};

/** Elements whose xsi:type decides what they hold: without a known one nothing below them can be judged. */
export const TYPED = new Set(["VersionOverrides", "Host", "ExtensionPoint", "Control", "Action"]);
