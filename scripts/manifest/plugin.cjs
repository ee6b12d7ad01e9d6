const { sources, Compilation } = require("webpack");

const NAME = "UnifiedManifest";

/** Makes the unified manifest and its language files in unified/, from the manifest.xml that the same build puts out. */
class UnifiedManifest {
  /** @param {{ privacyPage: string, termsPage: string, accentColor: string }} settings - `unified` of addin.config.cjs */
  constructor(settings) {
    this.settings = settings;
  }

  /** Called by webpack. */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      // After the copies, which come at the first stage.
      const stage = Compilation.PROCESS_ASSETS_STAGE_DERIVED;
      compilation.hooks.processAssets.tapPromise({ name: NAME, stage }, async () => {
        const { unified } = await import("./unified.mjs");
        const xml = compilation.getAsset("manifest.xml").source.source().toString();
        const { manifest, languages } = unified(xml, this.settings);
        for (const [name, value] of Object.entries({ "manifest.json": manifest, ...languages })) {
          const json = `${JSON.stringify(value, null, 2)}\n`;
          compilation.emitAsset(`unified/${name}`, new sources.RawSource(json));
        }
      });
    });
  }
}

module.exports = { UnifiedManifest };
