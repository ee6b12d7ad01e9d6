import { parseAddresses } from "../message/header";
import type { Header } from "../message/types";
import { findAddress } from "../report/syntax";
import type { Evidence, Fact } from "../report/types";
import { isAligned, type OrganisationalDomain } from "./alignment";
import { domainOf, evidenceOf, fieldOf, fieldsOf, plainValue } from "./fields";
import type { Path } from "./path";

/**
 * What shows that somebody passed the mail on (A-38). `by` is who did, null where it is not stated.
 * - `auto-forward-blocked`: the sending organisation does not let mail be forwarded to others (5.7.520)
 * - `inbox-rule`: a rule of a mailbox (X-MS-Exchange-Inbox-Rules-Loop)
 * - `resent`: a person or a program sent it again (RFC 5322 3.6.6)
 * - `rewritten-sender`: the envelope's sender was rewritten by a forwarder (SRS)
 * - `mailing-list`: one that takes mail and passes it on (List-Post of RFC 2369); List-Id alone is on newsletters, too
 * - `forwarded`: a provider's own field of forwarded mail
 * - `redirected`: the Received fields name one recipient after the other
 */
export interface ForwardingSign {
  readonly kind:
    | "auto-forward-blocked"
    | "inbox-rule"
    | "resent"
    | "rewritten-sender"
    | "mailing-list"
    | "forwarded"
    | "redirected";
  readonly by: string | null;
  readonly evidence: Evidence;
}

/** Fields whose value names the mailbox that passed the mail on, and what each shows. */
const FIELDS: readonly (readonly [string, ForwardingSign["kind"]])[] = [
  ["x-ms-exchange-inbox-rules-loop", "inbox-rule"],
  ["resent-from", "resent"],
  ["resent-sender", "resent"],
  ["x-forwarded-for", "forwarded"],
];

/** Signs that the mail was forwarded, one of a kind, the surest first. Cheap: each field is looked up once. */
export function readForwarding(
  headers: readonly Header[],
  path: Path,
  answer: string,
): ForwardingSign[] {
  const found: ForwardingSign[] = [];
  const add = (sign: ForwardingSign | null) => {
    if (sign && !found.some(({ kind }) => kind === sign.kind)) found.push(sign);
  };
  const blocked = blockedForwarding(answer);
  add(blocked && { kind: "auto-forward-blocked", by: null, evidence: blocked });
  for (const [name, kind] of FIELDS) {
    const field = fieldOf(headers, name);
    if (field) add({ kind, by: whoOf(field), evidence: evidenceOf(field) });
  }
  add(listSign(headers));
  for (const name of ["return-path", "received-spf", "authentication-results"]) {
    for (const field of fieldsOf(headers, name)) add(rewrittenSender(field));
  }
  add(redirected(path));
  return found;
}

function whoOf(field: Header): string | null {
  const value = plainValue(field).slice(0, 1000);
  return findAddress(parseAddresses(value)[0]?.address ?? value);
}

/** `List-Post: NO` says that nobody can write to the list (RFC 2369 3.4). */
function listSign(headers: readonly Header[]): ForwardingSign | null {
  const post = fieldOf(headers, "list-post");
  if (post === null || !/mailto:/i.test(plainValue(post).slice(0, 1000))) return null;
  const id = fieldOf(headers, "list-id");
  const by = (id && listName(id)) ?? whoOf(post);
  return { kind: "mailing-list", by, evidence: evidenceOf(post) };
}

/** List-Id holds a name in angle brackets, last, behind words that may hold brackets of their own (RFC 2919 3). */
function listName(field: Header): string | null {
  const value = plainValue(field).slice(0, 1000);
  const open = value.lastIndexOf("<");
  const name = /^[a-z0-9_.@-]{3,255}(?=>|$)/i.exec(value.slice(open + 1))?.[0].toLowerCase();
  return name?.includes(".") === true ? name : null;
}

/**
 * Exchange Online's refusal to forward automatically (5.7.520); its words tell it where the code is wrapped.
 * @returns null where the answer is another one
 */
