// node test/manifest/fixtures.mjs [FOLDER]: writes the invalid manifests, by default to test/manifest/invalid.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { DEFECTS } from "./defects.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const folder = process.argv[2] ?? path.join(here, "invalid");
const valid = readFileSync(path.join(here, "../../manifest.xml"), "utf8");

// What a defect of an earlier day left behind would still be tested.
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const { name, change } of DEFECTS) {
  writeFileSync(path.join(folder, `${name}.manifest.xml`), change(valid));
}
// The test reads from here what the check must say.
console.log(
  JSON.stringify(DEFECTS.map(({ name, code = name, built = false }) => ({ name, code, built }))),
);
