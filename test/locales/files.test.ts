import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import webpack, {
  type Compiler,
  type Configuration,
  type Stats,
  type WebpackPluginInstance,
} from "webpack";

const { Texts } = createRequire(__filename)("../../scripts/texts.cjs") as {
  readonly Texts: new (
    source: string,
    isWanted: (part: string) => boolean,
  ) => WebpackPluginInstance;
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ndr-explainer-"));
  write("locales/en/pane.po", po("a", "One {count}"));
  write("locales/en/graph.po", po("b", "Two"));
  write("locales/de/knowledge/vendors.po", po("c", "Drei"));
  write("entry.js", "export const folder = process.env.TEXTS_FOLDER;");
});

const po = (id: string, text: string): string => `msgid "${id}"\nmsgstr "${text}"\n`;

function write(name: string, content: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

const configuration = (isWanted: (part: string) => boolean): Configuration => ({
  mode: "production",
  context: folder,
  entry: "./entry.js",
  output: { path: join(folder, "dist"), clean: true, library: { type: "commonjs2" } },
  plugins: [new Texts(join(folder, "locales"), isWanted)],
});

function build(isWanted: (part: string) => boolean = () => true): Promise<Stats> {
  return new Promise((resolve, reject) => {
    webpack(configuration(isWanted), (error, stats) => {
      if (error || !stats) reject(error ?? new Error("no result"));
      else resolve(stats);
    });
  });
}

const errorsOf = ({ compilation }: Stats): readonly string[] =>
  compilation.errors.map(({ message }) => message);

/** The folder of texts that the script of the build knows, and what is in it. */
function built(): { readonly name: string; readonly files: readonly string[] } {
  const script = readFileSync(join(folder, "dist/main.js"), "utf8");
  const name = /"(texts-[0-9a-f]{8})"/.exec(script)?.[1] ?? "";
  const inside = readdirSync(join(folder, "dist", name), { recursive: true, encoding: "utf8" });
  return { name, files: inside.filter((file) => file.endsWith(".json")).sort() };
}

test("each PO file is a JSON file with the compiled texts", async () => {
  expect(errorsOf(await build())).toEqual([]);
  const { name, files } = built();
  expect(files).toEqual(["de/knowledge/vendors.json", "en/graph.json", "en/pane.json"]);
  const json = readFileSync(join(folder, "dist", name, "en/pane.json"), "utf8");
  expect(JSON.parse(json)).toEqual({ a: ["One ", ["count"]] });
});

test("the script itself knows what to say where no texts can be fetched", async () => {
  const start = po("unreadable.texts", "Not loaded.") + po("unreadable.retry", "Again");
  write("locales/en/pane.po", start);
  write("entry.js", "export const start = process.env.START_TEXTS;");
  expect(errorsOf(await build())).toEqual([]);
  const { start: texts } = createRequire(__filename)(join(folder, "dist/main.js")) as {
    readonly start: string;
  };
  expect(JSON.parse(texts)).toEqual({ en: { failed: "Not loaded.", retry: "Again" } });
});

test("what is not wanted is in no file, and does not change the folder's name", async () => {
  await build((part) => part !== "graph");
  const { name, files } = built();
  expect(files).toEqual(["de/knowledge/vendors.json", "en/pane.json"]);
  write("locales/en/graph.po", po("b", "Other"));
  await build((part) => part !== "graph");
  expect(built().name).toBe(name);
  await build();
  expect(built().name).not.toBe(name);
});

test("the folder is named by what is in it", async () => {
  await build();
  const { name } = built();
  await build();
  expect(built().name).toBe(name);
  write("locales/en/graph.po", po("b", "Other"));
  await build();
  expect(built().name).not.toBe(name);
});

test("a text that does not compile is an error that names it", async () => {
  write("locales/en/graph.po", po("b", "{count, plural"));
  expect(errorsOf(await build())).toEqual([expect.stringMatching(/^en\/graph\.po: b: /)]);
});

describe("while watching", () => {
  let watching: ReturnType<Compiler["watch"]>;
  let last: Stats | undefined;
  let onBuilt: () => void = () => undefined;

  beforeEach(() => {
    last = undefined;
    watching = webpack(configuration(() => true)).watch({ aggregateTimeout: 20 }, (_, stats) => {
      last = stats;
      onBuilt();
    });
  });
  afterEach(() => new Promise((resolve) => watching?.close(resolve)));

  /** Waits for the first build that is so. */
  const until = async (isSo: (errors: readonly string[]) => boolean): Promise<void> => {
    while (!last || !isSo(errorsOf(last)))
      await new Promise<void>((resolve) => {
        onBuilt = resolve;
      });
  };

  test("a changed text and a new file are built, after an error too", async () => {
    await until((errors) => errors.length === 0);
    const first = built().name;
    write("locales/en/pane.po", po("a", "{count, plural"));
    await until((errors) => errors.length === 1);
    write("locales/en/pane.po", po("a", "Two"));
    await until((errors) => errors.length === 0);
    expect(built().name).not.toBe(first);
    write("locales/fr/pane.po", po("a", "Un"));
    await until(() => built().files.includes("fr/pane.json"));
  });
});
