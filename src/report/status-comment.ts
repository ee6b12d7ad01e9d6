import type { Failure } from "./types";

/** `Status: 4.4.7 (delivery time expired)`, and systems that write words without brackets. */
const COMMENT = /^Status: ?(.{0,40}?[a-z]{3}.{0,960})$/i;

/**
 * A failure that nobody has told anything of in words: the comment of its Status field then is what is said
 * (RFC 3464 2.3.4: the code may be followed by a comment in parentheses). Its codes have been read already.
 */
export function withStatusComment(failure: Failure): Failure {
  if (failure.answer.text !== "") return failure;
  for (const { source, line } of failure.evidence) {
    const comment = source === "delivery-status" ? COMMENT.exec(line)?.[1] : undefined;
    if (comment !== undefined)
      return { ...failure, answer: { ...failure.answer, text: comment.trim() } };
  }
  return failure;
}
