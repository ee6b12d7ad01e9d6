/** The small grammar that all readers share: addresses, hosts, codes. Bounded patterns only. */

/** Letters beyond ASCII (RFC 6531 3.3): without the marks and quotes of any script, full width or not. */
const LETTERS =
  "\\u00c0-\\u1fff\\u2070-\\u2fff\\u3005-\\u3007\\u3040-\\ufeff\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffef";

const ADDRESS = new RegExp(
  `[a-z0-9!#$%&'*+/=?^_\`{|}~.\\-${LETTERS}]{1,200}@[a-z0-9${LETTERS}](?:[a-z0-9.\\-${LETTERS}]{0,250}[a-z0-9${LETTERS}])?`,
  "i",
);

/** A domain of ASCII letters with Japanese, Chinese or Korean words right behind it: no space stands there. */
const WORDS_BEHIND =
  /(@[a-z0-9.-]{1,230}\.[a-z]{2,24})[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af][^.@]{0,300}$/i;

const HOST = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,62})\.){1,10}[a-z0-9][a-z0-9-]{0,62}\.?$/i;

/** The first address of a text (RFC 5321 4.1.2, unquoted local parts); null where there is none. */
export function findAddress(text: string): string | null {
  const at = text.indexOf("@");
  if (at < 0) return null;
  const from = Math.max(0, at - 1200);
  const match = ADDRESS.exec(text.slice(from, at + 300));
  return match ? trimAddress(match[0]) : null;
}

/** Punctuation of the sentence around an address that is no part of it. */
function trimAddress(address: string): string {
  return address
    .replace(/^[.'`]+/, "")
    .replace(/^mailto:/i, "")
    .replace(WORDS_BEHIND, "$1");
}

/**
 * The address that a line consists of, in the forms that reports write: bare, in angle brackets, with `mailto:`, followed by
 * itself or a display name in brackets; null where the line says more.
 */
export function addressLine(line: string): string | null {
  if (line.length > 700 || !line.includes("@")) return null;
  let text = line.trim();
  const doubled = /^(.{3,320}?)\s?<mailto:[^<>\s]{3,330}>\s?(?:\(.{0,200}\))?$/i.exec(text);
  if (doubled) text = (doubled[1] ?? "").trim();
  text = text.replace(/^<(.{0,320})>[:;]?$/, "$1").replace(/^mailto:/i, "");
  const named = /^(\S{3,320}@\S{1,255}) \([^()]{1,320}\)$/.exec(text);
  if (named) text = named[1] ?? "";
  const found = findAddress(text);
  if (found === text) return found;
  // "Anna Rosi (anna@contoso.com)" and "Anna Rosi <anna@contoso.com>": Outlook shows names.
  const shown =
    /^[^@<>()]{1,120} ?[(<](?:mailto:)?([^\s@()<>]{1,200}@[^\s@()<>]{1,255})[)>]$/i.exec(
      line.trim(),
    );
  return shown ? (shown[1] ?? null) : null;
}

/** Whether a text is a host name with at least one dot (RFC 1123 2.1). IP addresses are none. */
export function isHost(text: string): boolean {
  return text.length <= 255 && HOST.test(text) && /[a-z]/i.test(text);
}

const IPV4 = /(?:^|[^\d.])((?:\d{1,3}\.){3}\d{1,3})(?![\d.]*\d)/;
const IPV6 =
  /(?:^|[^0-9a-f:.])((?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f]{1,4}){0,6}(?:::)?[0-9a-f]{0,4})(?![0-9a-f:])/i;

/** The first IP address of a text, without brackets; null where there is none. */
export function findIp(text: string): string | null {
  const v4 = IPV4.exec(text)?.[1];
  if (v4 && v4.split(".").every((part) => Number(part) <= 255)) return v4;
  const v6 = text.includes(":") ? IPV6.exec(text)?.[1] : undefined;
  return v6 && v6.includes(":") && v6.split(":").length > 3 ? v6 : null;
}

/** A host with its address in brackets or parentheses, as reports write the remote server. */
export function hostLine(line: string): { host: string; ip: string | null } | null {
  if (line.length > 400) return null;
  const match = /^<?([a-z0-9_.-]{3,255})>?(?: ?[([]([0-9a-f:.]{3,45})[)\]])?[:.]?$/i.exec(
    line.trim(),
  );
  const host = match?.[1] ?? "";
  return isHost(host) ? { host: host.toLowerCase(), ip: match?.[2] ?? null } : null;
}
