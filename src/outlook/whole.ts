import { bytesOf } from "./bytes";
import { failed } from "./call";
import { callForItem } from "./item";
import type { OpenItem, Result } from "./types";

/** Exchange writes the MIME anew for each request, attachments included: that takes longer than a body. */
const WHOLE_TIMEOUT_MS = 30_000;

/**
 * Whether the client can hand over the whole message. Mobile clients have the method without supporting it and older
 * libraries lack it, so both the requirement set and the method have to be there.
 */
export function canReadWhole(): boolean {
  try {
    return (
      Office.context.requirements.isSetSupported("Mailbox", "1.14") &&
      typeof Office.context.mailbox.item?.getAsFileAsync === "function"
    );
  } catch {
    return false;
  }
}

/**
 * The whole message as MIME bytes (getAsFileAsync, Mailbox 1.14).
 * @param item - the item the message is wanted of
 * @returns `not-supported` where the client has no such call, `refused` where it answers with something else than Base64
 */
export async function readWhole(item: OpenItem): Promise<Result<Uint8Array>> {
  if (!canReadWhole()) return failed("not-supported");
  const result = await callForItem<string>(item, WHOLE_TIMEOUT_MS, (open, done) => {
    open.getAsFileAsync(done);
  });
  if (!result.ok) return result;
  try {
    return { ok: true, value: bytesOf(result.value) };
  } catch {
    return failed("refused");
  }
}
