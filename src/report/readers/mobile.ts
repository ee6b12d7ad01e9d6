import { firstGroup, failureFrom, foundBy } from "./layout";
import { findAddress } from "../syntax";
import type { Reader } from "./reader";

/**
 * Gateways to mobile phones: the multimedia centre of Verizon ("Message could not be delivered to mobile.", "Error: ...", fields of
 * the mail below) and Apache James at vtext.com ("Error message below:", "RCPT TO: ...").
 */
export const mobile: Reader = {
  family: "mobile",
  marks: ["could not be delivered to mobile", "error message below:"],
  read(input) {
    const lines = input.lines.slice(0, 60);
    const opening = lines.find((line) =>
      /^(?:Message could not be delivered to mobile\.|Error message below:)/i.test(line.trim()),
    );
    if (opening === undefined) return null;
    const at = lines.indexOf(opening);
    const james = /^Error message/i.test(opening.trim());
    const said = james ? (lines[at + 1] ?? "") : firstGroup(lines, /^Error: {0,4}(.{3,1000})$/i);
    const line = lines.find((text) => (james ? /^\s{0,8}RCPT TO:/i : /^To:/i).test(text)) ?? "";
    const recipient = findAddress(line);
    if (recipient === null) return null;
    return foundBy({ line: opening, weight: 2 }, [
      failureFrom({ recipient, line, said: said ?? "" }),
    ]);
  },
};
