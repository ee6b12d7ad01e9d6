import type { Category, Entry, Owner, Permanence, Variant } from "../knowledge/types";
import type { Action, Evidence, Indicator } from "../report/types";

const SIDE: Readonly<Record<Owner, Indicator | null>> = {
  sender: "sender",
  senderAdmin: "sender",
  microsoft: "microsoft",
  recipient: "recipient",
  recipientAdmin: "recipient",
  "nobody-wait": null,
};

/** Whom a side stands for when the table names nobody on it: people there ask their administrator first. */
const DEFAULT_OF_SIDE: Readonly<Record<Indicator, Owner>> = {
  sender: "sender",
  microsoft: "microsoft",
  recipient: "recipientAdmin",
};

/** The side of an owner in the picture of three parties; null for nobody. */
export function sideOf(owner: Owner): Indicator | null {
  return SIDE[owner];
}

interface OwnerInput {
  readonly entry: Entry;
  readonly variant: Variant | null;
  readonly action: Action;
  /** A host refused that is not Microsoft's. */
  readonly rejectedOutside: boolean;
  readonly indicator: Indicator | null;
}

/**
 * Whose turn it is (DESIGN.md rule 4, A-05, A-26): the table's owner, corrected by who refused; Microsoft's indicator picks the
 * side and the table the person on that side, the table's own view is then second.
 */
export function ownerOf(input: OwnerInput): { owner: Owner; secondView: Owner | null } {
  const { entry, variant, action, rejectedOutside, indicator } = input;
  const table =
    variant?.owner ??
    (rejectedOutside && entry.ownerIfOutside ? entry.ownerIfOutside : entry.owner);
  const settled = settledOwner(table, entry, action);
  if (indicator === null || SIDE[settled] === indicator) {
    // Where the refusing side changed the owner, the table's own view is worth knowing too.
    return {
      owner: settled,
      secondView: table === entry.owner || variant?.owner ? null : entry.owner,
    };
  }
  const person = [entry.owner, ...entry.alsoOwners].find((owner) => SIDE[owner] === indicator);
  return { owner: person ?? DEFAULT_OF_SIDE[indicator], secondView: settled };
}

/**
 * The table's owner as the action leaves it. What is over can't be waited for: the sender sends it again later. While the mail is
 * still being tried and all that is known is that time passes, it is nobody's turn; Microsoft's own rows name whose it is.
 */
function settledOwner(table: Owner, entry: Entry, action: Action): Owner {
  if (action === "failed") return table === "nobody-wait" ? "sender" : table;
  const onlyTime = entry.emittedBy === undefined && categoryOf(entry, action) === "expired";
  return action === "delayed" && onlyTime ? "nobody-wait" : table;
}

/** Whether more tries are made: an action says it before the code's class does (pitfall 3 of the corpus, RFC 3464 2.3.3). */
export function permanenceOf(entry: Entry, action: Action): Permanence {
  if (action === "delayed") return "transient";
  return entry.permanence === "transient" ? "expired" : entry.permanence;
}

/** Categories of answers that tell no reason. */
const WITHOUT_REASON: ReadonlySet<Category> = new Set<Category>(["on-hold", "undefined"]);

/** The answer came to the sending system's greeting, as Exim, Postfix and qmail word it (RFC 5321 4.1.1.1). */
const TO_GREETING =
  /\bafter (?:EHLO|HELO|initial connection)\b|\bin reply to (?:EHLO|HELO)\b|\bbut (?:my name was rejected|greeting failed)\b/i;

/** Whether the answer came to the greeting, when neither sender nor recipient was named yet. */
export function isToGreeting(evidence: readonly Evidence[]): boolean {
  return evidence.some(({ line }) => TO_GREETING.test(line));
}

/** Gmail's words for a server that hung up on the greeting; it names the state it was in, or that it never got further. */
const DROPPED_AT_GREETING =
  /\bconnection was dropped by remote host \(SENT_(?:SECOND_)?(?:HELO|EHLO)\)|\bcould not initiate SMTP conversation with any hosts: \[[^\]]{1,200}connection dropped\b/i;

/**
 * What kind of failure it is. All that a delay without a reason says is that time ran on; who is refused at the greeting, when
 * neither sender nor recipient was named yet, is the sending host.
 */
export function categoryOf(
  entry: Entry,
  action: Action,
  evidence: readonly Evidence[] = [],
): Category {
  const isDropped = evidence.some(({ line }) => DROPPED_AT_GREETING.test(line));
  if (entry.category === "network-error" && isDropped) return "blocked";
  if (!WITHOUT_REASON.has(entry.category)) return entry.category;
  if (action === "delayed") return "expired";
  return isToGreeting(evidence) ? "blocked" : entry.category;
}
