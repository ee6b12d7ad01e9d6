// The offline check of the unified manifest: Microsoft's own schema, and what a schema can't see.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { fileOf } from "./addresses.mjs";
import { pngSize } from "./png.mjs";
import { SCHEMA_VERSION, unified } from "./unified.mjs";

// The schemas come with Microsoft's tool, whose own command has nothing to offer beyond them and would report usage.
const ofTheTool = createRequire(createRequire(import.meta.url).resolve("office-addin-manifest"));

function compiles(pattern) {
  try {
    return Boolean(new RegExp(pattern, "u"));
  } catch {
    return false;
  }
}

function schemaOf(name) {
  const folder = `@microsoft/app-manifest/build/json-schemas/teams/v${SCHEMA_VERSION}`;
  const schema = ofTheTool(`${folder}/MicrosoftTeams.${name}`);
  // Two patterns for Teams' activities have a bracket too few, and the validator throws at them; an Outlook add-in has none.
  const patterns = Object.entries(schema.patternProperties ?? {});
  const sound = Object.fromEntries(patterns.filter(([pattern]) => compiles(pattern)));
  return patterns.length > 0 ? { ...schema, patternProperties: sound } : schema;
}

/** Pixels of the two icons that travel with the manifest. */
const PACKAGE_ICONS = { color: 192, outline: 32 };

/** @returns {object | null} null where the file is no JSON object; the caller reports that */
function readJson(file) {
  try {
    const value = JSON.parse(readFileSync(file, "utf8"));
    return typeof value === "object" && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

async function checkSchema(value, name, place, report) {
  const { AppManifestUtils } = ofTheTool("@microsoft/app-manifest");
  const faults = await AppManifestUtils.validateAgainstSchema(value, schemaOf(name));
  for (const fault of faults) report("unified-schema", `${place}: ${fault}`);
}

/** @returns {unknown[]} every value of an object under that key, at any depth */
function valuesOf(value, key) {
  if (typeof value !== "object" || value === null) return [];
  const own = key in value ? [value[key]] : [];
  return [...own, ...Object.values(value).flatMap((below) => valuesOf(below, key))];
}

function checkIconFile(file, pixels, report) {
  const name = path.basename(file);
  if (!existsSync(file)) return report("unified-missing-file", `there is no ${name}`);
  const size = pngSize(file);
  if (size?.width !== pixels || size.height !== pixels) {
    report("unified-wrong-icon-size", `${name} is not a PNG of ${pixels} × ${pixels} pixels`);
  }
}

function checkAddress(address, base, { folder, built }, report) {
  if (!URL.canParse(address)) return report("unified-bad-url", `"${address}" is no address`);
  const url = new URL(address);
  const file = fileOf(address, base, folder);
  if (url.protocol !== "https:") report("unified-http-url", `${address} is not https`);
  else if (built && url.hostname === "localhost") {
    report("unified-development-url", `${address} is the developer's own machine`);
  } else if (file === null) report("unified-foreign-url", `${address} is not below ${base}`);
  else if (!existsSync(file)) report("unified-missing-file", `there is nothing at ${address}`);
}

function checkAddresses(manifest, options, report) {
  const [page] = valuesOf(manifest.extensions, "page");
  if (!URL.canParse(page)) return report("unified-bad-url", "no runtime has the address of a page");
  const base = new URL("./", page).href;
  const { websiteUrl, privacyUrl, termsOfUseUrl } = manifest.developer;
  for (const address of [page, websiteUrl, privacyUrl, termsOfUseUrl]) {
    checkAddress(address, base, options, report);
  }
  for (const { size, url } of valuesOf(manifest.extensions, "icons").flat()) {
    checkAddress(url, base, options, report);
    const file = fileOf(url, base, options.folder);
    if (file !== null && existsSync(file)) checkIconFile(file, size, report);
  }
  const { host } = new URL(base);
  if (!manifest.validDomains?.includes(host)) {
    report("unified-foreign-domain", `validDomains lacks ${host}`);
  }
}

function checkReferences(manifest, report) {
  const actions = valuesOf(manifest.extensions, "actions")
    .flat()
    .map(({ id }) => id);
  for (const actionId of valuesOf(manifest.extensions, "actionId")) {
    if (!actions.includes(actionId)) {
      report("unified-dangling-action", `no action has the id "${actionId}"`);
    }
  }
}

/** @returns {Promise<Record<string, object>>} the language files that are there, by their names */
async function checkLanguages(manifest, beside, wanted, report) {
  // Every language has the same texts.
  const [example = {}] = Object.values(wanted.languages);
  const languages = {};
  for (const { file: name } of manifest.localizationInfo?.additionalLanguages ?? []) {
    const texts = readJson(beside(name));
    if (texts === null) {
      report("unified-missing-file", `there is no language file ${name}`);
      continue;
    }
    languages[name] = texts;
    await checkSchema(texts, "Localization.schema.json", name, report);
    const missing = Object.keys(example).filter((key) => !(key in texts));
    if (missing.length > 0) report("unified-locale-gap", `${name} lacks ${missing.join(", ")}`);
  }
  return languages;
}

/**
 * @param {string} file - the manifest; language files and the two icons of the package lie beside it
 * @param {{ folder: string, built: boolean, settings: object }} options - folder: the served files, with the manifest.xml that
 *   this one was made from; built: as for the XML manifest; settings: `unified` of addin.config.cjs
 * @returns {Promise<import("./validate.mjs").Finding[]>} all of line 1: JSON keeps no lines
 */
export async function validateUnified(file, options) {
  const findings = [];
  const report = (code, message) => findings.push({ code, line: 1, message });
  const beside = (name) => path.join(path.dirname(file), name);
  const manifest = readJson(file);
  if (manifest === null) {
    return [{ code: "unified-not-json", line: 1, message: "this is no JSON object" }];
  }
  await checkSchema(manifest, "schema.json", path.basename(file), report);
  // What the schema refuses may lack what the others look at.
  if (findings.length > 0) return findings;
  checkAddresses(manifest, options, report);
  checkReferences(manifest, report);
  for (const [name, pixels] of Object.entries(PACKAGE_ICONS)) {
    checkIconFile(beside(manifest.icons[name]), pixels, report);
  }
  const source = readFileSync(path.join(options.folder, "manifest.xml"), "utf8");
  const wanted = unified(source, options.settings);
  const languages = await checkLanguages(manifest, beside, wanted, report);
  // Only what is sound by itself is compared: a fault has its own name.
  if (findings.length === 0 && !isDeepStrictEqual({ manifest, languages }, wanted)) {
    report("unified-drift", "it does not say what manifest.xml says: build again");
  }
  return findings;
}
