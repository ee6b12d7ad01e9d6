import { matchAnswer } from "../knowledge/matcher";
import type { Message } from "../message/types";
import { parseAnswer } from "../report/answer";
import { comparable } from "../report/normalise";
import type { Report } from "../report/types";
import { failureOf, inBody } from "../report/readers/reader";
import { findAddress } from "../report/syntax";
import { isStillTrying } from "../report/waiting";

/** Longer texts are mails, not an answer that somebody copied. */
const LONGEST = 1000;

/**
 * An answer without any code that a person pasted, such as "the sender's submission quota was exceeded": the tables know some
 * by their words alone.
 * @returns null where no words are known
 */
export function readPlainAnswer(message: Message): Report | null {
  const text = message.text.trim();
  if (!message.pasted || text === "" || text.length > LONGEST) return null;
  const match = matchAnswer({
    status: null,
    reply: null,
    text: comparable(text),
    generatedByMicrosoft: true,
    rejectedByMicrosoft: true,
    host: null,
  });
  if (match.exactness !== "text") return null;
  const kind = isStillTrying(text.split("\n")) ? "delayed" : "failed";
  return {
    kind,
    signs: [{ id: "pasted-answer", about: "answer", weight: 2, line: text.slice(0, 300) }],
    family: "pasted",
    generatedBy: null,
    failures: [
      {
        ...failureOf(findAddress(text) ?? "", inBody(text)),
        action: kind,
        answer: parseAnswer(text),
      },
    ],
    indicator: null,
    advice: null,
    hops: [],
    original: [],
    enclosed: false,
  };
}
