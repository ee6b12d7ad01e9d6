import { listed, failureFrom, firstGroup, foundBy, splitReport } from "./layout";
import type { Reader } from "./reader";

/**
 * Mimecast: "[Postmaster] Email Delivery Failure", values behind two hyphens: the address, the problem in words, and below
 * "Additional information follows" what the remote system said.
 */
export const mimecast: Reader = {
  family: "mimecast",
  marks: ["the problem appears to be"],
  read(input) {
    const { own, original } = splitReport(input.lines);
    const opening = own.find((line) => /the problem appears to be/i.test(line)) ?? "";
    const additional = own.findIndex((line) =>
      /^additional information follows/i.test(line.trim()),
    );
    const said =
      (additional < 0 ? null : firstGroup(own.slice(additional), /^\s{0,8}-- (.{3,4000})$/)) ??
      firstGroup(own.slice(own.indexOf(opening)), /^\s{0,8}-- (.{3,4000})$/) ??
      "";
    const failures = listed(own, /^-- ?<?([^\s<>@]{1,200}@[^\s<>]{1,255})>?$/).map(
      ({ recipient, line }) => failureFrom({ recipient, line, said }),
    );
    return foundBy({ line: opening }, failures, { original });
  },
};
