import { line, type Recipient } from "./msg-headers";
import type { Properties } from "./msg-properties";
import type { Part } from "./types";

const PID = {
  originalSubject: 0x0049,
  originalSubmitTime: 0x004e,
  originalMessageId: 0x1046,
  reportingMta: 0x6820,
  supplementaryInfo: 0x0c1b,
} as const;

/** Whether a message is a report: its class has this prefix ([MS-OXOMSG] 2.2.2.1). */
export function isReportClass(itemClass: string | null): itemClass is string {
  return itemClass !== null && /^report\./i.test(itemClass);
}

/** Actions of RFC 3464 2.3.3 by the suffix that Exchange gives the class for them ([MS-OXCMAIL] 2.2.3.7.1.1). */
const ACTIONS = [
  [".delayed.dr", "delayed"],
  [".relayed.dr", "relayed"],
  [".expanded.dr", "expanded"],
  [".ndr", "failed"],
  [".dr", "delivered"],
] as const;

/**
 * What Outlook took apart when a report came in, as parts again: the machine-readable one, and the header fields of the mail that
 * came back as far as the properties keep them.
 * @param human what the report tells people
 */
export function readReport(
  properties: Properties,
  itemClass: string,
  recipients: readonly Recipient[],
  human: string,
): Part[] {
  const status = statusPart(properties, itemClass, recipients, human);
  const returned = originalFields(properties);
  return [
    ...(status === "" ? [] : [part("message/delivery-status", status)]),
    ...(returned === "" ? [] : [part("text/rfc822-headers", returned)]),
  ];
}

const part = (type: string, text: string): Part => ({
  type,
  headers: [],
  name: null,
  text,
  parts: [],
});

/**
 * The machine-readable part (RFC 3464), as Exchange writes it when it makes MIME of such an item ([MS-OXCMAIL] 2.1.3.6.1; the way
 * in is 2.2.3.7.1). Reason and diagnostic codes of X.400 (PidTagNonDeliveryReportReasonCode, -DiagCode) are not turned into a
 * status: that would not stand in the file.
 * @returns empty where the class is of no delivery report, or no recipient is told
 */
function statusPart(
  properties: Properties,
  itemClass: string,
  recipients: readonly Recipient[],
  human: string,
): string {
  const suffix = itemClass.toLowerCase();
  const action = ACTIONS.find(([end]) => suffix.endsWith(end))?.[1];
  const told = recipients.filter(({ address }) => address !== "");
  if (action === undefined || told.length === 0) return "";
  // The reason of a single recipient may stand beside the message's own properties.
  const common = told.length === 1 ? line(properties.text(PID.supplementaryInfo)) : "";
  const groups = told.map((recipient) => {
    const info = recipient.supplementaryInfo || common;
    return fields([
      ["Final-Recipient", `rfc822; ${recipient.address}`],
      ["Action", action],
      ["Status", statusOf(info, recipient.statusCode, human)],
      ["Remote-MTA", recipient.remoteMta],
      ["X-Supplementary-Info", info],
      ["X-Display-Name", recipient.name],
    ]);
  });
  const own = fields([["Reporting-MTA", line(properties.text(PID.reportingMta))]]);
  return [own, ...groups].join("\n");
}

/** Fields of the mail that came back; empty where the report's properties keep none. */
function originalFields(properties: Properties): string {
  return fields([
    ["Subject", line(properties.text(PID.originalSubject))],
    ["Date", properties.time(PID.originalSubmitTime)?.toUTCString() ?? ""],
    ["Message-ID", line(properties.text(PID.originalMessageId))],
  ]);
}

/**
 * `<mail.contoso.com #5.1.1 smtp;550 no such user>` marks its code. PidTagNonDeliveryReportStatusCode keeps one as a plain number,
 * in which 5.1.10 can't be told from 5.2.0: it counts where no words have another.
 */
function statusOf(info: string, code: number | null, human: string): string {
  const marked = /#([245]\.\d{1,3}\.\d{1,3})(?![\d.])/.exec(info)?.[1];
  if (marked !== undefined) return marked;
  if (code === null || !/^[245]\d\d$/.test(String(code))) return "";
  const dotted = String(code).replace(/\d(?=\d)/g, "$&.");
  const stated = /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.])/.exec(`${info}\n${human}`)?.[0];
  return stated === undefined || stated === dotted ? dotted : "";
}

function fields(all: readonly (readonly [name: string, value: string])[]): string {
  return all
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}: ${value}\n`)
    .join("");
}
