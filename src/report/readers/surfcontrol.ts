import { LIMITS } from "../../message/limits";
import { ownLines } from "../returned";
import { failureSaid } from "../said";
import { addressLine } from "../syntax";
import type { Failure } from "../types";
import { findingOf } from "./family";
import type { Reader } from "./reader";

const OPENING = "a transcript of the attempts to send the message follows";

/** `anna@contoso.com: [192.0.2.1], 550 ...` */
const ENTRY =
  /^([^\s:<>"]{1,256}@[^\s:<>"]{1,255}): {0,3}\[([0-9a-f.:]{3,45})\],? {0,3}(.{1,4000})$/i;

/**
 * SurfControl (Websense) E-mail Filter. Told by "A transcript of the attempts to send the message follows."; the recipient after
 * "Addressed To:", each attempt as `address: [ip], answer`.
 */
export const surfcontrol: Reader = {
  family: "surfcontrol",
  words: [OPENING],
  read({ lines }) {
    const own = ownLines(lines);
    const opening = own.find((line) => line.toLowerCase().includes(OPENING)) ?? "";
    const failures = new Map<string, Failure>();
    for (const line of own) {
      const addressed = /^\s{0,4}addressed to: {0,3}(\S{3,320})/i.exec(line);
      const address = addressed ? addressLine(addressed[1] ?? "") : null;
      if (address !== null)
        failures.set(address.toLowerCase(), failureSaid(address, line, "", "failed"));
      const entry = ENTRY.exec(line.trim());
      if (entry && failures.size < LIMITS.recipients) {
        const failure = failureSaid(entry[1] ?? "", line, entry[3] ?? "", "failed");
        failures.set((entry[1] ?? "").toLowerCase(), {
          ...failure,
          answer: { ...failure.answer, ip: entry[2] ?? null },
        });
      }
    }
    return findingOf([...failures.values()], opening);
  },
};
