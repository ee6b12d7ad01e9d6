import { findIp } from "../report/syntax";
import { isAligned, type OrganisationalDomain } from "./alignment";
import { blockListOf, type BlockList } from "./block-lists";
import { isExchangeOnlineIp } from "./ip-ranges";
import type { Path } from "./path";

/** Whose server was refused; only that one's owner can have it delisted. */
export type IpOwner = "sender-organisation" | "microsoft" | "someone-else" | "unknown";

export interface BlockedIp {
  readonly ip: string;
  readonly owner: IpOwner;
  /** The server with this address, where the path names it. */
  readonly host: string | null;
  /** The step of the path at which it handed the mail over; null where the path does not show it. */
  readonly step: number | null;
  readonly list: BlockList | null;
  /** What a request for removal has to name. */
  readonly request: { readonly code: string | null; readonly ip: string; readonly answer: string };
}

interface BlockedIpInput {
  /** The refusal, verbatim, and the answers that it quotes: the outermost first. */
  readonly answers: readonly { readonly code: string | null; readonly text: string }[];
  readonly path: Path;
  /** The server that was refused, where it wrote the report; its own address stands in no Received field of the mail. */
  readonly refusedServer: string | null;
  readonly senderDomain: string | null;
  readonly organisationalDomain: OrganisationalDomain;
  readonly isMicrosoftHost: (host: string) => boolean;
}

/** What stands before the address that a refusal blames; the address of the refusing server may stand elsewhere. */
const BLAMED =
  /(?:(?<![a-z0-9.-])(?:banned send(?:er|ing ip)|client(?: host)?|connecting ip|sending ip|source ip|messages from|mail from|from ip|traffic from|address|blocked)(?![a-z0-9.-])|query\/ip\/|[?&](?:ip|bl|query)=|bl\.shtml\?)[ :,;=]{0,3}(?:ip )?(?:address )?(?:[a-z0-9.-]{1,255} ?)?[[(<]?(?=[0-9a-f:.]{7,45})/gi;

/** The server that refuses, as Postfix writes it before the answer. */
const REFUSING = /(?<![^\n])host [^\s[]{1,255}\[[0-9a-f:.]{3,45}\] (?:said|refused)/gi;

/**
 * The address that was blocked, whose it is and who takes it off (5.7.511, 5.7.606 to 5.7.649, block lists).
 * @returns null where the refusal names no address: one is never guessed from the path
 */
export function readBlockedIp(input: BlockedIpInput): BlockedIp | null {
  const { answers } = input;
  const answer = answers
    .map(({ text }) => text)
    .join("\n")
    .slice(0, 4096);
  const ip = blamedIp(answer);
  if (ip === null) return null;
  const naming = answers.filter(({ text }) => text.toLowerCase().includes(ip));
  const step = input.path.steps.findIndex(({ fromIp }) => fromIp?.toLowerCase() === ip);
  const found = input.path.steps[step];
  const named = found?.from != null && found.from !== ip ? found.from : null;
  const host = found ? named : input.refusedServer;
  return {
    ip,
    owner: ownerOf(ip, host, input),
    host,
    step: found ? step : null,
    list: blockListOf(answer),
    // What is quoted last names the cause; what stands around it is what the administrators of the list are to see whole.
    request: {
      code: naming[naming.length - 1]?.code ?? null,
      ip,
      answer: naming[0]?.text.slice(0, 4096) ?? answer,
    },
  };
}

function blamedIp(refusal: string): string | null {
  const answer = refusal.replace(REFUSING, "");
  for (const match of answer.matchAll(BLAMED)) {
    const ip = findIp(
      answer.slice(match.index + match[0].length, match.index + match[0].length + 50),
    );
    if (ip !== null) return ip.toLowerCase();
  }
  return findIp(answer)?.toLowerCase() ?? null;
}

function ownerOf(ip: string, host: string | null, input: BlockedIpInput): IpOwner {
  if (isExchangeOnlineIp(ip) || (host !== null && input.isMicrosoftHost(host))) return "microsoft";
  if (host === null || !host.includes(".")) return "unknown";
  const own = isAligned(host, input.senderDomain, input.organisationalDomain);
  if (own === null) return "unknown";
  return own ? "sender-organisation" : "someone-else";
}
