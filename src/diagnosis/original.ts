import { headerValue, parseAddresses } from "../message/header";
import { parseDate } from "../message/read";
import type { Header } from "../message/types";
import type { Original } from "./types";

/** What the returned header fields say of the mail that came back (RFC 5322 3.6). */
export function originalOf(headers: readonly Header[]): Original {
  const value = (name: string) => {
    const text = headerValue(headers, name)?.trim();
    return text === undefined || text === "" ? null : text;
  };
  return {
    subject: value("subject"),
    from: parseAddresses(value("from") ?? "")[0] ?? null,
    to: parseAddresses(value("to") ?? ""),
    date: parseDate(value("date")),
    messageId: value("message-id"),
  };
}

/** The addresses of To and Cc, lower case; null where the fields were not returned. */
export function addressedTo(headers: readonly Header[]): ReadonlySet<string> | null {
  const fields = headers.filter(({ name }) => name.length === 2 && /^(?:to|cc)$/i.test(name));
  const addresses = fields.flatMap((field) => parseAddresses(field.value));
  return addresses.length === 0
    ? null
    : new Set(addresses.map((address) => address.address.toLowerCase()));
}
