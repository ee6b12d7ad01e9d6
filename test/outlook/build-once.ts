import { ensureBuilt, ensureGraphBuilt } from "./builds";

/** Before the browser tests: two of them that run side by side must not build the same folder. */
export default function buildOnce(): void {
  ensureBuilt();
  ensureGraphBuilt();
}
