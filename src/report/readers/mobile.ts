import { firstGroup, failureFrom, foundBy } from "./layout";
import { findAddress } from "../syntax";
import type { Reader } from "./reader";

/**
 * Gateways to mobile phones: the multimedia centre of Verizon ("Message could not be delivered to mobile.", "Error: ...", fields of
 * the mail below) and Apache James at vtext.com ("Error: ...", at times "Error message below:", then "Message details:" with
 * "RCPT TO: ...").
 */
export const mobile: Reader = {
  family: "mobile",
  marks: ["could not be delivered to mobile", "error message below:", "message details:"],
  read(input) {
    const lines = input.lines.slice(0, 60);
    const opening = lines.find((line) =>
      /^(?:Message could not be delivered to mobile\.|Message details:)/i.test(line.trim()),
    );
    if (opening === undefined) return null;
    const james = /^Message details/i.test(opening.trim());
    const at = lines.findIndex((line) => /^Error message below:/i.test(line.trim()));
    const said = at < 0 ? firstGroup(lines, /^Error: {0,4}(.{3,1000})$/i) : lines[at + 1];
    const below = lines.slice(lines.indexOf(opening));
    const line = below.find((text) => (james ? /^\s{0,8}RCPT TO:/i : /^To:/i).test(text)) ?? "";
    const recipient = findAddress(line);
    if (recipient === null || (james && said === null)) return null;
    return foundBy({ line: opening, weight: 2 }, [
      failureFrom({ recipient, line, said: said ?? "" }),
    ]);
  },
};
