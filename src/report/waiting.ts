import { fold } from "./normalise";
import { PhraseTable } from "./phrase-table";

/** Words of a notice that the sending system goes on trying, lower case: its mail is delayed, not lost. */
const STILL_TRYING: readonly string[] = [
  "not yet been delivered",
  "was not yet delivered",
  "not yet been able to deliver",
  "has not been delivered yet",
  "have not yet received your message",
  "still being retried",
  "will be retried",
  "will retry",
  "continue to try",
  "continue trying",
  "continue to attempt",
  "continue to be made",
  "delivery attempts will continue",
  "will keep trying",
  "keep trying until",
  "delivery is delayed",
  "has been delayed",
  "is delayed for more than",
  "only a temporary failure report",
  "warning message only",
  "delivery incomplete",
  "not need to resend",
  "not need to re-send",
  "no need to resend",
  "has been postponed",
  "enqueued and undeliverable for",
  "delivery status: delayed",
  "action: delayed",
  "message still undelivered after",
];

/** Words of a system that has given up; they win, as such a report may tell what went on before. */
const GIVEN_UP: readonly string[] = [
  "giving up",
  "given up",
  "this is a permanent error",
  "will not continue trying",
  "will not be retried",
  "will be deleted from queue",
  "permanent fatal errors",
  "in the queue too long",
  "not going to try again",
];

const table = new PhraseTable([...STILL_TRYING, ...GIVEN_UP]);

/**
 * Whether a report in prose says that its mail is still being tried (RFC 3464 2.3.3, "delayed"). The class of a code does not
 * decide it: a system that has given up quotes the last 4xx answer.
 * @param lines the report's own lines
 */
export function isStillTrying(lines: readonly string[]): boolean {
  const text = fold(lines.join(" ").slice(0, 8000)).toLowerCase();
  const found = table.in(text);
  return (
    found.size > 0 &&
    STILL_TRYING.some((words) => found.has(words)) &&
    !GIVEN_UP.some((words) => found.has(words))
  );
}
