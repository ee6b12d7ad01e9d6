// npm run validate: checks the built manifests without the network. Exit status 1 where something is wrong.
// node scripts/validate.mjs [--json] [--files FOLDER] [--built] [MANIFEST...]; without MANIFEST: dist/manifest.xml and
// dist/unified/manifest.json. FOLDER: the served files; --built: addresses of the developer's machine are faults.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensurePackages, root } from "./packages.mjs";

ensurePackages();
const { validate } = await import("./manifest/validate.mjs");
const { validateUnified } = await import("./manifest/unified-check.mjs");
const settings = createRequire(import.meta.url)("../addin.config.cjs");

const { values, positionals } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    files: { type: "string" },
    built: { type: "boolean", default: false },
  },
  allowPositionals: true,
});
const dist = path.join(root, "dist");
const ours = [path.join(dist, "manifest.xml"), path.join(dist, "unified", "manifest.json")];
const manifests = positionals.length > 0 ? positionals : ours;
const absent = manifests.find((manifest) => !existsSync(manifest));
if (absent) {
  const advice = positionals.length > 0 ? "" : ": run npm run build first";
  console.error(`There is no ${path.relative(process.cwd(), absent)}${advice}.`);
  process.exit(1);
}

/** @returns {Promise<import("./manifest/validate.mjs").Finding[]>} */
async function findingsOf(manifest) {
  const built = values.built || positionals.length === 0;
  const folder = path.dirname(manifest);
  if (manifest.endsWith(".json")) {
    // The package lies in a folder of its own below the served files.
    const options = { folder: values.files ?? path.dirname(folder), built };
    return validateUnified(manifest, { ...options, settings: settings.unified });
  }
  return validate(readFileSync(manifest, "utf8"), { folder: values.files ?? folder, built });
}

let faults = 0;
for (const manifest of manifests) {
  const findings = await findingsOf(manifest);
  faults += findings.length;
  const shown = path.relative(process.cwd(), manifest);
  if (values.json) {
    console.log(JSON.stringify({ file: manifest, findings }));
  } else if (findings.length === 0) {
    console.log(`${shown}: valid${manifest.endsWith(".json") ? " (experimental)" : ""}`);
  } else {
    for (const { line, code, message } of findings) {
      console.log(`${shown}:${line}: ${code}: ${message}`);
    }
  }
}
process.exitCode = faults === 0 ? 0 : 1;
