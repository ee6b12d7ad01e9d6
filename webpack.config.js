const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const TerserPlugin = require("terser-webpack-plugin");
const { DefinePlugin } = require("webpack");
const settings = require("./addin.config.cjs");
const { Budget } = require("./scripts/budget.cjs");
const { forGraph } = require("./scripts/pages.cjs");
const { UnifiedManifest } = require("./scripts/manifest/plugin.cjs");
const { Texts } = require("./scripts/texts.cjs");

const root = __dirname;

/** The rule that every bundle shares: TypeScript through swc. */
const rules = [
  {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    use: {
      loader: "swc-loader",
      options: {
        jsc: {
          target: "es2020",
          parser: { syntax: "typescript", tsx: true },
          // As TypeScript does it for this target; defining each field of a class anew costs code, and time for each object.
          transform: { react: { runtime: "automatic" }, useDefineForClassFields: false },
        },
      },
    },
  },
];

const cacheIn = (name) => ({
  type: "filesystem",
  name,
  cacheDirectory: path.join(root, ".cache/webpack"),
  buildDependencies: { config: [__filename, path.join(root, "scripts/po.cjs")] },
});

/**
 * React's interface on Preact's engine: React's own weighs more, compressed, than all views of the pane, and the budget
 * (scripts/budget.cjs) could not be kept with it. The browser tests run what is built.
 */
const engine = {
  "react/jsx-runtime$": "preact/jsx-runtime",
  "react/jsx-dev-runtime$": "preact/jsx-dev-runtime",
  "react-dom/client$": "preact/compat/client",
  react$: "preact/compat",
  "react-dom$": "preact/compat",
};

/** The manifest with the production address; an AppDomain is an origin and has no slash at its end. */
function withAddress(manifest) {
  const { url, developmentUrl } = settings;
  return manifest
    .replaceAll(developmentUrl, url)
    .replaceAll(new URL(developmentUrl).origin, new URL(url).origin);
}

/** The task pane, as it is deployed: static files below `dist/`. */
function pane(mode) {
  return {
    name: "pane",
    mode,
    target: ["web", "es2020"],
    entry: { taskpane: "./src/taskpane/index.ts" },
    output: {
      path: path.join(root, "dist"),
      filename: mode === "production" ? "[name].[contenthash:8].js" : "[name].js",
      chunkFilename: mode === "production" ? "[name].[contenthash:8].js" : "[name].js",
      publicPath: "auto",
      clean: true,
    },
    resolve: { extensions: [".web.ts", ".ts", ".tsx", ".js"], alias: engine },
    module: {
      rules: [
        ...rules,
        {
          test: /\.css$/,
          type: "asset/resource",
          generator: { filename: "[name].[contenthash:8][ext]" },
        },
      ],
    },
    plugins: [
      new DefinePlugin({
        "process.env.GRAPH_CLIENT_ID": JSON.stringify(settings.graphClientId ?? ""),
      }),
      new Texts(
        path.join(root, "src/locales"),
        (part) => part !== "graph" || settings.graphClientId !== null,
      ),
      new HtmlPlugin({
        template: "./src/taskpane/taskpane.html",
        filename: "taskpane.html",
        chunks: ["taskpane"],
        // The template names the script itself: this plugin knows no `async`.
        inject: false,
        minify: false,
        templateParameters: {
          officeJs: settings.officeJs,
          graphOrigin: settings.graphClientId ? " https://graph.microsoft.com" : "",
        },
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/icon-*.png" },
          // The unified manifest is a package: its two icons lie beside it.
          { from: "assets/icon-192.png", to: "unified/color.png" },
          { from: "assets/outline.png", to: "unified/outline.png" },
          {
            from: "src/pages",
            transform: (source, file) =>
              file.endsWith(".html") ? forGraph(source.toString(), settings.graphClientId) : source,
          },
          {
            from: "manifest.xml",
            transform: (source) => withAddress(source.toString()),
          },
        ],
      }),
      new UnifiedManifest(settings.unified),
      ...(mode === "production" ? [new Budget()] : []),
    ],
    optimization: {
      // What the first part needs lies in it: a file of its own would be one more that everybody waits for.
      splitChunks: { chunks: ({ name }) => name !== "taskpane" && name !== "pane" },
      minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false })],
    },
    devtool: "source-map",
    performance: { hints: false },
    cache: cacheIn(`pane-${mode}`),
    stats: "errors-warnings",
  };
}

/** The command line: the same rooms, bundled for Node. */
function commandLine() {
  return {
    name: "cli",
    mode: "production",
    target: "node20",
    entry: { cli: "./src/cli/index.ts" },
    output: {
      path: path.join(root, "build"),
      filename: "[name].cjs",
      library: { type: "commonjs2" },
    },
    resolve: { extensions: [".ts", ".js"] },
    module: { rules: [...rules, { test: /\.po$/, use: path.join(root, "scripts/po.cjs") }] },
    // One scope for all modules makes calls between them cheap; names stay as they are for stack traces and profiles.
    optimization: { minimize: false, concatenateModules: true },
    devtool: false,
    cache: cacheIn("cli"),
    stats: "errors-warnings",
  };
}

module.exports = (env, argv) =>
  env && env.cli
    ? commandLine()
    : pane(argv && argv.mode === "development" ? "development" : "production");
module.exports.pane = pane;
module.exports.rules = rules;
