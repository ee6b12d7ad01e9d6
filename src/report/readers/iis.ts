import { isStillTrying } from "../waiting";
import { failureFrom, foundBy, listed, splitReport } from "./layout";
import type { Reader } from "./reader";

const OPENING = "this is an automatically generated delivery status notification";

/** `Delivery to the following recipients failed.`, `Unable to deliver message to the following recipients, due to ...`. */
const SENTENCE = /^(?:Delivery|Unable to deliver message) to the following recipients?\b.{0,400}$/i;

/** A recipient alone on its line, also behind a list's mark. */
const RECIPIENT = /^(?:[-*•]{1,2} {0,4})?<?([^\s<>@]{1,200}@[^\s<>]{1,255})>?$/;

/** A rule, or the fields of the machine-readable part in the text. */
const END = /^(?:[-_=]{3,}|Reporting-MTA:)/i;

/**
 * Windows' own SMTP service (IIS, Exchange 2000 and 2003) and systems that took over its words. Told by "This is an automatically
 * generated Delivery Status Notification."; it names the recipients, seldom with a reason below them.
 */
export const iis: Reader = {
  family: "iis-smtp",
  marks: [OPENING],
  read(input) {
    const { own, original } = splitReport(input.lines);
    const opening = own.find((line) => line.toLowerCase().includes(OPENING));
    const sentence = own.find((line) => SENTENCE.test(line.trim()))?.trim();
    if (opening === undefined || sentence === undefined) return null;
    const action = isStillTrying(own) ? "delayed" : "failed";
    const recipients = listed(own, RECIPIENT, END);
    // With one recipient, what stands below it is said of it.
    const below = recipients.length === 1 ? (recipients[0]?.said ?? []).join(" ").trim() : "";
    return foundBy(
      { line: opening },
      recipients.map(({ recipient, line }) =>
        failureFrom({ recipient, line, said: below === "" ? sentence : below, action }),
      ),
      { original },
    );
  },
};
