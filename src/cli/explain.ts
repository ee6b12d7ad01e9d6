import { readFileSync } from "node:fs";
import { explain, explainHeaderFields, type Diagnosis } from "../diagnosis";
import { tableNames } from "../knowledge";
import { knowledgePart, languageFor } from "../locales/languages";
import { loadTexts, type Texts } from "../locales/texts";
import { textOfFile, UnreadableInput } from "../message";
import { loadOrganisationalDomain } from "../original/alignment";
import { listFiles } from "./files";
import { headerText } from "./header";
import { messageFrom, type View } from "./input";
import { toJson } from "./json";
import { toText } from "./text";

interface Options {
  readonly json: boolean;
  readonly language: string;
  readonly view: View;
  readonly paths: readonly string[];
}

const USAGE = "usage: npm run --silent explain -- [--json] [--lang TAG] [--as-outlook] PATH...";

/** `explain`: explains files and folders, as JSON lines or as text. Exit status 1 where a file could not be read, 2 for wrong use. */
export async function explainPaths(args: readonly string[]): Promise<void> {
  const options = parseOptions(args);
  if (options === null) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  if (languageFor(options.language) === null) {
    console.error(`There are no texts in "${options.language}" yet: English is used instead.`);
  }
  const texts = options.json
    ? null
    : await loadTexts(options.language, ["original", ...tableNames.map(knowledgePart)]);
  const write = writer();
  for (const file of listFiles(options.paths)) {
    try {
      const bytes = readFileSync(file);
      const start = performance.now();
      const diagnosis = explain(messageFrom(bytes, options.view));
      const ms = performance.now() - start;
      write(
        texts === null
          ? JSON.stringify(toJson(file, ms, diagnosis))
          : await asText(file, bytes, diagnosis, options.view, texts),
      );
    } catch (error) {
      process.exitCode = 1;
      const why = reasonOf(error);
      write(texts === null ? JSON.stringify({ file, error: why }) : `${file}\n${why}\n`);
    }
  }
  write.flush();
}

/** A file that is a mail's header alone has more to tell than that it is no bounce. */
async function asText(
  file: string,
  bytes: Uint8Array,
  diagnosis: Diagnosis,
  view: View,
  texts: Texts,
): Promise<string> {
  const header = view === "whole" ? explainHeaderFields(textOfFile(bytes), diagnosis) : null;
  return header === null
    ? toText(file, diagnosis, texts)
    : headerText(file, header, await loadOrganisationalDomain(), texts);
}

function parseOptions(args: readonly string[]): Options | null {
  const paths: string[] = [];
  let json = false;
  let language = "en";
  let view: View = "whole";
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? "";
    if (arg === "--json") json = true;
    else if (arg === "--as-outlook") view = "as-outlook";
    else if (arg === "--lang") {
      i++;
      const value = args[i];
      if (value === undefined) return null;
      language = value;
    } else if (arg.startsWith("--")) return null;
    else paths.push(arg);
  }
  return paths.length === 0 ? null : { json, language, view, paths };
}

/** Why a file could not be explained. Also an error of our own must not keep the other files from being explained. */
function reasonOf(error: unknown): string {
  if (error instanceof UnreadableInput) {
    return {
      empty: "The file is empty.",
      binary: "The file is neither a mail nor text.",
      "outlook-msg":
        "This Outlook file (.msg) is damaged. Paste the mail's text, or save it again.",
    }[error.reason];
  }
  return error instanceof Error ? error.message : String(error);
}

/** Collects lines and writes them in large pieces: one system call a line would cost more than explaining the mail. */
function writer(): { (line: string): void; flush(): void } {
  let pending = "";
  const flush = () => {
    process.stdout.write(pending);
    pending = "";
  };
  const write = (line: string) => {
    pending += `${line}\n`;
    if (pending.length > 1 << 16) flush();
  };
  return Object.assign(write, { flush });
}