export function blockedForwarding(answer: string): Evidence | null {
  const line = answer.slice(0, 4096);
  const isBlocked =
    /(?:^|[^\d.])5\.7\.520(?![\d.]*\d)/.test(line) ||
    /does not allow external forwarding/i.test(line);
  return isBlocked ? { source: "body", line } : null;
}

/** `SRS0=hash=tt=domain=local@forwarder` and Exchange Online's `local+SRS=hash=tt@tenant`. */
function rewrittenSender(field: Header): ForwardingSign | null {
  const value = plainValue(field);
  const match =
    /\bSRS[01][=+-][^\s@<>"]{3,300}@([a-z0-9.-]{3,255})/i.exec(value) ??
    /\+SRS=[^\s@<>"]{3,100}@([a-z0-9.-]{3,255})/i.exec(value);
  const by = domainOf(match?.[1] ?? null);
  return match ? { kind: "rewritten-sender", by, evidence: evidenceOf(field) } : null;
}

/** Within one domain another name of the same mailbox is an alias, which changes nothing for SPF. */
function redirected(path: Path): ForwardingSign | null {
  const named = path.steps.filter(({ recipient }) => recipient !== null);
  const first = named[0]?.recipient ?? null;
  const other = named.find(({ recipient }) => domainOf(recipient) !== domainOf(first));
  return other?.evidence ? { kind: "redirected", by: first, evidence: other.evidence } : null;
}

/** "You wrote to A, it was forwarded to B, B refused." */
export interface ForwardedRoute {
  readonly wroteTo: string;
  readonly forwardedTo: string;
  readonly refusedBy: string | null;
  /** Another name of the same mailbox inside one organisation: nobody there set up a forward. */
  readonly isAlias: boolean;
  /** False where only To and the failed address differ: it may as well have stood in Bcc. */
  readonly certain: boolean;
}

interface RouteInput {
  readonly recipient: string;
  readonly finalRecipient: string | null;
  readonly refusedBy: string | null;
  readonly addressed: readonly Fact<string>[];
  /** Who wrote the mail: people who send to Bcc write to themselves. */
  readonly sender: string | null;
  readonly signs: readonly ForwardingSign[];
  readonly organisationalDomain: OrganisationalDomain;
}

/**
 * From where to where a mail was forwarded (A-20): the report's own pair of addresses counts, else the one address of To and Cc
 * that can be meant.
 * @returns null where the failed address is the one that was written to, or where it can't be told which one was
 */
export function routeOf(input: RouteInput): ForwardedRoute | null {
  const { recipient, finalRecipient, refusedBy, addressed, signs, sender } = input;
  const same = (one: string, other: string | null) => one.toLowerCase() === other?.toLowerCase();
  const route = (wroteTo: string, forwardedTo: string, certain: boolean): ForwardedRoute => {
    const isAlias = isInside(wroteTo, forwardedTo, input.organisationalDomain);
    return { wroteTo, forwardedTo, refusedBy, isAlias, certain };
  };
  if (finalRecipient !== null && isAddress(finalRecipient) && !same(finalRecipient, recipient))
    return route(recipient, finalRecipient, true);
  if (!isAddress(recipient) || addressed.some(({ value }) => same(value, recipient))) return null;
  const others = addressed.filter(({ value }) => !same(value, sender));
  const named = others.filter(({ value }) => signs.some(({ by }) => same(value, by)));
  const [only, second] = named.length > 0 ? named : others;
  return only && second === undefined ? route(only.value, recipient, signs.length > 0) : null;
}

/** A host of the same organisation, a name without a dot, or the tenant's own name at Microsoft. */
function isInside(one: string, other: string, organisationalDomain: OrganisationalDomain): boolean {
  const domain = domainOf(other);
  if (domain === null) return true;
  if (isAligned(domainOf(one), domain, organisationalDomain) === true) return true;
  const [local, otherLocal] = [one, other].map((address) =>
    address.slice(0, address.lastIndexOf("@")).toLowerCase(),
  );
  return domain.endsWith(".onmicrosoft.com") && local === otherLocal;
}

const isAddress = (text: string) => findAddress(text) === text;
