import type { Failure } from "../report/types";
import type { Original, Values } from "./types";

/** The domain of an address; null where it has none. */
export function domainOf(address: string | null): string | null {
  const at = address?.lastIndexOf("@") ?? -1;
  return address === null || at < 0 || at === address.length - 1
    ? null
    : address.slice(at + 1).toLowerCase();
}

/** What the texts of this failure may name; every value occurs in the message. */
export function valuesOf(failure: Failure, original: Original): Values {
  const recipient = failure.recipient === "" ? null : failure.recipient;
  const sender = original.from?.address ?? null;
  return {
    recipient,
    recipientDomain: domainOf(recipient),
    sender,
    senderDomain: domainOf(sender),
    host: failure.rejectedBy?.value ?? failure.triedHost,
    ip: failure.answer.ip,
    culprit: culpritOf(failure.answer.text),
    code: failure.answer.status ?? failure.answer.reply,
  };
}

/** Whom an answer blames among several recipients: "messages to X are blocked by your organization" (5.7.703). */
function culpritOf(answer: string): string | null {
  const match = /messages to ['"<]?([^\s'"<>]{3,320})['">]? are blocked/i.exec(answer);
  return match?.[1] ?? null;
}
