// Compares what `explain` says with failures that people have read and labelled: `npm run labels -- CORPUS`.
// The labels name files of a corpus that is no part of the project; the messages themselves hold real people's mail.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const [corpus] = process.argv.slice(2);
if (corpus === undefined) {
  console.error("usage: npm run labels -- CORPUS");
  process.exit(2);
}

/** The share of failures whose owner may stand on the wrong side. */
const WRONG_SIDES = 0.01;

const SIDE = {
  sender: "sender",
  senderAdmin: "sender",
  recipient: "recipient",
  recipientAdmin: "recipient",
  microsoft: "microsoft",
  "nobody-wait": "nobody",
};

const labels = JSON.parse(readFileSync(join(root, "test/labelled/labels.json"), "utf8"));
const files = [...new Set(labels.map(({ file }) => join(corpus, file)))];
const missing = files.filter((file) => !existsSync(file));
if (missing.length > 0) {
  console.error(
    `${missing.length} of ${files.length} labelled messages are not below ${corpus}, such as ${missing[0]}.\n` +
      "CORPUS is the folder that holds the folders named in test/labelled/labels.json.",
  );
  process.exit(2);
}
const output = execFileSync(
  process.execPath,
  [join(root, "scripts/cli.mjs"), "explain", "--json", ...files],
  { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] },
);
const results = new Map(
  output
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line))
    .map((result) => [result.file, result]),
);

/** Who refused, as the labels say it: no corpus needs to be told by its host names. */
function refusedBy({ rejectedBy }, generatedBy) {
  if (rejectedBy === null) return "nobody";
  return rejectedBy === generatedBy ? "generator" : "remote";
}

const tables = {
  side: new Map(),
  refusedBy: new Map(),
  permanence: new Map(),
  category: new Map(),
};
const wrong = { side: [], refusedBy: [], permanence: [], category: [] };

function count(what, label, said, file) {
  const good = label.includes(said);
  const row = `${label.join(" or ")} -> ${said}`;
  tables[what].set(row, (tables[what].get(row) ?? 0) + 1);
  if (!good) wrong[what].push(`${file}: ${row}`);
}

let compared = 0;
for (const label of labels) {
  const result = results.get(join(corpus, label.file));
  const failure = result?.failures?.[label.recipient];
  if (failure === undefined) {
    wrong.side.push(`${label.file}: not read`);
    continue;
  }
  compared++;
  count("side", label.sides, SIDE[failure.owner] ?? "none", label.file);
  if (label.refusedBy !== undefined)
    count("refusedBy", [label.refusedBy], refusedBy(failure, result.generatedBy), label.file);
  if (label.permanence !== undefined)
    count("permanence", [label.permanence], failure.permanence, label.file);
  if (label.category !== undefined)
    count("category", [label.category], failure.category, label.file);
}

for (const [what, table] of Object.entries(tables)) {
  const all = [...table.values()].reduce((sum, n) => sum + n, 0);
  console.log(`${what}: ${all - wrong[what].length} of ${all} as labelled`);
  for (const [row, n] of [...table].sort((a, b) => b[1] - a[1]))
    console.log(`  ${String(n).padStart(4)}  ${row}`);
  for (const line of wrong[what]) console.log(`  wrong: ${line}`);
}
console.log(`${compared} of ${labels.length} labelled failures`);
if (wrong.side.length > WRONG_SIDES * labels.length) process.exitCode = 1;
