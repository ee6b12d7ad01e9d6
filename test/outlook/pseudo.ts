import { readFileSync } from "node:fs";
import type { BrowserContext } from "playwright-core";
import { fileBehind } from "./network";

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
    if (branches === undefined) return token as unknown;
    return [name, kind, each(branches, lengthened)];
  });
}

const each = (record: object, change: (value: unknown) => unknown) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

/** Serves the English texts lengthened, as a language that nobody has translated yet. */
export async function servePseudoTexts(context: BrowserContext): Promise<void> {
  await context.route(/\/en\/[^?]*\.json$/, (route) => {
    const file = fileBehind(route.request().url());
    if (file === null) throw new Error("the texts are served from elsewhere");
    const messages = JSON.parse(readFileSync(file, "utf8")) as object;
    return route.fulfill({ json: each(messages, lengthened) });
  });
}
