import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** All files of the given paths: folders with everything below them, sorted by path. Paths that are not there stay in the list. */
export function listFiles(paths: readonly string[]): string[] {
  return paths.flatMap(below).sort();
}

function below(path: string): string[] {
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch {
    // Reading it will say what is wrong with it.
    return [path];
  }
  return isFolder ? readdirSync(path).flatMap((name) => below(join(path, name))) : [path];
}
