import { LIMITS } from "../../message/limits";
import { findAddress } from "../syntax";
import { failureFrom, foundBy, opensWith, splitReport } from "./layout";
import type { Reader } from "./reader";

/** "Could not be sent to", "recipient": what stands before the address. */
const RECIPIENT =
  /(?:无法(?:发送|送达|投递)到|无法投递至|收件人|收信人)\s{0,4}[:：(（]?\s{0,4}<?([^\s<>()（）:：]{3,320}@[^\s<>()（）,，。]{1,255})/;
/** "The system answered", "reason of the return". */
const HEADING =
  /^(?:系统应答|系统回应|远程服务器(?:回应|返回)|服务器返回|退信原因|退回原因|错误原因|失败原因)\s{0,4}[:：]?\s{0,4}(.{0,4000})$/;
/** "Suggested remedy": the provider's advice, no fact of the failure. */
const ADVICE = /^(?:解决建议|解决方案|建议解决|解决办法|处理建议)/;

/**
 * Chinese mail services (Aliyun, QQ, 163, Sina): prose and a table in Chinese, often without any code. Told by "mail returned" or
 * "could not be sent" together with a recipient.
 */
export const chinese: Reader = {
  family: "chinese",
  read(input) {
    if (!opensWith(input, ["退信", "退回", "无法发送到", "无法送达", "无法投递"])) return null;
    const { own, original } = splitReport(input.lines);
    const opening = own.find((line) => /退信|退回|无法(?:发送|送达|投递)/.test(line));
    if (opening === undefined) return null;
    const told = recipients(own);
    // A single reason can stand above the recipients.
    const shared = told.every(({ lines }) => reasonOf(lines) === "") ? reasonOf(own) : "";
    const failures = told.map(({ recipient, line, lines }) =>
      failureFrom({ recipient, line, said: shared === "" ? reasonOf(lines) : shared }),
    );
    return foundBy({ line: opening, weight: 2 }, failures, { original });
  },
};

function recipients(
  own: readonly string[],
): { recipient: string; line: string; lines: readonly string[] }[] {
  const found: { recipient: string; line: string; lines: string[] }[] = [];
  for (const line of own) {
    const text = line.trim();
    const named = RECIPIENT.exec(text)?.[1] ?? /^<([^<>\s]{3,320})>[:：]?$/.exec(text)?.[1];
    const recipient = named === undefined ? null : findAddress(named);
    if (recipient !== null) found.push({ recipient, line, lines: [] });
    else found.at(-1)?.lines.push(text);
  }
  return found.slice(0, LIMITS.recipients);
}

/** The answer and the reason; in tables each stands in the cell, and so on the line, after its heading. */
function reasonOf(lines: readonly string[]): string {
  const said: string[] = [];
  let expected = false;
  for (const line of lines) {
    const text = line.trim();
    if (text === "") continue;
    const match = HEADING.exec(text);
    if (match) {
      const rest = match[1] ?? "";
      expected = rest === "";
      said.push(rest);
    } else if (expected && !ADVICE.test(text)) {
      said.push(text);
      expected = false;
    }
  }
  return said.join(" ").trim();
}
