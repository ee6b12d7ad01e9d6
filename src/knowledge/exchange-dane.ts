import { certificateChain, look, mailHosts, pages, tlsaRecord } from "./exchange-references";
import type { Command, Entry, Link } from "./types";

const both = ["senderAdmin", "recipientAdmin"] as const;

/** What is published for the domain, for either side to compare: the records are public. */
const publishedRecords: readonly Command[] = both.flatMap((side) => [
  mailHosts(side),
  tlsaRecord(side),
]);

const rfc7671: Link = {
  label: "running-dane",
  url: "https://datatracker.ietf.org/doc/html/rfc7671",
};

const dnssec: Link = {
  label: "overview-of-dnssec",
  url: "https://learn.microsoft.com/previous-versions/windows/it-pro/windows-server-2012-R2-and-2012/jj200221(v=ws.11)",
};

/** One DANE row: `word` is the only text that Exchange Online writes for it; 4.7.32x says the same while it still tries. */
function danePart(
  id: string,
  code: string,
  word: string,
): Pick<Entry, "id" | "match" | "owner" | "alsoOwners" | "permanence" | "retry" | "emittedBy"> {
  return {
    id,
    match: {
      codes: [code],
      reply: [],
      text: [[word]],
      textRequired: false,
      codeOptional: false,
    },
    owner: "recipientAdmin",
    alsoOwners: [],
    permanence: "permanent",
    retry: "after-fix",
    emittedBy: "senderService",
  };
}

/** Rows 5.7.321 to 5.7.325: the receiving domain asks for DANE (RFC 7672), and its mail host doesn't live up to it. */
export const exchangeDane: readonly Entry[] = [
  {
    ...danePart("5.7.321-dane-no-starttls", "5.7.321", "starttls-not-supported"),
    category: "failed-starttls",
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 3 },
    links: [pages.analyzer, pages.dane],
    commands: [...publishedRecords, certificateChain("recipientAdmin")],
  },
  {
    ...danePart("5.7.322-dane-cert-expired", "5.7.322", "certificate-expired"),
    category: "failed-starttls",
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 3 },
    links: [pages.analyzer],
    commands: [...publishedRecords, certificateChain("recipientAdmin")],
  },
  {
    ...danePart("5.7.323-dane-tlsa-invalid", "5.7.323", "tlsa-invalid"),
    category: "failed-starttls",
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 4 },
    links: [pages.analyzer, rfc7671],
    commands: [...publishedRecords, certificateChain("recipientAdmin")],
  },
  {
    ...danePart("5.7.324-dnssec-invalid", "5.7.324", "dnssec-invalid"),
    category: "network-error",
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 2 },
    links: [pages.analyzer, dnssec],
    commands: [
      ...both.flatMap((side) => [
        look(side, "Resolve-DnsName -Name '<recipient-domain>' -Type DS -DnssecOk"),
        look(side, "dig +dnssec '<recipient-domain>' DNSKEY"),
      ]),
      ...publishedRecords,
    ],
  },
  {
    ...danePart("5.7.325-dane-host-mismatch", "5.7.325", "certificate-host-mismatch"),
    category: "failed-starttls",
    steps: { sender: 3, senderAdmin: 1, recipientAdmin: 3 },
    links: [pages.analyzer, pages.dane],
    commands: [...publishedRecords, certificateChain("recipientAdmin")],
  },
];
