// node scripts/with-packages.mjs COMMAND ARGUMENT...: fetches the packages if need be, then runs a command of theirs.
import { spawn } from "node:child_process";
import path from "node:path";
import { ensurePackages, root } from "./packages.mjs";

ensurePackages();

const [command, ...args] = process.argv.slice(2);
if (command === undefined) {
  console.error("usage: node scripts/with-packages.mjs COMMAND [ARGUMENT...]");
  process.exit(2);
}

const binaries = path.join(root, "node_modules", ".bin");
const child = spawn(command, args, {
  cwd: root,
  stdio: "inherit",
  // npm makes .cmd files on Windows, which only a shell runs.
  shell: process.platform === "win32",
  env: { ...process.env, PATH: `${binaries}${path.delimiter}${process.env.PATH ?? ""}` },
});
child.on("error", (error) => {
  console.error(`${command}: ${error.message}`);
  process.exitCode = 1;
});
child.on("exit", (code) => {
  process.exitCode = code ?? 1;
});
