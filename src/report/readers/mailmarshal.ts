import { listed, failureFrom, firstGroup, foundBy, splitReport, paragraphAfter } from "./layout";
import { isHost } from "../syntax";
import type { Reader } from "./reader";

/**
 * MailMarshal: "Your message: From, Subject. Could not be delivered because of", the answer, "The following recipients were
 * affected:", then fields named like those of RFC 3464.
 */
export const mailMarshal: Reader = {
  family: "mailmarshal",
  marks: ["the following recipients were affected"],
  read(input) {
    const { own, original } = splitReport(input.lines);
    const affected = own.findIndex((line) =>
      /^the following recipients were affected/i.test(line.trim()),
    );
    const said = paragraphAfter(own, /^could not be delivered because of(.{0,4000})$/i);
    const remote = firstGroup(own, /^Remote-MTA:\s{0,20}<?([^<>\s]{3,255})>?/i);
    const reporting = firstGroup(own, /^Reporting-MTA:\s{0,20}<?([^<>\s]{3,255})>?/i);
    const failures = listed(own.slice(affected + 1), /^<?([^\s<>:]{1,200}@[^\s<>]{1,255})>?$/).map(
      ({ recipient, line }) => failureFrom({ recipient, line, said, host: remote }),
    );
    const generatedBy =
      reporting !== null && isHost(reporting)
        ? {
            value: reporting.toLowerCase(),
            evidence: { source: "body" as const, line: `Reporting-MTA: ${reporting}` },
          }
        : null;
    return foundBy({ line: own[affected] ?? "" }, failures, { original, generatedBy });
  },
};
