/**
 * Every limit of reading a message, in one place. Past them an input is cut and the cut is said (`Message.truncated`),
 * so that time and memory stay bounded whatever arrives.
 */
export const LIMITS = {
  /** Bytes of one input. Exchange Online's largest message is 150 MB; reports return headers or a small mail. */
  bytes: 32 * 1024 * 1024,
  /** Nesting of multiparts and enclosed messages. */
  depth: 16,
  /** MIME parts of one message, nested ones included. */
  parts: 500,
  /** Header fields of one part. */
  headers: 1000,
  /** Bytes of one header field; real ones of Exchange reach 10 KB. */
  headerField: 64 * 1024,
  /** Bytes of one part that are decoded to text. */
  text: 1024 * 1024,
  /** Bytes of RTF that are unpacked: HTML inside it takes about three times its own room. */
  rtf: 4 * 1024 * 1024,
  /** Characters of one SMTP answer. */
  answer: 4096,
  /** Mails forwarded inside each other's text, as deep as a report is looked for. */
  forwards: 3,
  /** Recipients of one report. */
  recipients: 1000,
} as const;
