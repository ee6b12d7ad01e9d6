// The base manifest: identity, texts, what the add-in asks for and where it shows.
import { attribute, child, descendants, nameOf, space, textOf, typeOf } from "./document.mjs";

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const NIL_GUID = /^[0-]+$/;
const VERSION = /^(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){3}$/;

/** Longest texts, in characters, as the schema has them. */
const LONGEST = { ProviderName: 125, DisplayName: 125, Description: 250 };

const PERMISSIONS = ["Restricted", "ReadItem", "ReadWriteItem", "ReadWriteMailbox"];
/** Reading the open mail is all this add-in does: less does not show the body, and policy 1100.5 asks for no more than is needed. */
const NEEDED = "ReadItem";

/** Elements that hold true or false. */
const BOOLEANS = [
  "DisableEntityHighlighting",
  "SupportsPinning",
  "SupportsNoItemContext",
  "SupportsMultiSelect",
];

/** Requirement sets of Outlook as Microsoft lists them (June 2026): Mailbox 1.1 to 1.16. */
const KNOWN_MAILBOX = Array.from({ length: 16 }, (_, index) => `1.${index + 1}`);
/** Phones and Exchange servers stop at 1.5: asking for more hides the add-in there. */
const HIGHEST_FOR_ALL = 5;

/** Height of the pane's frame in old clients, in pixels. */
const HEIGHT = { least: 32, most: 450 };

function checkIdentity(root, report) {
  const id = child(root, "Id");
  if (id && (!GUID.test(textOf(id)) || NIL_GUID.test(textOf(id)))) {
    report("bad-guid", id, `"${textOf(id)}" is no GUID`);
  }
  const version = child(root, "Version");
  if (version && !VERSION.test(textOf(version))) {
    report("bad-version", version, `"${textOf(version)}" is not four numbers with points between`);
  }
}

function checkTexts(root, report) {
  for (const [name, longest] of Object.entries(LONGEST)) {
    const element = child(root, name);
    if (!element) continue;
    const values =
      name === "ProviderName"
        ? [textOf(element)]
        : [
            attribute(element, "DefaultValue"),
            ...descendants(element, "Override").map((override) => attribute(override, "Value")),
          ];
    for (const value of values) {
      if (value.trim() === "") report("empty-text", element, `${name} is empty`);
      else if (value.length > longest) {
        const message = `${name} has ${value.length} characters, ${longest} are allowed`;
        report("long-text", element, message);
      }
    }
  }
}

function checkPermissions(root, report) {
  const element = child(root, "Permissions");
  if (!element) return;
  const permission = textOf(element);
  if (!PERMISSIONS.includes(permission)) {
    report(
      "unknown-permission",
      element,
      `"${permission}" is not one of ${PERMISSIONS.join(", ")}`,
    );
  } else if (permission === "Restricted") {
    report("permission-too-low", element, "Restricted does not let the add-in read the body");
  } else if (permission !== NEEDED) {
    const message = `${permission} asks for more than reading the open mail`;
    report("needless-permission", element, message);
  }
}

function checkBooleans(root, report) {
  for (const element of BOOLEANS.flatMap((name) => descendants(root, name))) {
    if (!["true", "false"].includes(textOf(element))) {
      report("bad-boolean", element, `${nameOf(element)} is neither true nor false`);
    }
  }
}

/** The version of a set: its own, else the default of the sets around it. */
function setVersion(set) {
  return attribute(set, "MinVersion") || attribute(set.parentNode, "DefaultMinVersion") || "1.1";
}

function checkRequirements(root, report) {
  for (const set of [...descendants(root, "Set"), ...descendants(root, "bt:Set")]) {
    const name = attribute(set, "Name");
    const version = setVersion(set);
    if (name !== "Mailbox" || !KNOWN_MAILBOX.includes(version)) {
      report("unknown-requirement-set", set, `the requirement set ${name} ${version} is not known`);
    } else if (Number(version.slice(2)) > HIGHEST_FOR_ALL) {
      const message = `Mailbox ${version} hides the add-in on phones and Exchange servers`;
      report("requirement-set-too-high", set, message);
    }
  }
}

function checkHosts(root, report) {
  const hosts = child(root, "Hosts");
  if (hosts && !descendants(hosts, "Host").some((host) => attribute(host, "Name") === "Mailbox")) {
    report("no-mailbox-host", hosts, "Hosts does not name Mailbox");
  }
}

function checkForms(root, report) {
  const settings = child(root, "FormSettings");
  if (!settings) return;
  const forms = descendants(settings, "Form");
  if (!forms.some((form) => typeOf(form) === "ItemRead")) {
    report("no-read-form", settings, "FormSettings has no form of type ItemRead");
  }
  for (const height of descendants(settings, "RequestedHeight")) {
    const pixels = Number(textOf(height));
    if (!Number.isInteger(pixels) || pixels < HEIGHT.least || pixels > HEIGHT.most) {
      const message = `RequestedHeight must be ${HEIGHT.least} to ${HEIGHT.most} pixels`;
      report("bad-height", height, message);
    }
  }
}

/** The add-in reads messages: the rule that old clients go by must say so. */
function checkRule(root, report) {
  const rule = child(root, "Rule");
  if (!rule) return;
  const rules = [rule, ...descendants(rule, "Rule")];
  const reads = rules.some(
    (one) =>
      typeOf(one) === "ItemIs" &&
      attribute(one, "ItemType") === "Message" &&
      ["Read", "ReadOrEdit"].includes(attribute(one, "FormType")),
  );
  if (!reads) report("no-read-rule", rule, "no rule lets the add-in read messages");
}

/** @returns {boolean} whether this is a mail add-in's manifest at all, so that further checks make sense */
export function checkRoot(root, report) {
  const good = nameOf(root) === "OfficeApp" && space(root) === "app" && typeOf(root) === "MailApp";
  if (!good) report("not-a-mail-add-in", root, "the root is not OfficeApp of the type MailApp");
  return good;
}

/** @param {(code: string, element: Element, message: string) => void} report */
export function checkBase(root, report) {
  checkIdentity(root, report);
  checkTexts(root, report);
  checkPermissions(root, report);
  checkBooleans(root, report);
  checkRequirements(root, report);
  checkHosts(root, report);
  checkForms(root, report);
  checkRule(root, report);
}
