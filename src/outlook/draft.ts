import { call, failed, failureOf } from "./call";
import { currentItem } from "./item";
import type { Draft, OpenedDraft, Result } from "./types";

const DRAFT_TIMEOUT_MS = 8_000;

/** Limits of displayNewMessageForm (Office.js documentation); it throws when one is passed. Characters, not bytes. */
const MAX_BODY_CHARACTERS = 32 * 1024;
const MAX_SUBJECT_CHARACTERS = 255;
const MAX_RECIPIENTS = 100;

const ELLIPSIS = "…";

const HTML_OF: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\n": "<br>",
};

/**
 * @param text - plain text, lines ended by LF or CRLF
 * @returns the text as HTML that shows it and nothing else, cut at Outlook's limit with an ellipsis
 */
function htmlOf(text: string): { readonly html: string; readonly cut: boolean } {
  const html = text
    // What does not fit is not escaped either: a returned mail may have any size.
    .slice(0, MAX_BODY_CHARACTERS + 1)
    .replaceAll("\r\n", "\n")
    .replace(/[&<>"'\n]/g, (character) => HTML_OF[character] ?? "");
  if (html.length <= MAX_BODY_CHARACTERS && text.length <= MAX_BODY_CHARACTERS)
    return { html, cut: false };
  const cutHtml = html.slice(0, MAX_BODY_CHARACTERS - ELLIPSIS.length);
  // A cut must not halve an escape, a line break or a surrogate pair.
  const whole = cutHtml.replace(/(?:&[a-z0-9#]{0,5}|<[a-z]{0,2}|[\uD800-\uDBFF])$/, "");
  return { html: whole + ELLIPSIS, cut: true };
}

function subjectOf(subject: string): string {
  const line = subject.replace(/[\r\n]+/g, " ");
  if (line.length <= MAX_SUBJECT_CHARACTERS) return line;
  return line.slice(0, MAX_SUBJECT_CHARACTERS - ELLIPSIS.length) + ELLIPSIS;
}

/** Office.js throws on a new message while no item is open (measured; not documented). */
export function canOpenDraft(): boolean {
  try {
    return (
      currentItem() !== null && typeof Office.context.mailbox.displayNewMessageForm === "function"
    );
  } catch {
    return false;
  }
}

/**
 * Opens a new message for the person to read and send. Where the client reports back (Mailbox 1.9) its answer counts, else
 * the call not throwing does.
 * @returns `refused` for more recipients than the form takes: dropping some in silence would be worse
 */
export async function openDraft(draft: Draft): Promise<Result<OpenedDraft>> {
  if (!canOpenDraft()) return failed("not-supported");
  if (draft.to.length > MAX_RECIPIENTS) return failed("refused");
  const { html, cut } = htmlOf(draft.text);
  const form = {
    toRecipients: [...draft.to],
    subject: subjectOf(draft.subject),
    htmlBody: html,
  };
  const opened = { ok: true, value: { cut } } as const;
  const { mailbox, requirements } = Office.context;
  if (requirements.isSetSupported("Mailbox", "1.9")) {
    const answer = await call(DRAFT_TIMEOUT_MS, (done) => {
      mailbox.displayNewMessageFormAsync(form, done);
    });
    return answer.ok ? opened : answer;
  }
  try {
    mailbox.displayNewMessageForm(form);
    return opened;
  } catch (thrown) {
    return failed(failureOf(thrown));
  }
}
