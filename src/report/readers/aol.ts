import { findStatuses } from "../answer";
import { addressLine } from "../syntax";
import { failureFrom, firstGroup, foundBy, splitReport } from "./layout";
import type { Finding, Reader, ReaderInput } from "./reader";

/**
 * AOL: "Your mail to the following recipients could not be delivered because they are not accepting mail ..." with screen names
 * (addresses without a domain) below, and the web layout "We were unable to deliver your message to the following address ...
 * because: ..." whose code stands in a sentence below.
 */
export const aol: Reader = {
  family: "aol",
  marks: [
    "could not be delivered because they are not accepting",
    "unable to deliver your message to the following address",
  ],
  read: (input) => screenNames(input) ?? page(input),
};

function screenNames(input: ReaderInput): Finding | null {
  const { own } = splitReport(input.lines);
  const at = own.findIndex((line) => /could not be delivered because they are not/i.test(line));
  if (at < 0) return null;
  const opening = own[at] ?? "";
  const said = opening.slice(opening.indexOf("could not be delivered")).replace(/:$/, "");
  const failures = own
    .slice(at + 1, at + 100)
    .filter((line) => /^\s{1,8}[a-z0-9._@-]{2,320}$/i.test(line))
    .map((line) => failureFrom({ recipient: line.trim(), line, said }));
  return foundBy({ line: opening, weight: 2 }, failures);
}

function page(input: ReaderInput): Finding | null {
  const { own, original } = splitReport(input.lines);
  const at = own.findIndex((line) =>
    /unable to deliver your message to the following address/i.test(line),
  );
  const because = own.findIndex((line) => /^because: /.test(line.trim()));
  if (at < 0 || because < at) return null;
  const said = (own[because] ?? "").trim().slice(9);
  const type = firstGroup(
    own.slice(because),
    /information about type (\d\.\d{1,3}\.\d{1,3}) delivery errors/i,
  );
  const status = type === null ? null : (findStatuses(type)[0]?.status ?? null);
  const failures = own.slice(at + 1, because).flatMap((line) => {
    const recipient = addressLine(line);
    if (recipient === null) return [];
    const failure = failureFrom({ recipient, line, said });
    return [{ ...failure, answer: { ...failure.answer, status: failure.answer.status ?? status } }];
  });
  return foundBy({ line: own[at] ?? "" }, failures, { original });
}
