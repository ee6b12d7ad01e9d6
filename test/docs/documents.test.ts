import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.join(__dirname, "../..");
const documents = [
  ...readdirSync(root).filter((name) => name.endsWith(".md")),
  ...readdirSync(path.join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");

/** The anchor that GitHub gives a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
}

function anchorsIn(file: string): string[] {
  return [...read(file).matchAll(/^#+ (.*)$/gm)].map((match) => anchorOf(match[1] ?? ""));
}

describe.each(documents)("%s", (file) => {
  const text = read(file);

  test("every link inside the project leads somewhere", () => {
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? "");
    const broken = targets
      .filter((target) => !/^https?:/.test(target))
      .filter((target) => {
        const [name = "", anchor] = target.split("#");
        const other = name === "" ? file : path.posix.join(path.posix.dirname(file), name);
        if (!existsSync(path.join(root, other))) return true;
        return anchor !== undefined && !anchorsIn(other).includes(anchor);
      });
    expect(broken).toEqual([]);
  });

  test("every npm script that it names is there", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm run (?:--silent )?([a-z][a-z:-]*)/g)].map(
      (match) => match[1] ?? "",
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test("every path that it names is there", () => {
    const paths = [
      ...text.matchAll(
        /`((?:src|test|scripts|preview|hosting|docs|assets|\.github)\/[\w./-]*[\w/])`/g,
      ),
    ].map((match) => match[1] ?? "");
    expect(paths.filter((one) => !existsSync(path.join(root, one)))).toEqual([]);
  });
});
