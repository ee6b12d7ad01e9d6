/** Where an address can be taken off a list. `id` is a key of texts below `blockedip.list.`. */
export interface BlockList {
  readonly id:
    | "microsoft-mail"
    | "microsoft-portal"
    | "outlook-com"
    | "spamhaus"
    | "spamcop"
    | "barracuda"
    | "proofpoint"
    | "uceprotect"
    | "sorbs";
  /** The page to ask on; null where it is asked by mail, or where the list is closed. */
  readonly url: string | null;
  /** The address to write to. */
  readonly mail: string | null;
}

interface Marked extends BlockList {
  /** Any one of these in the answer, lower case. */
  readonly marks: readonly string[];
}

/** Sources: more-codes-and-formats.md b and c, codes.json (5.7.511, 5.7.606-649). The more exact comes first. */
export const LISTS: readonly Marked[] = [
  { id: "microsoft-mail", url: null, mail: "delist@microsoft.com", marks: ["5.7.511"] },
  {
    id: "microsoft-portal",
    url: "https://sender.office.com/",
    mail: null,
    marks: ["banned sending ip", "sender.office.com", "delist.protection"],
  },
  {
    id: "outlook-com",
    url: "https://sendersupport.olc.protection.outlook.com/pm/",
    mail: null,
    marks: ["(s3150)", "(s3140)", "part of their network is on our block list"],
  },
  {
    id: "spamhaus",
    url: "https://check.spamhaus.org/",
    mail: null,
    marks: ["spamhaus"],
  },
  { id: "spamcop", url: "https://www.spamcop.net/bl.shtml", mail: null, marks: ["spamcop"] },
  {
    id: "barracuda",
    url: "https://www.barracudacentral.org/rbl/removal-request",
    mail: null,
    marks: ["barracudacentral", "barracudanetworks.com/reputation"],
  },
  {
    id: "proofpoint",
    url: "https://ipcheck.proofpoint.com/",
    mail: null,
    marks: ["ipcheck.proofpoint.com", "proofpoint.com/dnsbl", "proofpoint dynamic reputation"],
  },
  { id: "uceprotect", url: "https://www.uceprotect.net/", mail: null, marks: ["uceprotect"] },
  { id: "sorbs", url: null, mail: null, marks: ["dnsbl.sorbs.net", "sorbs.net"] },
];

/**
 * Words that say that a server's address is on a list. Gmail blocks a message, not a server; a blacklisted URL stands in the text;
 * a missing PTR record or a rate is nobody's list.
 */
const LISTED =
  /\b(?:block ?list|dnsbl|rbl)|\bblack ?list(?!ed (?:url|link|domain))|\bbanned send|\bblocked (?:using|by|ip\b)|\bip address [0-9a-f:.]{3,45} (?:is )?blocked|\] (?:is |was |has been )?blocked/i;

/** Whether a refusal says that the server's address is on a list; only then is there something to be taken off of. */
export function saysListed(answer: string): boolean {
  return blockListOf(answer) !== null || LISTED.test(answer.slice(0, 4096));
}

/** The list that a refusal names; null where it names none that is known. */
export function blockListOf(answer: string): BlockList | null {
  const text = answer.slice(0, 4096).toLowerCase();
  const isMicrosoftRange = /(?:^|[^\d.])5\.7\.6(?:0[6-9]|[1-4]\d)(?![\d.]*\d)/.test(text);
  const found = LISTS.find(
    ({ id, marks }) =>
      marks.some((mark) => text.includes(mark)) || (id === "microsoft-portal" && isMicrosoftRange),
  );
  return found ? { id: found.id, url: found.url, mail: found.mail } : null;
}
