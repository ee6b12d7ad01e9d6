import { LIMITS } from "../../message/limits";

/** What the session's transcript of Sendmail tells of one recipient, or of all where it names none. */
export interface TranscriptEntry {
  /** Null for a line that names no recipient (`554 5.0.0 Service unavailable`). */
  readonly recipient: string | null;
  /** Sendmail's own line, e.g. `550 5.1.1 <anna@contoso.com>... User unknown`. */
  readonly own: string;
  /** The remote answer before it, its lines joined; empty where nobody answered. */
  readonly remote: string;
  /** The host that Sendmail talked to, or tried to talk to. */
  readonly host: string | null;
  readonly line: string;
}

const OWN = /^([245]\d\d) (?:[245]\.\d{1,3}\.\d{1,3} )?(\S.{0,1000})$/;
const NAMED = /^<?([^\s<>"]{1,256}@[^\s<>"]{1,255}?)>?\.\.\. ?/;
const TALKING = /\bwhile talking to ([a-z0-9._-]{2,255}?)[.:]{0,3}$/i;
/** `Deferred: Connection refused by mx.contoso.com.` names the host that was tried. */
const DEFERRED_HOST = /\b(?:with|by|from) ([a-z0-9._-]{3,255}?)\.?$/i;
/** `Message could not be delivered for 5 days` (or `for too long`), `Warning: message still undelivered after 4 hours`. */
const VERDICT =
  /^(?:warning: )?message (?:could not be delivered for|still undelivered after) (?:\d{1,4} [a-z]{3,8}|too long)$/i;

/**
 * Reads the lines below "Transcript of session follows": `... while talking to X:`, `>>>` what Sendmail said, `<<<` what came
 * back, then its own line for a recipient.
 */
export function readTranscript(lines: readonly string[]): TranscriptEntry[] {
  const found: TranscriptEntry[] = [];
  let host: string | null = null;
  let remote = "";
  let commanded: string | null = null;
  let open = false;
  let local: string[] = [];
  for (const raw of lines.slice(0, 300)) {
    const line = raw.trim();
    if (found.length >= LIMITS.recipients) break;
    const talking = TALKING.exec(line);
    if (talking) {
      host = (talking[1] ?? "").toLowerCase();
      remote = "";
      local = [];
    } else if (line.startsWith(">>> ")) {
      commanded = /^>>> RCPT to: ?<?([^\s<>]{3,320})>?/i.exec(line)?.[1] ?? null;
      remote = "";
    } else if (line.startsWith("<<< ")) {
      const answer = line.slice(4).trim();
      // The lines of one reply carry the same code (RFC 5321 4.2.1).
      remote = open && remote.slice(0, 3) === answer.slice(0, 3) ? `${remote} ${answer}` : answer;
    } else {
      const own = OWN.exec(line);
      const named = NAMED.exec(own?.[2] ?? line);
      // `421 mx.contoso.com (smtp)... Deferred: ...` (V5) tells of a host; the recipient's own line still follows.
      const ofHost = /^[245]\d\d [a-z0-9.-]{3,255} \([a-z0-9-]{1,20}\)\.\.\. /i.test(line);
      if (ofHost) {
        const tried = line.split(" ", 2)[1] ?? "";
        found.push({
          recipient: null,
          own: line,
          remote: "",
          host: tried.toLowerCase(),
          line: raw,
        });
      } else if (named || own) {
        const tried = named || /deferred/i.test(line) ? DEFERRED_HOST.exec(line)?.[1] : undefined;
        found.push({
          recipient: named?.[1] ?? commanded,
          own: remote === "" ? withLocal(line, local) : line,
          remote,
          host: host ?? tried?.toLowerCase() ?? null,
          line: raw,
        });
        remote = "";
        commanded = null;
        local = [];
      } else if (line !== "" && remote === "") {
        local.push(line);
      }
    }
    open = line.startsWith("<<< ");
  }
  // Some systems end with the answer and add no line of their own.
  if (remote !== "" && commanded !== null)
    found.push({ recipient: commanded, own: "", remote, host, line: remote });
  // Nobody was reached in all that time, so that the session holds nothing but how long it was.
  const verdict = found.length === 0 ? lines.find((line) => VERDICT.test(line.trim())) : undefined;
  if (verdict !== undefined)
    return [{ recipient: null, own: verdict.trim(), remote: "", host: null, line: verdict }];
  return found.map((entry, i) => (i === found.length - 1 ? withVerdict(entry, lines) : entry));
}

/** Where Sendmail's own line only says that a local program failed, what the program printed before tells why. */
function withLocal(own: string, local: readonly string[]): string {
  return local.length > 0 && /(?:service unavailable|unknown mailer error.{0,20})$/i.test(own)
    ? `${own} (${local.slice(-4).join(" ").slice(0, 1000)})`
    : own;
}

/** A deferred mail's last lines tell how long it was tried, and whether that goes on. */
function withVerdict(entry: TranscriptEntry, lines: readonly string[]): TranscriptEntry {
  if (!/\bdeferred\b/i.test(entry.own)) return entry;
  const rest = lines.slice(lines.indexOf(entry.line) + 1).map((line) => line.trim());
  const verdict = rest.find((line) => VERDICT.test(line));
  return verdict === undefined ? entry : { ...entry, own: `${entry.own} ${verdict}` };
}
