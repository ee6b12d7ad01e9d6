import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const root = path.resolve(__dirname, "../..");
const { forGraph } = createRequire(__filename)("../../scripts/pages.cjs") as {
  forGraph: (html: string, graphClientId: string | null) => string;
};

const CLIENT_ID = "AAAAAAAA-2222-3333-4444-555555555555";

/** The setting as the build reads it from its environment. */
function settingOf(value: string | undefined): unknown {
  const script =
    'process.stdout.write(JSON.stringify(require("./addin.config.cjs").graphClientId))';
  const env = { ...process.env, GRAPH_CLIENT_ID: value };
  return JSON.parse(
    execFileSync(process.execPath, ["-e", script], {
      cwd: root,
      env,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }),
  );
}

test("off without the setting; a client id turns it on; anything else stops the build", () => {
  expect(settingOf(undefined)).toBeNull();
  expect(settingOf("")).toBeNull();
  expect(settingOf(CLIENT_ID)).toBe(CLIENT_ID.toLowerCase());
  expect(() => settingOf("my app")).toThrow();
  expect(() => settingOf(`${CLIENT_ID}"; alert(1)`)).toThrow();
});

test("a block of a page is published with Microsoft Graph, or without", () => {
  const page = [
    "<p>a</p>",
    "  <!-- with graph -->",
    "  <p>b</p>",
    "  <!-- end -->",
    "  <!-- without graph -->",
    "  <p>c</p>",
    "  <!-- end -->",
    "<p>d</p>",
    "",
  ].join("\n");
  expect(forGraph(page, CLIENT_ID)).toBe("<p>a</p>\n  <p>b</p>\n<p>d</p>\n");
  expect(forGraph(page, null)).toBe("<p>a</p>\n  <p>c</p>\n<p>d</p>\n");
  expect(() => forGraph("<!-- end -->\n<!-- end -->\n", null)).toThrow(/block/);
  expect(() => forGraph("  <!-- with graph -->\n", null)).toThrow(/block/);
});

const pages = path.join(root, "src/pages");
const html = readdirSync(pages).filter((file) => file.endsWith(".html"));

test.each(html)("%s without it does not mention it", (file) => {
  expect(forGraph(readFileSync(path.join(pages, file), "utf8"), null)).not.toMatch(
    /Graph|Mail\.Read/,
  );
});

test("the privacy page says in each of its languages what is read, asked for and sent", () => {
  const page = forGraph(readFileSync(path.join(pages, "privacy.html"), "utf8"), CLIENT_ID);
  const articles = page.split("<article").slice(1);
  expect(articles.length).toBeGreaterThan(1);
  for (const article of articles) {
    expect(article.match(/Microsoft Graph/g)).toHaveLength(2);
    expect(article).toContain("<code>Mail.Read</code>");
  }
});
