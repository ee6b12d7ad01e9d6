import type { Message } from "../message/types";
import { returnedText } from "../report/returned-text";
import type { AddressSuggestion } from "../original/address-check";
import type { SentByMe } from "../original/sent-by-me";
import type { OriginalAdvice } from "./advice";
import type { Diagnosis, Group } from "./types";

/** What a new message to those who did not get the mail would be. */
export interface WriteAgainPlan {
  /** Failed addresses as the report tells them. */
  readonly recipients: readonly string[];
  /** Where an address may be mistyped; a question to the reader. */
  readonly suggestions: readonly AddressSuggestion[];
  readonly subject: string;
  /** Plain text of the mail; empty where the report did not return it. */
  readonly text: string;
  readonly attachments: readonly string[];
  /** The mail was not sent from the reader's mailbox, or probably not: writing again would be wrong. */
  readonly notSent: Exclude<SentByMe["verdict"], "sent" | "unknown"> | null;
}

/**
 * Plans a new message to the recipients that failed for one cause.
 * @param advice on the same diagnosis
 * @param message what was read, for the text of the mail that came back
 * @param reader the address of the mailbox that is open; null where it is not known
 */
export function planWriteAgain(
  group: Group,
  diagnosis: Diagnosis,
  advice: OriginalAdvice,
  message: Message,
  reader: string | null,
): WriteAgainPlan {
  const members = new Set(group.failures);
  const suggestions = advice.recipients.flatMap(({ suggestion }, index) => {
    const failure = diagnosis.failures[index];
    return suggestion && failure && members.has(failure) ? [suggestion] : [];
  });
  const failed = group.failures.filter(({ failure }) => failure.action === "failed");
  return {
    recipients: [...new Set(failed.map(({ failure }) => failure.recipient).filter(Boolean))],
    suggestions,
    subject: diagnosis.original.subject ?? "",
    ...returnedText(message, diagnosis.report.enclosed),
    notSent: notSentBy(reader, diagnosis, advice),
  };
}

function notSentBy(
  reader: string | null,
  { report, original }: Diagnosis,
  { sentByMe: { verdict } }: OriginalAdvice,
): WriteAgainPlan["notSent"] {
  if (verdict === "not" || verdict === "probably-not") return verdict;
  // A bounce that hangs on another mail is somebody else's, unless it names the reader.
  const from = original.from?.address.toLowerCase();
  const isOthers = report.enclosed && reader !== null && from !== reader.toLowerCase();
  return isOthers ? "probably-not" : null;
}

/** The addresses with every suggestion taken. */
export function correctedRecipients({ recipients, suggestions }: WriteAgainPlan): string[] {
  const meant = new Map(suggestions.map((one) => [one.typed, one.meant]));
  return [...new Set(recipients.map((recipient) => meant.get(recipient) ?? recipient))];
}
