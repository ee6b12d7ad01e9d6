// node test/manifest/fixtures.mjs [FOLDER]: writes the invalid manifests, by default to test/manifest/invalid.
// Prints a line of JSON: what the check must say to each.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { unified } from "../../scripts/manifest/unified.mjs";
import { DEFECTS } from "./defects.mjs";
import { LANGUAGE_DEFECTS, UNIFIED_DEFECTS } from "./unified-defects.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const folder = process.argv[2] ?? path.join(here, "invalid");
const settings = createRequire(import.meta.url)("../../addin.config.cjs");
const valid = readFileSync(path.join(here, "../../manifest.xml"), "utf8");

// What a defect of an earlier day left behind would still be tested.
rmSync(folder, { recursive: true, force: true });
mkdirSync(path.join(folder, "unified"), { recursive: true });
for (const { name, change } of DEFECTS) {
  writeFileSync(path.join(folder, `${name}.manifest.xml`), change(valid));
}

const { manifest, languages } = unified(valid, settings.unified);
async function put(name, value) {
  const file = path.join(folder, "unified", name);
  // Formatted as the whole project is: these files are read by people.
  const options = await resolveConfig(path.join(here, "invalid", name));
  writeFileSync(file, await format(JSON.stringify(value), { ...options, parser: "json" }));
}

for (const { name, change } of UNIFIED_DEFECTS) {
  const copy = structuredClone(manifest);
  change(copy);
  await put(`${name}.unified.json`, copy);
}
for (const [name, texts] of Object.entries(languages)) await put(name, texts);
for (const { name, file, change } of LANGUAGE_DEFECTS) {
  const [texts] = Object.values(structuredClone(languages));
  change(texts);
  await put(file, texts);
  const copy = structuredClone(manifest);
  copy.localizationInfo.additionalLanguages[0].file = file;
  await put(`${name}.unified.json`, copy);
}
writeFileSync(path.join(folder, "unified", "unified-not-json.unified.json"), "[]\n");

const expected = [
  ...DEFECTS.map((defect) => ({ ...defect, file: `${defect.name}.manifest.xml` })),
  ...[...UNIFIED_DEFECTS, ...LANGUAGE_DEFECTS, { name: "unified-not-json" }].map((defect) => ({
    ...defect,
    file: `unified/${defect.name}.unified.json`,
  })),
];
console.log(
  JSON.stringify(
    expected.map(({ name, file, code = name, built = false }) => ({ name, file, code, built })),
  ),
);
