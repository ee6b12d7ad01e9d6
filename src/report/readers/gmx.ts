import { listed, failureFrom, firstGroup, foundBy, splitReport } from "./layout";
import type { Reader } from "./reader";

/**
 * GMX, WEB.DE and mail.com: Exim's opening, then each recipient in double quotes, the stage of the SMTP dialogue, `host:` with the
 * remote server, and the answer.
 */
export const gmx: Reader = {
  family: "gmx",
  marks: ["smtp error from remote server"],
  read(input) {
    const { own, original } = splitReport(input.lines);
    const blocks = listed(own, /^"([^"\s]{3,320})":$/);
    const failures = blocks.map(({ recipient, line, said }) => {
      const host = firstGroup(said, /^host: ?(\S{3,255})$/i);
      const text = said.filter((one) => !/^(?:smtp error from|host:)/i.test(one)).join(" ");
      return failureFrom({ recipient, line, said: text, host });
    });
    return foundBy({ line: blocks[0]?.line ?? "" }, failures, { original });
  },
};
