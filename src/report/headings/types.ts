/** What a heading of a Microsoft report says, whatever its language. */
export type HeadingRole =
  | "failed"
  | "delayed"
  | "diagnostics"
  | "generating-server"
  | "receiving-server"
  | "original-headers"
  | "how-to-fix"
  | "for-admins"
  | "status-code"
  | "original-details"
  | "created-date"
  | "sender-address"
  | "recipient-address"
  | "subject"
  | "error-details"
  | "reported-error"
  | "generated-by"
  | "rejected-by"
  | "notification-details"
  | "hops"
  | "feedback";

/** How sure the wording is: seen in a real report; told by others who read such reports; our own translation. */
type Sure = "verified" | "reported" | "translated";

/** Where a wording comes from, and how sure that makes it. */
export const SOURCES = {
  report: { sure: "verified", source: "a real report" },
  code: { sure: "reported", source: "public code that reads real reports" },
  documentation: {
    sure: "reported",
    source: "Microsoft's documentation in that language; the product may differ",
  },
  memory: { sure: "translated", source: "remembered by people who saw such reports, unverified" },
  translation: { sure: "translated", source: "our own translation of the English heading" },
} as const satisfies Record<string, { readonly sure: Sure; readonly source: string }>;

export type Source = keyof typeof SOURCES;

/** A heading as one language writes it. */
export interface Heading {
  readonly role: HeadingRole;
  /** BCP 47. */
  readonly language: string;
  /** Start of the heading. With its colon where the words alone would also open a sentence. */
  readonly text: string;
  readonly sure: Sure;
  readonly source: string;
}

/** The wordings of one heading. */
export function wordings(
  role: HeadingRole,
  list: readonly (readonly [language: string, text: string, source: Source])[],
): Heading[] {
  return list.map(([language, text, source]) => ({ role, language, text, ...SOURCES[source] }));
}
