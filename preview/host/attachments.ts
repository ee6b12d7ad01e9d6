import PostalMime from "postal-mime";

/** What hangs on a mail, as Outlook hands it over. */
export interface MailAttachment {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** A mail that was attached as such; its name then has no extension. */
  readonly isItem: boolean;
  readonly isInline: boolean;
  readonly bytes: Uint8Array;
}

/**
 * The attachments of an ordinary mail. Of a report there are none: Outlook folds its parts into properties of the item.
 * @param bytes - the mail as MIME
 * @param mailId - Outlook's id of the mail
 */
export async function attachmentsOf(bytes: Uint8Array, mailId: string): Promise<MailAttachment[]> {
  const parsed = await PostalMime.parse(bytes, { forceRfc822Attachments: true });
  return Promise.all(
    parsed.attachments.map(async ({ filename, mimeType, disposition, content }, index) => {
      const raw =
        typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
      const isItem = mimeType === "message/rfc822" && filename === null;
      const subject = isItem ? (await PostalMime.parse(raw)).subject : null;
      return {
        id: `${mailId}#${String(index)}`,
        name: filename ?? subject ?? "",
        type: isItem ? "" : mimeType,
        isItem,
        isInline: disposition === "inline",
        bytes: raw,
      };
    }),
  );
}
