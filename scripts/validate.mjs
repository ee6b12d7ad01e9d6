// npm run validate: checks the built manifest without the network. Exit status 1 where something is wrong.
// node scripts/validate.mjs [--json] [--files FOLDER] [--built] [MANIFEST...]; without MANIFEST: dist/manifest.xml and dist/manifest.json.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensurePackages, root } from "./packages.mjs";

ensurePackages();
const { validate } = await import("./manifest/validate.mjs");

const { values, positionals } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    files: { type: "string" },
    built: { type: "boolean", default: false },
  },
  allowPositionals: true,
});
const built = path.join(root, "dist", "manifest.xml");
if (positionals.length === 0 && !existsSync(built)) {
  console.error("There is no dist/manifest.xml: run npm run build first.");
  process.exit(1);
}
const manifests = positionals.length > 0 ? positionals : [built];

let faults = 0;
for (const manifest of manifests) {
  const findings = validate(readFileSync(manifest, "utf8"), {
    folder: values.files ?? path.dirname(manifest),
    built: values.built || positionals.length === 0,
  });
  faults += findings.length;
  const shown = path.relative(process.cwd(), manifest);
  if (values.json) {
    console.log(JSON.stringify({ file: manifest, findings }));
  } else if (findings.length === 0) {
    console.log(`${shown}: valid`);
  } else {
    for (const { line, code, message } of findings) {
      console.log(`${shown}:${line}: ${code}: ${message}`);
    }
  }
}
process.exitCode = faults === 0 ? 0 : 1;
