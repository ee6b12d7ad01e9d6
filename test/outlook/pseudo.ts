import { readFileSync } from "node:fs";
import vm from "node:vm";
import type { BrowserContext } from "playwright-core";
import { fileBehind } from "./network";

/** What webpack hands a chunk's module: `d` names its exports, as a flat list of name, kind and value. */
interface Webpack {
  readonly r: () => void;
  readonly d: (exports: object, named: readonly unknown[]) => void;
}

type Chunk = readonly [ids: unknown, modules: Record<string, ModuleFunction>];
type ModuleFunction = (module: object, exports: object, webpack: Webpack) => void;

/** The compiled texts of a chunk, and the chunk with others in their place. */
function textsOf(source: string): {
  readonly messages: Readonly<Record<string, unknown>>;
  readonly replace: (messages: Readonly<Record<string, unknown>>) => string;
} {
  const page: Record<string, unknown> = {};
  vm.runInNewContext(source, page);
  const [name, chunks] = Object.entries(page)[0] ?? [];
  const [ids, modules] = (chunks as readonly Chunk[])[0] ?? [];
  const [id, run] = Object.entries(modules ?? {})[0] ?? [];
  let messages: unknown;
  run?.({}, {}, { r: () => undefined, d: (_, named) => (messages = named[2]) });
  if (typeof messages !== "object" || messages === null)
    throw new Error("the build writes its texts in another form");
  return {
    messages: messages as Record<string, unknown>,
    replace: (others) =>
      `(globalThis.${String(name)} ||= []).push([${JSON.stringify(ids)}, {` +
      `${String(id)}: (_, exports, webpack) => {` +
      `webpack.r(exports); webpack.d(exports, ["default", 0, ${JSON.stringify(others)}]); } }]);`,
  };
}

/** Translations are often longer than English by this much, and their words too. */
const LONGER = 1.4;

/** Each word lengthened by its own beginning and marked, so that no text of the pane stays as it was. */
function pseudo(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => {
    const more = Math.ceil(word.length * (LONGER - 1));
    return (word + word.toLowerCase().slice(0, more)).replace(/[aeiou]/g, accented);
  });
}

const accented = (vowel: string) => `${vowel}\u0301`.normalize();

/** A compiled message: words as they are, values as lists of their name, kind and branches. */
function lengthened(message: unknown): unknown {
  if (typeof message === "string") return pseudo(message);
  if (!Array.isArray(message)) return message;
  return message.map((token: unknown): unknown => {
    if (!Array.isArray(token)) return lengthened(token);
    const [name, kind, branches] = token as [string, string?, Record<string, unknown>?];
    if (branches === undefined) return [name, kind].filter((part) => part !== undefined);
    const longer = Object.entries(branches).map(([key, branch]) => [key, lengthened(branch)]);
    return [name, kind, Object.fromEntries(longer)];
  });
}

/** Serves the English texts lengthened, as a language that nobody has translated yet. */
export async function servePseudoTexts(context: BrowserContext): Promise<void> {
  await context.route(/\/texts-en-[^/]*\.js$/, (route) => {
    const file = fileBehind(route.request().url());
    if (file === null) throw new Error("the texts are served from elsewhere");
    const { messages, replace } = textsOf(readFileSync(file, "utf8"));
    const longer = Object.entries(messages).map(([id, message]) => [id, lengthened(message)]);
    return route.fulfill({
      body: replace(Object.fromEntries(longer) as Record<string, unknown>),
      contentType: "text/javascript",
      headers: { "Access-Control-Allow-Origin": "*" },
    });
  });
}
