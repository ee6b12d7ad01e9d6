import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";

/** The project's folder. */
export const root = path.resolve(__dirname, "../..");

/** The production build of the add-in, and the preview's own page. */
export const paneFolder = path.join(root, "dist");
export const previewFolder = path.join(root, "build/preview");

/** The same with Microsoft Graph, as an administrator builds it who has an app registration. */
export const graphPaneFolder = path.join(root, "build/graph-pane");
export const GRAPH_CLIENT_ID = "11111111-2222-3333-4444-555555555555";

const PANE_SOURCES = [
  "src",
  "assets",
  "manifest.xml",
  "webpack.config.js",
  "addin.config.cjs",
  "scripts/pages.cjs",
  "scripts/po.cjs",
  "scripts/texts.cjs",
];
const PREVIEW_SOURCES = ["src/message", "preview", "assets", "webpack.preview.config.js"];

/** The time of the newest file in a file or folder, in milliseconds; 0 where there is none. */
function newest(place: string): number {
  const stats = statSync(place, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(place).map((name) => newest(path.join(place, name))));
}

function isStale(folder: string, sources: readonly string[]): boolean {
  return newest(folder) < Math.max(...sources.map((source) => newest(path.join(root, source))));
}

function webpack(args: readonly string[], environment: NodeJS.ProcessEnv = {}): void {
  execFileSync(
    process.execPath,
    [path.join(root, "node_modules/webpack/bin/webpack.js"), ...args],
    {
      cwd: root,
      env: { ...process.env, GRAPH_CLIENT_ID: "", ...environment },
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
}

/** Builds the add-in and the preview's page where their sources are newer. */
export function ensureBuilt(): void {
  if (isStale(paneFolder, PANE_SOURCES)) webpack(["--mode", "production"]);
  if (isStale(previewFolder, PREVIEW_SOURCES)) {
    webpack(["--config", "webpack.preview.config.js", "--config-name", "preview"]);
  }
}

/** Builds the add-in with Microsoft Graph where its sources are newer. */
export function ensureGraphBuilt(): void {
  if (isStale(graphPaneFolder, PANE_SOURCES))
    webpack(["--mode", "production", "--output-path", graphPaneFolder], { GRAPH_CLIENT_ID });
}
