import { bench } from "./bench";
import { coverage } from "./coverage";
import { explainPaths } from "./explain";
import { links } from "./links";

/** Starts a command of the command line; `scripts/cli.mjs` calls it with the arguments after the script's name. */
export async function run(args: readonly string[]): Promise<void> {
  const [command, ...rest] = args;
  if (command === "bench") bench(rest);
  else if (command === "coverage") coverage(rest);
  else if (command === "links") links(rest);
  else await explainPaths(rest);
}
