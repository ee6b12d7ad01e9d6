import { angleBlocks } from "../blocks";
import { ownEnd, returnedFields } from "../returned";
import { failureSaid } from "../said";
import { hostLine } from "../syntax";
import { isStillTrying } from "../waiting";
import { findingOf, generatorIn } from "./family";
import type { Reader } from "./reader";

/**
 * Courier. Told by "This is a delivery status notification from X, running the Courier mail server"; `<address>:` heads the
 * failure, below it the remote host and the session, `>>>` what was said and `<<<` what came back.
 */
export const courier: Reader = {
  family: "courier",
  words: ["running the courier mail server"],
  read({ lines }) {
    const end = ownEnd(lines);
    const own = lines.slice(0, end);
    const at = own.findIndex((line) => /running the courier mail server/i.test(line));
    if (at < 0) return null;
    const opening = `${own[at - 1] ?? ""} ${own[at] ?? ""}`;
    const action =
      isStillTrying(own) || /^\s{0,60}DELAYED MAIL/m.test(own.join("\n")) ? "delayed" : "failed";
    const failures = angleBlocks(own).map(({ address, said, line }) => {
      const failure = failureSaid(address, line, said, action);
      const host = hostLine(said.split(/ >>> | <<< /, 1)[0] ?? "");
      if (host === null) return failure;
      const answered = failure.answer.reply !== null;
      return {
        ...failure,
        answer: { ...failure.answer, host: host.host, ip: host.ip },
        rejectedBy: answered
          ? { value: host.host, evidence: { source: "body" as const, line: said.slice(0, 300) } }
          : null,
        triedHost: answered ? null : host.host,
      };
    });
    return findingOf(failures, opening.trim(), {
      generatedBy: generatorIn(opening, /notification from (\S{3,255})/i),
      original: returnedFields(lines, end),
    });
  },
};
