import type { Draft } from "../outlook/types";

/** Longest mailto link that mail programs take from a browser; Windows cuts at about 2,000 characters. */
const LONGEST_MAILTO = 1900;

/** Recipients that Outlook takes in one field of a new message. */
export const MOST_RECIPIENTS = 100;

/**
 * The addresses that can be written to. An address that came back may be anything: an Exchange address without a domain, or
 * one that would add more recipients to a link.
 */
export function plainAddresses(addresses: readonly string[]): string[] {
  return addresses.filter((address) => /^[^\s@<>()",;:?&\\]+@[^\s@<>()",;:?&\\]+$/.test(address));
}

/**
 * A mailto link (RFC 6068) for where Outlook can't open a message itself.
 * @returns the link, and whether the text had to be cut to what links can carry
 */
export function mailto({ to, subject, text }: Draft): {
  readonly href: string;
  readonly cut: boolean;
} {
  const start = `mailto:${to.map(encodeURIComponent).join(",")}?subject=${encode(subject)}`;
  let body = text.slice(0, LONGEST_MAILTO);
  const link = () => (body === "" ? start : `${start}&body=${encode(body)}`);
  while (body !== "" && link().length > LONGEST_MAILTO) {
    body = body.slice(0, Math.floor(body.length * 0.9));
  }
  return { href: link(), cut: body !== text };
}

/** RFC 6068 wants CR LF between lines. A lone surrogate, as a cut can leave it, would make `encodeURIComponent` throw. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "").replace(/\r?\n/g, "\r\n"));
}
