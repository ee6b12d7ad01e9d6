import { listed, failureFrom, foundBy, splitReport, paragraphAfter } from "./layout";
import type { Reader } from "./reader";

const OPENING = [
  "rcpt to generated following response",
  "body of message generated response",
  "original message follows.",
];

/** What stands before the recipient is the reason, in the server's words. */
const RECIPIENT =
  /^(?:unknown user|invalid final delivery userid|user mailbox exceeds allowed size|delivery failed \d{1,3} attempts|unknown host|undeliverable to):?\s{1,4}(\S{3,320})$/i;

/**
 * IMail Server (X-Mailer: SMTP32): a reason and the recipient on one line, the answer below "RCPT TO generated following
 * response:", the mail below "Original message follows."
 */
export const imail: Reader = {
  family: "imail",
  marks: OPENING,
  read(input) {
    const { own, original } = splitReport(input.lines);
    const blocks = listed(own, RECIPIENT);
    const failures = blocks.map(({ recipient, line, said }) => {
      const answer = paragraphAfter(said, /generated (?:following )?response:$/i);
      const reason = line.slice(0, line.indexOf(recipient)).replace(/[:\s]{1,8}$/, "");
      return failureFrom({ recipient, line, said: answer === "" ? reason : answer });
    });
    return foundBy({ line: blocks[0]?.line ?? "" }, failures, { original });
  },
};
