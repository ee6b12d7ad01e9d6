// Runs the command line: bundles it when the sources are newer than the bundle, then starts it in this process.
import { existsSync, readdirSync, statSync, utimesSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensurePackages } from "./packages.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const bundle = join(root, "build/cli.cjs");
const require = createRequire(import.meta.url);

/** The newest change below a folder, in milliseconds. */
function newest(folder) {
  let time = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    time = Math.max(time, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return time;
}

function isStale() {
  if (!existsSync(bundle)) return true;
  const built = statSync(bundle).mtimeMs;
  return (
    newest(join(root, "src")) > built || statSync(join(root, "webpack.config.js")).mtimeMs > built
  );
}

function build() {
  const webpack = require("webpack");
  const config = require(join(root, "webpack.config.js"))({ cli: true }, {});
  return new Promise((resolve, reject) => {
    const compiler = webpack(config);
    compiler.run((error, stats) => {
      if (error) return reject(error);
      if (stats.hasErrors()) return reject(new Error(stats.toString("errors-only")));
      // Closing waits for the cache to be written.
      compiler.close((closing) => (closing ? reject(closing) : resolve()));
    });
  });
}

await ensurePackages();
if (isStale()) {
  const started = new Date();
  await build();
  // A bundle that has come out the same is not written anew, and would count as older than the sources for ever.
  utimesSync(bundle, started, started);
}
await require(bundle).run(process.argv.slice(2));
