export type Owner =
  "sender" | "senderAdmin" | "recipient" | "recipientAdmin" | "microsoft" | "nobody-wait";

/** transient: tried again; permanent: the mail will not arrive; expired: a transient cause that lasted too long. */
export type Permanence = "transient" | "permanent" | "expired";

export type Retry = "wait" | "after-fix" | "never";

/** Sisimai's reason names in kebab-case. */
export type Category =
  | "auth-failure"
  | "bad-reputation"
  | "blocked"
  | "content-error"
  | "expired"
  | "failed-starttls"
  | "filtered"
  | "has-moved"
  | "host-unknown"
  | "mailbox-full"
  | "mailer-error"
  | "mesg-too-big"
  | "network-error"
  | "no-relaying"
  | "not-accept"
  | "not-compliant-rfc"
  | "on-hold"
  | "policy-violation"
  | "rejected"
  | "require-ptr"
  | "security-error"
  | "spam-detected"
  | "speeding"
  | "suspend"
  | "syntax-error"
  | "system-error"
  | "system-full"
  | "undefined"
  | "user-unknown"
  | "virus-detected";

/** `x.y.z`, or both ends of a range compared number by number (both included). */
export type CodeMatch = string | { readonly from: string; readonly to: string };

/**
 * One way to recognise an answer: literal pieces that must stand in this order, each at most `TEXT_GAP` characters
 * after the one before it. Lower case, straight quotes, plain spaces: answers are normalised the same way first. A text of one
 * piece may hold one `<host>` or `<address>`, which stands for any.
 */
export type TextMatch = readonly string[];

export interface Match {
  readonly codes: readonly CodeMatch[];
  /** SMTP replies that go with the codes; empty: any. They only break a tie. */
  readonly reply: readonly string[];
  /** Any one is enough. */
  readonly text: readonly TextMatch[];
  /** True: the code alone is not enough. */
  readonly textRequired: boolean;
  /** True: the text alone is enough. */
  readonly codeOptional: boolean;
  /** Domains of the mail systems that use the codes so; on another system's answer the codes alone say nothing. */
  readonly hosts?: readonly string[];
  /** True: the words are everybody's, and mean this only on an answer of one of the hosts. */
  readonly textAtHosts?: boolean;
}

/** Who writes the code, as codes.json tells it: decides which dictionary a bare code belongs to. */
export type EmittedBy = "senderService" | "recipientService" | "either";

/** One command of the administrators' part; placeholders `<sender>`, `<recipient>`, ... are filled in by `diagnosis`. */
export interface Command {
  /** Whose administrator runs it. */
  readonly side: "senderAdmin" | "recipientAdmin";
  /** look reads, change alters something. */
  readonly effect: "look" | "change";
  readonly text: string;
}

export interface Link {
  /** Key of the label below `link.` in links.po. */
  readonly label: string;
  readonly url: string;
}

/** How many steps the texts of an entry have for each reader: `<id>.sender.1` to `<id>.sender.N`, ... */
export interface Steps {
  readonly sender: number;
  readonly senderAdmin: number;
  readonly recipientAdmin: number;
}

/** One way in which an entry can be meant more exactly; its texts stand under `<entry id>.<variant id>.title`, ... */
export interface Variant {
  readonly id: string;
  readonly text: readonly TextMatch[];
  /** Exact codes that alone mean this variant. */
  readonly codes?: readonly string[];
  readonly owner?: Owner;
  readonly steps: Steps;
}

/** One known cause. Holds no texts: those stand in `src/locales` under the entry's id. */
export interface Entry {
  readonly id: string;
  readonly match: Match;
  readonly category: Category;
  readonly owner: Owner;
  /** The owner when the host that refused is not Microsoft's. */
  readonly ownerIfOutside?: Owner;
  /** Others who may have to act, likeliest first. */
  readonly alsoOwners: readonly Owner[];
  readonly permanence: Permanence;
  readonly retry: Retry;
  /** Absent where the entry is not Microsoft's own meaning (registry, reply codes). */
  readonly emittedBy?: EmittedBy;
  readonly steps: Steps;
  readonly links: readonly Link[];
  readonly commands: readonly Command[];
  readonly variants?: readonly Variant[];
  /** A sign that the account or tenant may be misused: securing it comes before everything else. */
  readonly secureFirst?: boolean;
  /** Ids of entries without codes of their own that this entry's codes are often used for. */
  readonly alsoMeans?: readonly string[];
  /** The answer only wraps another system's answer: the nested one is the cause (DESIGN.md rule 2). */
  readonly wrapper?: boolean;
}

/** How exactly an entry fits: its text and code, its exact code, a range, the subject x.y.*, the class. */
export type Exactness = "text" | "code" | "range" | "subject" | "class";
