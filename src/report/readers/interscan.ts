import { firstGroup, foundBy, failureFrom, splitReport } from "./layout";
import type { Reader } from "./reader";

/**
 * Trend Micro InterScan: a frame of asterisks with "Message from InterScan ...", one sentence with the recipient, sometimes the
 * SMTP command and its answer. The sender is any address of the gateway.
 */
export const interscan: Reader = {
  family: "interscan",
  marks: ["message from interscan"],
  read(input) {
    const { own, original } = splitReport(input.lines);
    const opening = own.find((line) => /message from interscan/i.test(line));
    if (opening === undefined) return null;
    const line = own.find((text) => /unable to deliver message to/i.test(text)) ?? opening;
    const recipient = firstGroup(own, /unable to deliver message to <([^<>\s]{3,320})>/i) ?? "";
    const said =
      firstGroup(own, /^\s{0,8}Received >>> (.{3,4000})$/) ??
      firstGroup(own, /^\s{0,8}Reason: {0,4}(.{3,4000})$/) ??
      line;
    if (recipient === "" && !input.lower.includes("could not be delivered")) return null;
    return foundBy({ line: opening, weight: 2 }, [failureFrom({ recipient, line, said })], {
      original,
    });
  },
};
