const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { DefinePlugin } = require("webpack");
const settings = require("./addin.config.cjs");
const { Texts } = require("./scripts/texts.cjs");
const { pane, rules } = require("./webpack.config.js");

const root = __dirname;
const output = { path: path.join(root, "build/preview"), publicPath: "auto" };

/** Path of the npm copy of office.js below the preview's address. */
const LIBRARY = "office/";
const libraryFolder = path.join(root, "node_modules/@microsoft/office-js/dist");

/** The pages beside the real one: the library from here, by itself or with the shim for what this copy lacks. */
const BODY_PAGE = "taskpane-body.html";
const WHOLE_PAGE = "taskpane-whole.html";

/** Puts the npm copy of office.js, and what it needs, where the production page has Microsoft's address. */
class LocalOfficePlugin {
  apply(compiler) {
    const name = LocalOfficePlugin.name;
    compiler.hooks.compilation.tap(name, (compilation) => {
      HtmlPlugin.getCompilationHooks(compilation).beforeEmit.tap(name, (data) => {
        if (data.outputName !== BODY_PAGE && data.outputName !== WHOLE_PAGE) return data;
        const scripts = ["microsoft-ajax.js", `${LIBRARY}office.js`];
        if (data.outputName === WHOLE_PAGE) scripts.push("shim.js");
        const tags = scripts
          .map((script) => `<script defer src="${script}"></script>`)
          .join("\n    ");
        const html = data.html.replace(
          /<script\b[^>]*\bsrc="([^"]*)"[^>]*><\/script>/g,
          (tag, src) => (src === settings.officeJs ? tags : tag),
        );
        if (html === data.html) throw new Error("the pane's page does not load office.js");
        return { ...data, html };
      });
    });
  }
}

/** The real pane, in three pages: as Outlook gets it (for sideloading), and the two that the preview frames. */
function previewPane() {
  const config = pane("development");
  const page = config.plugins.find((plugin) => plugin instanceof HtmlPlugin).userOptions;
  return {
    ...config,
    name: "preview-pane",
    output: { ...config.output, ...output, clean: false },
    plugins: [
      ...config.plugins.filter(
        (plugin) => plugin instanceof DefinePlugin || plugin instanceof Texts,
      ),
      ...["taskpane.html", BODY_PAGE, WHOLE_PAGE].map(
        (filename) => new HtmlPlugin({ ...page, filename }),
      ),
      new LocalOfficePlugin(),
    ],
    cache: { ...config.cache, name: "preview-pane" },
  };
}

/** The stand-in for Outlook: its page, the mailbox and the shims. */
function host() {
  return {
    name: "preview",
    mode: "development",
    target: ["web", "es2022"],
    entry: { preview: "./preview/app/main.ts", shim: "./preview/shim/index.ts" },
    output: { ...output, filename: "[name].js" },
    resolve: { extensions: [".ts", ".js"] },
    module: { rules },
    plugins: [
      new CopyPlugin({
        patterns: [
          { from: "preview/index.html" },
          { from: "preview/preview.css" },
          { from: "preview/shim/microsoft-ajax.js" },
          { from: "preview/mailbox", to: "mailbox" },
          { from: "assets", to: "assets", noErrorOnMissing: true },
        ],
      }),
    ],
    devtool: "source-map",
    performance: { hints: false },
    stats: "errors-warnings",
    infrastructureLogging: { level: "warn" },
    devServer: devServer(),
  };
}

/** The developer certificate where `npm run certs` installed it, else webpack-dev-server makes one of its own. */
function certificate() {
  const folder = path.join(os.homedir(), ".office-addin-dev-certs");
  const [key, cert, ca] = ["localhost.key", "localhost.crt", "ca.crt"].map((file) =>
    path.join(folder, file),
  );
  return [key, cert, ca].every((file) => fs.existsSync(file)) ? { key, cert, ca } : {};
}

/** The library asks for some of its files in another letter case than they have. */
function serveLibrary(request, response, next) {
  const asked = decodeURIComponent(new URL(request.url, "https://localhost").pathname);
  const file = path.join(libraryFolder, path.posix.normalize(`/${asked}`).toLowerCase());
  fs.stat(file, (error, stats) => {
    if (error || !stats.isFile()) return next();
    response.setHeader("Content-Type", file.endsWith(".js") ? "text/javascript" : "text/html");
    fs.createReadStream(file).pipe(response);
  });
}

function devServer() {
  return {
    host: "localhost",
    server: { type: "https", options: certificate() },
    // The pane runs under its production policy and as a client would have it: nothing is injected.
    hot: false,
    liveReload: false,
    client: false,
    webSocketServer: false,
    static: false,
    // scripts/start.mjs says what there is to say.
    devMiddleware: { stats: "none" },
    setupMiddlewares: (middlewares) => [
      { name: "office-js", path: `/${LIBRARY}`, middleware: serveLibrary },
      ...middlewares,
    ],
  };
}

module.exports = () => [host(), previewPane()];
module.exports.host = host;
