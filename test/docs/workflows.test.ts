import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const folder = path.join(__dirname, "../../.github/workflows");
const workflows = readdirSync(folder).map(
  (name) => [name, readFileSync(path.join(folder, name), "utf8")] as const,
);

/** What a step takes from elsewhere: an action by the hash of a commit, or one of this repository. */
const PINNED = /^(?:[\w.-]+\/[\w./-]+@[0-9a-f]{40}|\.\/[\w./-]+)$/;

test("there is a workflow", () => {
  expect(workflows.map(([name]) => name)).toContain("ci.yml");
});

describe.each(workflows)("%s", (_, text) => {
  test("every action is pinned by the hash of a commit", () => {
    const used = [...text.matchAll(/^\s*-?\s*uses:\s*["']?([^\s"'#]+)/gm)].map((match) => match[1]);
    expect(used.filter((one) => !PINNED.test(one ?? ""))).toEqual([]);
  });

  test("it may read the source and nothing more", () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read\n\n/m);
    expect(text).not.toMatch(/: write\b|pull_request_target/);
  });

  test("no value of a pull request becomes part of a command", () => {
    // An expression inside a command is text before the shell sees it; values go through the environment.
    const outside = [...text.matchAll(/\$\{\{\s*([^}]*?)\s*\}\}/g)].map((match) => match[1]);
    expect(outside.filter((one) => !["github.ref", "github.token"].includes(one ?? ""))).toEqual(
      [],
    );
  });
});
