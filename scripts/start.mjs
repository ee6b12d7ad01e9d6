// npm start: the preview at https://localhost:3000/, a stand-in for Outlook on the web around the real pane.
import https from "node:https";
import { createRequire } from "node:module";
import net from "node:net";
import { ensurePackages } from "./packages.mjs";

ensurePackages();

const require = createRequire(import.meta.url);
const port = Number(process.env.PORT) || 3000;
const address = `https://localhost:${port}/`;

/** Rejects with the system's error where somebody else listens already. */
function portIsFree() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen({ port, host: "localhost" }, () => probe.close(resolve));
  });
}

/** @returns {Promise<number>} the status of the page as a browser gets it; the certificate may be our own */
function answers() {
  return new Promise((resolve, reject) => {
    https
      .get(address, { rejectUnauthorized: false }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
      .on("error", reject);
  });
}

function explain(error) {
  if (error.code === "EADDRINUSE") {
    return (
      `Port ${port} is taken, perhaps by a preview that runs already: then just open ${address}\n` +
      `Otherwise end the other program, or choose another port: PORT=3001 npm start`
    );
  }
  return `The preview could not start: ${error.message}`;
}

try {
  await portIsFree();
  const webpack = require("webpack");
  const DevServer = require("webpack-dev-server");
  const configs = require("../webpack.preview.config.js")();
  const { devServer } = configs[0];
  const compiler = webpack(configs);
  const built = new Promise((resolve) => {
    compiler.hooks.done.tap("start", (stats) => {
      if (stats.hasErrors() || stats.hasWarnings())
        console.error(stats.toString("errors-warnings"));
      resolve();
    });
  });
  const server = new DevServer({ ...devServer, port }, compiler);
  await server.start();
  await built;
  const status = await answers();
  if (status !== 200) throw new Error(`${address} answers with ${status}`);
  console.log("The preview is ready. Open it in a browser and click Explain bounce:");
  console.log(address);
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
