import { ownEnd, returnedFields } from "../returned";
import { failureSaid } from "../said";
import { findAddress } from "../syntax";
import { findingOf, generatorIn } from "./family";
import type { Reader } from "./reader";

/**
 * DragonFly Mail Agent (dma). Told by "This is the DragonFly Mail Agent V at X."; one recipient a report, then
 * `host [ip] did not like our RCPT TO:` with the answer below, or the agent's own reason.
 */
export const dragonfly: Reader = {
  family: "dragonfly",
  words: ["this is the dragonfly mail agent"],
  read({ lines }) {
    const end = ownEnd(lines);
    const own = lines.slice(0, end);
    const opening = own.find((line) => /dragonfly mail agent/i.test(line)) ?? "";
    const at = own.findIndex((line) => /error delivering your mail to </i.test(line));
    const address = findAddress(own[at] ?? "");
    if (address === null) return null;
    const said = own
      .slice(at + 1)
      .join(" ")
      .trim();
    return findingOf([failureSaid(address, own[at] ?? "", said, "failed")], opening, {
      generatedBy: generatorIn(opening, / at (\S{3,255})$/),
      original: returnedFields(lines, end + 1),
    });
  },
};
