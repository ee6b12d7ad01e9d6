import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import webpack, { type Compiler, type WebpackPluginInstance } from "webpack";

const { Budget } = createRequire(__filename)("../scripts/budget.cjs") as {
  readonly Budget: new () => WebpackPluginInstance;
};

const PAGE = `<link rel="stylesheet" href="taskpane.css" /><script defer src="https://cdn.example/office.js"></script>
<script defer src="taskpane.js"></script>`;

/** A build that puts out these files and nothing else; @returns its errors */
function build(files: Readonly<Record<string, Buffer>>): Promise<readonly string[]> {
  const emit = (compiler: Compiler): void => {
    const { sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("emit", (compilation) => {
      compilation.hooks.processAssets.tap("emit", () => {
        for (const [name, content] of Object.entries(files))
          compilation.emitAsset(name, new sources.RawSource(content));
      });
    });
  };
  const path = mkdtempSync(join(tmpdir(), "ndr-explainer-"));
  return new Promise((resolve, reject) => {
    webpack(
      {
        mode: "none",
        entry: "data:text/javascript,",
        output: { path },
        plugins: [emit, new Budget()],
      },
      (error, stats) => {
        if (error || !stats) reject(error ?? new Error("no result"));
        else resolve(stats.compilation.errors.map(({ message }) => message));
      },
    );
  });
}

/** Bytes that no compression makes fewer. */
const kilobytes = (count: number): Buffer => randomBytes(count * 1000);

const pane = (scripts: number, more: Readonly<Record<string, Buffer>> = {}) => ({
  "taskpane.html": Buffer.from(PAGE),
  "taskpane.css": kilobytes(5),
  "taskpane.js": kilobytes(4),
  "pane.00000001.js": kilobytes(scripts - 4),
  "texts-00000001/en/pane.json": kilobytes(6),
  "texts-00000001/en/knowledge/exchange-delivery.json": kilobytes(8),
  ...more,
});

test("a build within the budget passes, whatever is loaded later", async () => {
  const later = {
    "original.00000001.js": kilobytes(90),
    "texts-00000001/en/original.json": kilobytes(9),
  };
  expect(await build(pane(105, later))).toEqual([]);
});

test("a build above it fails, and says which file weighs what", async () => {
  const [message, ...others] = await build(pane(115));
  expect(others).toEqual([]);
  expect(message).toMatch(/^The pane is too heavy\.\n *111\d\d\d {2}pane\.00000001\.js\n/);
  expect(message).toMatch(/ {2}texts-00000001\/en\/knowledge\/exchange-delivery\.json\n/);
  expect(message).toMatch(/134\d\d\d {2}gzipped bytes until an explanation stands, of 130000$/);
});

test("texts that are fetched before the cause is known count beside those of the cause", async () => {
  const security = { "texts-00000001/en/knowledge/exchange-security.json": kilobytes(12) };
  expect(await build(pane(105, security))).toHaveLength(1);
});

test("the language with the heaviest texts counts", async () => {
  const japanese = {
    "texts-00000001/ja/pane.json": kilobytes(9),
    "texts-00000001/ja/knowledge/exchange-delivery.json": kilobytes(12),
  };
  expect(await build(pane(105, japanese))).toHaveLength(1);
});
