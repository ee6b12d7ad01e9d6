import { findAddress } from "../syntax";
import { isStillTrying } from "../waiting";
import { failureFrom, foundBy, splitReport } from "./layout";
import type { Reader } from "./reader";

/** `anna@contoso.com Invalid Address, ERROR_CODE :550, ERROR_CODE :5.2.1 ...`: reply and text behind the same words. */
const LINE =
  /^(\S{3,320}) ([^,]{1,80}), ?ERROR_CODE ?:(\d{3})?,? {0,2}(?:ERROR_CODE ?:)?,? {0,2}(.{0,4000})$/;

/** Zoho Mail: Exim's opening, then a line for each recipient with its reply behind "ERROR_CODE :". */
export const zoho: Reader = {
  family: "zoho",
  marks: ["error_code :"],
  read(input) {
    const { own, original } = splitReport(input.lines);
    const action = isStillTrying(own) ? "delayed" : "failed";
    const failures = own.flatMap((line) => {
      const match = LINE.exec(line.trim());
      const recipient = match ? findAddress(match[1] ?? "") : null;
      if (match === null || recipient === null) return [];
      const [, , reason = "", reply = "", text = ""] = match;
      return [failureFrom({ recipient, line, said: `${reply} ${text || reason}`.trim(), action })];
    });
    return foundBy({ line: own.find((line) => LINE.test(line.trim())) ?? "" }, failures, {
      original,
    });
  },
};
