import { LIMITS } from "../../message/limits";
import { findStatuses } from "../answer";
import { fold } from "../normalise";
import { answerStart } from "../said";
import { classKind } from "../signs";
import { findAddress } from "../syntax";
import type { Failure } from "../types";
import { failureFrom, splitReport } from "./layout";
import type { Reader } from "./reader";

/** Lines that name somebody else than the recipient: the sender, whom to ask, fields of the mail. */
const SOMEBODY_ELSE =
  /^(?:from|sender|message-id|reply-to|date|return-path)\s{0,4}:|postmaster@|mailer-daemon@|\b(?:contact|forward|support|questions?|help|reply to)\b/i;

/**
 * What Outlook calls a report by its class although its text follows no known layout, or says next to nothing: Outlook hands
 * over no machine-readable part, the class comes from it all the same ([MS-OXCMAIL] 2.2.3.7.1.1). The addresses of the text are
 * the recipients; where it names none, the recipient stays empty.
 */
export const classOnly: Reader = {
  family: "class-only",
  read({ message, lines }) {
    const action = classKind(message.itemClass);
    if (action === null) return null;
    const { own } = splitReport(lines);
    const text = fold(own.join(" ")).trim();
    const start = answerStart(text) ?? findStatuses(text)[0]?.index ?? 0;
    const said = text.slice(start, start + 600).trim();
    const sender = message.from?.address.toLowerCase() ?? "";
    const failures = new Map<string, Failure>();
    for (const line of own) {
      if (SOMEBODY_ELSE.test(line.trim())) continue;
      const recipient = findAddress(line)?.replace(/\.$/, "");
      if (recipient === undefined || recipient.toLowerCase() === sender) continue;
      if (failures.size < LIMITS.recipients && !failures.has(recipient.toLowerCase()))
        failures.set(recipient.toLowerCase(), failureFrom({ recipient, line, said, action }));
    }
    const found = [...failures.values()];
    const unnamed = failureFrom({ recipient: "", line: message.subject, said, action });
    return { failures: found.length > 0 ? found : [unnamed], signs: [] };
  },
};
