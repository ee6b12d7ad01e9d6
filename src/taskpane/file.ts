import { explainInput, type Reading, type Unreadable } from "./input";

/** Why a file could not be explained. file: it was moved, or the mail program never handed over its content. */
export type FileFailure = Unreadable["reason"] | "too-large" | "file";

/** Said to readers as 25 MB; a mail of 25 MB with its encoding and header fields is let through. */
export const LARGEST_FILE_BYTES = 32 * 1024 * 1024;

/** Reads a file that was opened or dropped, and explains it. Never rejects. */
export async function explainFile(
  file: File,
): Promise<Reading | { readonly ok: false; readonly reason: FileFailure }> {
  if (file.size > LARGEST_FILE_BYTES) return { ok: false, reason: "too-large" };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { ok: false, reason: "file" };
  }
  return explainInput({ kind: "file", bytes });
}
