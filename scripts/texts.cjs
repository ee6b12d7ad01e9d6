// The texts of the pane: one JSON file for each PO file, in a folder that is named by the content of all of them. As
// modules they would need a list of all their names in the pane's first script.
const { createHash } = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");
const { DefinePlugin, WebpackError, sources, Compilation } = require("webpack");
const { compile } = require("./po.cjs");

const NAME = "Texts";

/** What the pane says where its texts can't be fetched, by the ids of pane.po. */
const START_IDS = { failed: "unreadable.texts", retry: "unreadable.retry" };

/**
 * Puts out the texts and tells the pane the folder's name (`process.env.TEXTS_FOLDER`) and, as JSON, what it says where none of
 * them can be fetched (`process.env.START_TEXTS`).
 */
class Texts {
  /** What was compiled in earlier runs of a watch, by its path; compiling all takes far longer than reading. */
  #compiled = new Map();
  #files = new Map();
  #folder = "";

  /**
   * @param {string} source - the folder with a folder for each language
   * @param {(part: string) => boolean} isWanted - says of a PO file, by its path below the language's folder and without
   *   its ending, whether it belongs into the build
   */
  constructor(source, isWanted) {
    this.source = source;
    this.isWanted = isWanted;
  }

  /** Called by webpack. */
  apply(compiler) {
    // Before the modules are built, as one of them holds the folder's name.
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.contextDependencies.add(this.source);
      this.#read(compilation);
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: NAME, stage }, () => {
        for (const [name, json] of this.#files)
          compilation.emitAsset(`${this.#folder}/${name}`, new sources.RawSource(json));
      });
    });
    const version = () => this.#folder;
    const folder = DefinePlugin.runtimeValue(() => JSON.stringify(this.#folder), { version });
    const start = DefinePlugin.runtimeValue(
      () => JSON.stringify(JSON.stringify(this.#startTexts())),
      { version },
    );
    new DefinePlugin({
      "process.env.TEXTS_FOLDER": folder,
      "process.env.START_TEXTS": start,
    }).apply(compiler);
  }

  /** By language. */
  #startTexts() {
    const languages = {};
    for (const [name, json] of this.#files) {
      const [, language] = /^([^/]+)\/pane\.json$/.exec(name) ?? [];
      if (language === undefined) continue;
      const messages = JSON.parse(json);
      languages[language] = Object.fromEntries(
        Object.entries(START_IDS).map(([key, id]) => [key, [messages[id]].flat()[0]]),
      );
    }
    return languages;
  }

  #read(compilation) {
    this.#files.clear();
    const hash = createHash("sha256");
    for (const name of poFiles(this.source)) {
      const [, part] = /^[^/]+\/(.+)\.po$/.exec(name);
      if (!this.isWanted(part)) continue;
      try {
        const json = this.#compile(name);
        this.#files.set(name.replace(/\.po$/, ".json"), json);
        hash.update(`${name}\n${json}\n`);
      } catch (error) {
        compilation.errors.push(new WebpackError(`${name}: ${error.message}`));
      }
    }
    this.#folder = `texts-${hash.digest("hex").slice(0, 8)}`;
  }

  #compile(name) {
    const source = fs.readFileSync(path.join(this.source, name), "utf8");
    const known = this.#compiled.get(name);
    if (known?.source === source) return known.json;
    const json = compile(source);
    this.#compiled.set(name, { source, json });
    return json;
  }
}

/** The PO files of all languages, by their paths below the folder, in the same order everywhere. */
function poFiles(folder) {
  return fs
    .readdirSync(folder, { recursive: true })
    .map((name) => name.split(path.sep).join("/"))
    .filter((name) => /\/.+\.po$/.test(name))
    .sort();
}

module.exports = { Texts };
