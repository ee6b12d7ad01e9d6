import { listed, failureFrom, foundBy, splitReport, paragraphAfter } from "./layout";
import type { Reader } from "./reader";

/** m-FILTER (Japanese gateway): names itself, the recipients on lines of their own, sections headed by seven hyphens. */
export const mFilter: Reader = {
  family: "m-filter",
  marks: ["「m-filter」"],
  read(input) {
    if (!input.lower.includes("-------server message")) return null;
    const { own, original } = splitReport(input.lines);
    const opening = own.find((line) => line.includes("m-FILTER")) ?? "";
    const section = own.findIndex((line) => line.startsWith("-------server message"));
    const said = paragraphAfter(own.slice(section), /^-{7}server message(.{0,4000})$/);
    const failures = listed(own.slice(0, section), /^<?(\S{1,200}@\S{1,255}?)>?$/).map(
      ({ recipient, line }) => failureFrom({ recipient, line, said }),
    );
    return foundBy({ line: opening, weight: 2 }, failures, { original });
  },
};
