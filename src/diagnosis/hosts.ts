import type { Cloud } from "./types";

/** Domains of the hosts of Microsoft 365, Exchange Online Protection and Outlook.com (ndr-anatomy.md 4). */
const MICROSOFT = [
  "outlook.com",
  "exchangelabs.com",
  "office365.com",
  "hotmail.com",
  "office365.us",
  "outlook.cn",
  "office.de",
  "outlook.office365.com",
] as const;

/** Whether a host is one of Microsoft's mail service. */
export function isMicrosoftHost(host: string | null): boolean {
  if (host === null) return false;
  const name = host.toLowerCase();
  return MICROSOFT.some((domain) => name === domain || name.endsWith(`.${domain}`));
}

/** The cloud that a generating host belongs to; the moderate government cloud shares the worldwide one's names. */
export function cloudOf(host: string | null): Cloud {
  if (!isMicrosoftHost(host)) return "unknown";
  if (host?.endsWith(".us")) return "government";
  return host?.endsWith(".cn") ? "china" : "worldwide";
}
