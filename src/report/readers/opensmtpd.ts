import { LIMITS } from "../../message/limits";
import { ownEnd, returnedFields } from "../returned";
import { failureSaid } from "../said";
import { isStillTrying } from "../waiting";
import { findingOf } from "./family";
import type { Reader } from "./reader";

const OPENING = "this is the mailer-daemon, please do not reply to this e";
const ENTRY = /^([^\s:<>"]{1,256}@[^\s:<>"]{1,255}): (.{1,4000})$/;

/**
 * OpenSMTPD. Told by "This is the MAILER-DAEMON, please DO NOT REPLY to this email."; below "the following list of recipients"
 * one line a recipient, `address: answer` (smtpd's bounce.c).
 */
export const opensmtpd: Reader = {
  family: "opensmtpd",
  words: [OPENING],
  read({ lines }) {
    const end = ownEnd(lines);
    const own = lines.slice(0, end);
    const opening = own.find((line) => line.toLowerCase().includes(OPENING)) ?? "";
    const action = isStillTrying(own) ? "delayed" : "failed";
    const failures = own
      .slice(0, LIMITS.recipients)
      .map((line) => ({ line, entry: ENTRY.exec(line.trim()) }))
      .filter(({ entry }) => entry !== null)
      .map(({ line, entry }) => failureSaid(entry?.[1] ?? "", line, entry?.[2] ?? "", action));
    return findingOf(failures, opening, { original: returnedFields(lines, end) });
  },
};
