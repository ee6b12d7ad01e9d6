import { callForItem } from "./item";
import type { OpenItem, Result } from "./types";

/** A body comes from the client's memory or one request to its server. */
const BODY_TIMEOUT_MS = 10_000;

/**
 * The body as HTML: the text form loses table cells and lines on the web, and plain text comes wrapped in HTML anyway.
 * @param item - the item the body is wanted of
 */
export function readBody(item: OpenItem): Promise<Result<string>> {
  return callForItem<string>(item, BODY_TIMEOUT_MS, (open, done) => {
    open.body.getAsync(Office.CoercionType.Html, done);
  });
}
