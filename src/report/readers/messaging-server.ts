import { LIMITS } from "../../message/limits";
import { ownEnd, returnedFields } from "../returned";
import { failureSaid } from "../said";
import { findAddress, isHost } from "../syntax";
import type { Action, Failure } from "../types";
import { isStillTrying } from "../waiting";
import { findingOf } from "./family";
import { inBody, type Reader } from "./reader";

const OPENING = "this report relates to a message you sent with the following header fields";

/**
 * Oracle (Sun, iPlanet) Messaging Server, PMDF. Told by "This report relates to a message you sent with the following header
 * fields:"; then labelled lines for each recipient, "Recipient address:", "Original address:", "Reason:", "Diagnostic code:",
 * "Remote system:".
 */
export const messagingServer: Reader = {
  family: "messaging-server",
  words: [OPENING],
  read({ lines }) {
    const at = lines.findIndex((line) => line.toLowerCase().includes(OPENING));
    const end = ownEnd(lines);
    const own = lines.slice(0, end);
    const action: Action = isStillTrying(own) ? "delayed" : "failed";
    const failures = groups(own).map((group) => readGroup(group, action));
    return findingOf(failures, lines[at] ?? "", {
      original: returnedFields(
        lines.map((line) => line.trimStart()),
        at + 1,
      ),
    });
  },
};

interface Group {
  readonly line: string;
  readonly fields: Map<string, string>;
}

const LABEL =
  /^\s{0,8}(recipient address|original address|reason|diagnostic code|remote system): {0,4}(.{0,4000})$/i;

function groups(lines: readonly string[]): Group[] {
  const found: Group[] = [];
  for (const line of lines) {
    const match = LABEL.exec(line);
    if (!match) continue;
    const label = (match[1] ?? "").toLowerCase();
    if (label === "recipient address" && found.length < LIMITS.recipients)
      found.push({ line, fields: new Map() });
    found[found.length - 1]?.fields.set(label, (match[2] ?? "").trim());
  }
  return found;
}

function readGroup({ line, fields }: Group, action: Action): Failure {
  const final = addressOf(fields.get("recipient address") ?? "");
  const original = addressOf(fields.get("original address") ?? "");
  const diagnostic = (fields.get("diagnostic code") ?? "").replace(/^smtp; {0,3}/i, "");
  const failure = failureSaid(
    original ?? final ?? "",
    line,
    diagnostic === "" ? (fields.get("reason") ?? "") : diagnostic,
    action,
  );
  const remote = /^dns; ?([a-z0-9._-]{3,255})/i.exec(fields.get("remote system") ?? "")?.[1];
  const host = remote !== undefined && isHost(remote) ? remote.toLowerCase() : null;
  return {
    ...failure,
    finalRecipient: original === null ? null : final,
    answer: { ...failure.answer, host },
    rejectedBy:
      host === null || failure.answer.text === ""
        ? null
        : { value: host, evidence: inBody(fields.get("remote system") ?? "") },
  };
}

/** A source route (`@relay.contoso.com:anna@store`, RFC 5321 appendix C) names the mailbox after its colon. */
function addressOf(text: string): string | null {
  return findAddress(text.replace(/^@[^:\s]{1,255}:/, ""));
}
