import { LIMITS } from "../../message/limits";
import { findAddress } from "../syntax";
import { failureFrom, foundBy, opensWith, splitReport } from "./layout";
import type { Reader } from "./reader";

/** "Mail returned", "could not be sent to", "could not be delivered". */
const RETURNED = ["退信", "退回", "无法发送到", "邮件无法发送", "无法送达", "无法投递"];

/** What a heading of the table stands for. */
type Meaning = "recipient" | "said" | "other";

/** Headings of the table, each with what it stands for; the value follows on the same line or, in tables, on the next. */
const HEADINGS: readonly (readonly [Meaning, RegExp])[] = [
  [
    "recipient",
    /^(?:.{0,20}无法被?(?:发送|送达|投递)[到至]|(?:收件人(?:邮箱|地址)?|收信人|收信地址|收件地址)(?=[\s:：<]|$))\s{0,4}[:：]?\s{0,4}(.{0,1000})$/,
  ],
  [
    "said",
    /^(?:系统应答|系统回应|远程服务器(?:回应|返回)|服务器返回|退信原因|退回原因|错误原因|失败原因)\s{0,4}[:：]?\s{0,4}(.{0,4000})$/,
  ],
  // Subject, time, sender, advice, reference: no facts of the failure.
  [
    "other",
    /^(?:邮件主题|主题|时间|发件人|发送时间|原文|解决建议|解决方案|建议解决|解决办法|处理建议|参考信息)\s{0,4}[:：]?(.{0,1000})$/,
  ],
];

/**
 * Chinese mail services (Aliyun, QQ, 163, Sina): prose and a table in Chinese, often without any code. Told by "mail returned" or
 * "could not be sent" together with a recipient in the table, or in angle brackets on a line of its own.
 */
export const chinese: Reader = {
  family: "chinese",
  read(input) {
    if (!opensWith(input, RETURNED)) return null;
    const { own, original } = splitReport(input.lines);
    const opening = own.find((line) => RETURNED.some((words) => line.includes(words)));
    if (opening === undefined) return null;
    const failures = toldBy(own).map(({ recipient, line, said }) =>
      failureFrom({ recipient, line, said: said.join(" ") }),
    );
    return foundBy({ line: opening, weight: 2 }, failures, { original });
  },
};

function toldBy(lines: readonly string[]): { recipient: string; line: string; said: string[] }[] {
  const told: { recipient: string; line: string; said: string[] }[] = [];
  let expected: Meaning = "other";
  for (const line of lines) {
    const text = line.trim();
    if (text === "") {
      if (expected === "said" && told.at(-1)?.said.length) expected = "other";
      continue;
    }
    const heading = headingOf(text);
    const meaning: Meaning = heading?.meaning ?? expected;
    const value = heading?.value ?? text;
    // An answer may go on over several lines; any other value is one.
    expected = value === "" || meaning === "said" ? meaning : "other";
    const bracketed = /^<([^<>\s]{3,320})>[:：]?$/.exec(text)?.[1];
    const recipient = findAddress(bracketed ?? (meaning === "recipient" ? value : ""));
    if (recipient !== null && told.length < LIMITS.recipients)
      told.push({ recipient, line, said: [] });
    else if (meaning === "said" && value !== "") told.at(-1)?.said.push(value);
  }
  return told;
}

function headingOf(text: string): { meaning: Meaning; value: string } | null {
  for (const [meaning, pattern] of HEADINGS) {
    const match = pattern.exec(text);
    if (match) return { meaning, value: match[1] ?? "" };
  }
  return null;
}
