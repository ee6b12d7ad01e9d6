import type { Messages } from "@lingui/core";

/** As long as webpack waits for a script: a request that hangs must not keep a later one from being made. */
const TIMEOUT_MS = 120_000;

const parts = new Map<string, Promise<Messages>>();

/**
 * A part of the catalogue in the pane, which the build chooses over part.ts: a JSON file beside the page, written by
 * scripts/texts.cjs. What is there already, or on its way, is not fetched again; what failed is.
 * @param part a PO file by its path below the language's folder
 * @throws where it can't be fetched
 */
export function loadPart(language: string, part: string): Promise<Messages> {
  const url = `${process.env.TEXTS_FOLDER}/${language}/${part}.json`;
  const known = parts.get(url);
  if (known) return known;
  const fetched = fetchPart(url);
  parts.set(url, fetched);
  fetched.catch(() => parts.delete(url));
  return fetched;
}

async function fetchPart(url: string): Promise<Messages> {
  const abort = new AbortController();
  const timer = setTimeout(() => {
    abort.abort();
  }, TIMEOUT_MS);
  try {
    const response = await fetch(url, { signal: abort.signal });
    if (response.status !== 200) throw new Error(`${url}: ${response.status}`);
    return (await response.json()) as Messages;
  } finally {
    clearTimeout(timer);
  }
}
