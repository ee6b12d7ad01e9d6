import type { Attachment, OpenItem, Outlook, OutlookFailure } from "../outlook/types";
import { LARGEST_FILE_BYTES } from "./file";
import { explainInput, type Reading, type Unreadable } from "./input";

/** The attachments that may be mails: attached as such, or as a file that is called one. What they are is read from them. */
export function attachedMails(attachments: readonly Attachment[]): Attachment[] {
  return attachments.filter(
    ({ isItem, name, size }) =>
      size <= LARGEST_FILE_BYTES && (isItem || /\.(?:eml|msg)$/i.test(name)),
  );
}

type Read =
  Reading | { readonly ok: false; readonly reason: Unreadable["reason"] | OutlookFailure };

/** Whether a mail was read and is no bounce. */
export const isOrdinary = (read: Read): boolean =>
  read.ok && read.diagnosis.report.kind === "not-a-bounce";

/** Explains a mail that hangs on another. Never rejects. */
export async function readAttached(
  outlook: Outlook,
  item: OpenItem,
  attachment: Attachment,
): Promise<Read> {
  const content = await outlook.readAttachment(item, attachment);
  if (!content.ok) return { ok: false, reason: content.failure };
  return explainInput({ kind: "bytes", bytes: content.value });
}

/** The bounce that hangs on the open mail, told as such; null where what hangs there is none or could not be read. */
export async function enclosedIn(
  outlook: Outlook,
  item: OpenItem,
  attachment: Attachment,
): Promise<Reading | null> {
  const read = await readAttached(outlook, item, attachment);
  if (!read.ok || isOrdinary(read)) return null;
  const { diagnosis } = read;
  return {
    ...read,
    diagnosis: { ...diagnosis, report: { ...diagnosis.report, enclosed: true } },
  };
}
