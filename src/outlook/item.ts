import type { Address } from "../message/types";
import { call, failed } from "./call";
import type { Attachment, OpenItem, Result } from "./types";

/** Some clients leave `itemId` empty for a while; then what else is particular to the item has to tell it from the next. */
function keyOf(item: Partial<Office.MessageRead>): string {
  const { itemId, internetMessageId, dateTimeCreated, subject } = item;
  if (itemId) return itemId;
  return [internetMessageId, dateTimeCreated?.valueOf(), subject].join("\n");
}

/**
 * The message open for reading as Office.js has it. The members are read anew each time: the library replaces the object
 * when another item is selected, gives undefined or null where there is none, and a draft has objects where a read message
 * has strings.
 */
function openMessage(): Office.MessageRead | null {
  const item: Office.MessageRead | null | undefined = Office.context.mailbox.item;
  return item && typeof item.subject === "string" ? item : null;
}

function addressOf(details: Partial<Office.EmailAddressDetails> | null): Address | null {
  const { emailAddress, displayName } = details ?? {};
  return emailAddress ? { name: displayName ?? "", address: emailAddress } : null;
}

/** Attachments that are there for themselves, not as pictures of the text. With the permission Restricted there are none. */
function attachmentsOf(
  attachments: readonly Partial<Office.AttachmentDetails>[] | null | undefined,
): Attachment[] {
  return (attachments ?? []).flatMap(({ id, name, attachmentType, isInline, size }) =>
    id && isInline !== true
      ? // Text, as the library has it: the enumeration is missing in old ones.
        [{ id, name: name ?? "", isItem: String(attachmentType) === "item", size: size ?? 0 }]
      : [],
  );
}

function dateOf(date: Date | null | undefined): Date | null {
  return date instanceof Date && !Number.isNaN(date.valueOf()) ? date : null;
}

/**
 * A copy of what Office.js knows of the open item, taken field by field because its members are not enumerable.
 * @returns null where no message is open for reading, or the add-in may not look at it
 */
export function currentItem(): OpenItem | null {
  try {
    const item = openMessage();
    if (item === null) return null;
    return {
      id: keyOf(item),
      subject: item.subject,
      from: addressOf(item.from),
      itemClass: item.itemClass || null,
      date: dateOf(item.dateTimeCreated),
      messageId: item.internetMessageId || null,
      attachments: attachmentsOf(item.attachments),
    };
  } catch {
    return null;
  }
}

/**
 * Calls a method of the open item. The methods of an old item object act on the item selected now, and an answer may come
 * after the selection moved on, so the item is compared before and after.
 * @param item - the item the answer is meant for
 * @param timeoutMs - milliseconds until the call counts as failed
 * @param start - calls the method with the callback it is given
 * @returns `changed` where another item is open, whatever the host answered
 */
export async function callForItem<T>(
  item: OpenItem,
  timeoutMs: number,
  start: (open: Office.MessageRead, done: (answer: Office.AsyncResult<T>) => void) => void,
): Promise<Result<T>> {
  const open = openMessage();
  if (open === null || keyOf(open) !== item.id) return failed("changed");
  const result = await call<T>(timeoutMs, (done) => {
    start(open, done);
  });
  return currentItem()?.id === item.id ? result : failed("changed");
}
