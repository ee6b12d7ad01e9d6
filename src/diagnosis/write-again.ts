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
 * @param message what was read, for the text of the mail that came back
 * @param advice on the same diagnosis
 */
export function planWriteAgain(
  group: Group,
  diagnosis: Diagnosis,
  advice: OriginalAdvice,
  message: Message,
): WriteAgainPlan {
  const members = new Set(group.failures);
  const suggestions = advice.recipients.flatMap(({ suggestion }, index) => {
    const failure = diagnosis.failures[index];
    return suggestion && failure && members.has(failure) ? [suggestion] : [];
  });
  const { verdict } = advice.sentByMe;
  const failed = group.failures.filter(({ failure }) => failure.action === "failed");
  return {
    recipients: [...new Set(failed.map(({ failure }) => failure.recipient).filter(Boolean))],
    suggestions,
    subject: diagnosis.original.subject ?? "",
    ...returnedText(message, diagnosis.report.enclosed),
    notSent: verdict === "not" || verdict === "probably-not" ? verdict : null,
  };
}

/** The addresses with every suggestion taken. */
export function correctedRecipients({ recipients, suggestions }: WriteAgainPlan): string[] {
  const meant = new Map(suggestions.map((one) => [one.typed, one.meant]));
  return [...new Set(recipients.map((recipient) => meant.get(recipient) ?? recipient))];
}
