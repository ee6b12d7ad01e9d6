// What the pane loads until an explanation stands, and how much that may weigh. The production build checks it;
// npm run budget prints what the files of dist/ weigh.
const fs = require("node:fs");
const path = require("node:path");
const { gzipSync } = require("node:zlib");

/** Bytes, gzipped, of all files but Microsoft's library until an ordinary bounce is explained, whatever the language. */
const BUDGET = 130_000;

const PAGE = "taskpane.html";
/** Compression as hosting/nginx.conf has it. */
const LEVEL = 6;

/** What the page's first script loads at once (src/taskpane/index.ts); the build gives it a name of its own. */
const FIRST_PART = /^pane\.(?:[0-9a-f]+\.)?js$/;

/** The texts that are fetched before a cause is known (src/taskpane/index.ts). */
const AHEAD = ["pane", "knowledge/exchange-delivery"];

/** The scripts and style sheets of our own that a page asks for before any script runs. */
function namedIn(html) {
  const scripts = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)];
  const styles = [...html.matchAll(/<link\b[^>]*\brel="stylesheet"[^>]*\bhref="([^"]+)"/g)];
  return [...scripts, ...styles].map(([, url]) => url).filter((url) => !/^https?:/.test(url));
}

/** The texts of a build: files by language, and by their part of the catalogue. */
function textsIn(names) {
  const languages = {};
  for (const name of names) {
    const [, language, part] = /^texts-[0-9a-f]+\/([a-z]+)\/(.+)\.json$/.exec(name) ?? [];
    if (part !== undefined) (languages[language] ??= {})[part] = name;
  }
  return languages;
}

/**
 * @param {readonly string[]} names - the files of a build
 * @param {string} html - its taskpane.html
 * @param {string} language - of Outlook and the browser
 * @param {string} table - the table of src/knowledge that the cause stands in
 * @returns {string[]} the files that the pane asks for until it has explained an ordinary bounce
 */
function filesUntilExplained(names, html, language, table) {
  const texts = textsIn(names)[language];
  const parts = [...new Set([...AHEAD, `knowledge/${table}`])].map((part) => texts[part]);
  return [PAGE, ...namedIn(html), ...names.filter((name) => FIRST_PART.test(name)), ...parts];
}

/**
 * The most that is loaded until a bounce of Exchange Online is explained, over all languages and Microsoft's tables.
 * @param {readonly string[]} names - the files of a build
 * @param {(name: string) => Buffer} read
 * @returns {{ total: number, files: { name: string, bytes: number }[] }} gzipped bytes, the heaviest file first
 */
function weigh(names, read) {
  const html = read(PAGE).toString();
  const weights = new Map();
  const weightOf = (name) => {
    if (!weights.has(name)) weights.set(name, gzipSync(read(name), { level: LEVEL }).length);
    return weights.get(name);
  };
  const loads = Object.entries(textsIn(names)).flatMap(([language, texts]) =>
    Object.keys(texts)
      .filter((part) => part.startsWith("knowledge/exchange-"))
      .map((part) => filesUntilExplained(names, html, language, part.replace("knowledge/", ""))),
  );
  if (loads.length === 0) throw new Error("the build has no texts: are they named otherwise now?");
  const weighed = loads.map((files) => ({
    total: files.reduce((sum, name) => sum + weightOf(name), 0),
    files: files.map((name) => ({ name, bytes: weightOf(name) })).sort((a, b) => b.bytes - a.bytes),
  }));
  return weighed.reduce((most, one) => (one.total > most.total ? one : most));
}

function report({ total, files }) {
  const lines = files.map(({ name, bytes }) => `${String(bytes).padStart(8)}  ${name}`);
  const sum = `${String(total).padStart(8)}  gzipped bytes until an explanation stands, of ${BUDGET}`;
  return [...lines, sum].join("\n");
}

/** Makes a build fail that is heavier than the budget, and say which file weighs what. */
class Budget {
  apply(compiler) {
    const { Compilation, WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap(Budget.name, (compilation) => {
      // Last: names and contents are final then.
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: Budget.name, stage }, (assets) => {
        // What does not compile has an error of its own, and no page.
        if (compilation.errors.length > 0) return;
        const weighed = weigh(Object.keys(assets), (name) => assets[name].buffer());
        if (weighed.total <= BUDGET) return;
        compilation.errors.push(new WebpackError(`The pane is too heavy.\n${report(weighed)}`));
      });
    });
  }
}

module.exports = { Budget, filesUntilExplained };

if (require.main === module) {
  const dist = path.join(__dirname, "../dist");
  if (!fs.existsSync(path.join(dist, PAGE))) {
    console.error("There is no dist/: run npm run build first.");
    process.exit(1);
  }
  const names = fs
    .readdirSync(dist, { recursive: true })
    .map((name) => name.split(path.sep).join("/"));
  const weighed = weigh(names, (name) => fs.readFileSync(path.join(dist, name)));
  console.log(report(weighed));
  process.exitCode = weighed.total <= BUDGET ? 0 : 1;
}
