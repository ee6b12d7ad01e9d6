import { bytesOf } from "./bytes";
import { failed } from "./call";
import { callForItem } from "./item";
import type { Attachment, OpenItem, Result } from "./types";

/** Attachments are fetched from the server, and a mail is written as MIME for each request. */
const ATTACHMENT_TIMEOUT_MS = 20_000;

/**
 * The bytes of an attachment (getAttachmentContentAsync, Mailbox 1.8).
 * @param item - the item that it hangs on
 * @returns `not-supported` where the client has no such call, or where the attachment is a link to the cloud
 */
export async function readAttachment(
  item: OpenItem,
  { id }: Attachment,
): Promise<Result<Uint8Array>> {
  if (!canReadAttachments()) return failed("not-supported");
  const result = await callForItem<Office.AttachmentContent>(
    item,
    ATTACHMENT_TIMEOUT_MS,
    (open, done) => {
      open.getAttachmentContentAsync(id, done);
    },
  );
  return result.ok ? contentOf(result.value) : result;
}

/** Attached mails come as the text of their MIME; in some clients as a .msg file in Base64, as files do. */
function contentOf({ content, ...rest }: Office.AttachmentContent): Result<Uint8Array> {
  const format: string = rest.format;
  switch (format) {
    case "eml":
      return { ok: true, value: new TextEncoder().encode(content) };
    case "base64":
      try {
        return { ok: true, value: bytesOf(content) };
      } catch {
        return failed("refused");
      }
    default:
      return failed("not-supported");
  }
}

function canReadAttachments(): boolean {
  try {
    return (
      Office.context.requirements.isSetSupported("Mailbox", "1.8") &&
      typeof Office.context.mailbox.item?.getAttachmentContentAsync === "function"
    );
  } catch {
    return false;
  }
}
