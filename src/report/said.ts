import { LIMITS } from "../message/limits";
import { nestedAnswers, parseAnswer } from "./answer";
import { fold } from "./normalise";
import { isHost } from "./syntax";
import type { Action, Failure } from "./types";
import { failureOf, inBody } from "./readers/reader";

const HOST = "([a-z0-9_][a-z0-9._-]{1,254})";
const IP = "([0-9a-f.:]{3,45})";

/** Ways of naming the system that answered, with what stands between its name and its answer (Postfix, Exim, qmail, DMA). */
const ANSWERING: readonly RegExp[] = [
  new RegExp(`\\bhost ${HOST} ?\\[${IP}\\](?::\\d{1,5})?`, "i"),
  new RegExp(`^${HOST} ?\\[${IP}\\](?::\\d{1,5})? (?:did not like|:)`, "i"),
  new RegExp(`\\b(?:of )?server ${HOST}\\[${IP}\\]`, "i"),
  new RegExp(`\\bwhile talking to ${HOST}`, "i"),
  new RegExp(`\\bmailer ${HOST} said:`, "i"),
  new RegExp(`\\bhost ${HOST} (?:says|said|replied|responded|returned)\\b`, "i"),
  new RegExp(`\\bhost: ${HOST}`, "i"),
];

/** Ways of naming the system that was tried and did not answer, or broke off. */
const TRIED: readonly RegExp[] = [
  new RegExp(`\\bconnect(?:ion)? (?:to|with) ${HOST} ?\\[${IP}\\]`, "i"),
  new RegExp(`\\bconversation with ${HOST} ?\\[${IP}\\] timed out`, "i"),
  new RegExp(`\\bconnect to ${HOST}:`, "i"),
];

/** What introduces the answer itself; the longest pieces first. */
const INTRODUCED =
  /(?:refused to talk to me|remote host said|server said|did not like our [a-z ]{1,20}|\bsaid|\bsays|response from the remote server was|remote server replied|remote server returned|response was|responded(?: as follows)?|smtp error from remote (?:mail ?|mailer )?server after [^:]{0,40}(?::\s?<[^<>]{0,320}>[^:]{0,60})?|<<<)[: "'[(]{1,6}(?=#?\(?[245]\d\d\b|[245]\.\d)/i;

/** Rules that set a paragraph off from what follows. */
const RULES = / ?[-=*_]{8,200} ?$/;

const TRAILER =
  /\s\(in reply to [^()]{1,60}(?:\([^()]{0,40}\)[^()]{0,20})?\)\s?\.?$|\s(?:giving up on|i'm not going to try again)\b.{0,120}$/i;

/**
 * A failure as one recipient's paragraph of a report in prose tells it: the answer, who gave it, who was tried in vain.
 * @param recipient as the paragraph is headed; its line goes to the evidence
 * @param said the paragraph's text, its lines joined
 */
export function failureSaid(
  recipient: string,
  line: string,
  said: string,
  action: Action,
): Failure {
  const text = fold(said.slice(0, LIMITS.answer)).replace(RULES, "").trim();
  const base = { ...failureOf(recipient, inBody(line)), action };
  const start = answerStart(text);
  const answer = parseAnswer(start === null ? text : text.slice(start).replace(TRAILER, ""));
  const answered = answer.reply !== null || answer.status !== null;
  const named = namedHost(text, ANSWERING);
  const tried = namedHost(text, TRIED);
  // "connect to mx[192.0.2.1]:25: Connection refused" after an answer tells of a second host; the answer counts.
  const host = answered ? (named ?? tried) : tried;
  const spoken = answered && tried === null;
  return {
    ...base,
    answer: { ...answer, host: host?.host ?? answer.host, ip: host?.ip ?? null },
    nested: answered ? nestedAnswers(answer.text) : [],
    rejectedBy: spoken && host !== null ? { value: host.host, evidence: inBody(text) } : null,
    triedHost: !spoken ? ((host ?? named)?.host ?? null) : null,
    evidence: text === "" ? base.evidence : [...base.evidence, inBody(text)],
  };
}

/** Where the answer begins: after the words that introduce it, else at the first reply code with words after it. */
export function answerStart(text: string): number | null {
  const introduced = INTRODUCED.exec(text);
  if (introduced) return introduced.index + introduced[0].length;
  const reply = /(?:^|[\s:('"[])(?=[45]\d\d[ -](?!\d{2}:)|[45]\d\d#\d)/.exec(text);
  return reply && reply.index < 1500 ? reply.index + reply[0].length : null;
}

function namedHost(
  text: string,
  patterns: readonly RegExp[],
): { host: string; ip: string | null } | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    const host = match?.[1]?.replace(/\.$/, "").toLowerCase();
    if (host !== undefined && isHost(host)) return { host, ip: match?.[2] ?? null };
  }
  return null;
}
