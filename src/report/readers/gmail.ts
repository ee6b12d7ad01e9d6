import { headerValue } from "../../message/header";
import { findAddress } from "../syntax";
import type { Failure } from "../types";
import { isStillTrying } from "../waiting";
import {
  listed,
  failureFrom,
  firstGroup,
  foundBy,
  opensWith,
  splitReport,
  paragraphAfter,
} from "./layout";
import type { Finding, Reader, ReaderInput } from "./reader";

/** Gmail until 2016: the recipients stand on lines of their own between this and the technical details. */
const OLD = /^Delivery to the following recipients? (?:failed|has been delayed|has failed)/i;

/** The notice of an address that Gmail sends from by way of another provider: it tells the cause, what that provider said does not. */
const SEND_AS = /^(You're sending this from a different address or alias\b.{0,1000})$/i;

/** Headings of the newer form; plain text puts two asterisks around them. */
const NEW =
  /^(?:\*\* )?(?:Address not found|Message (?:blocked|not delivered|rejected|too large|bounced)|Delivery incomplete|Recipient inbox full|Couldn't deliver your message)(?: \*\*)?$/i;

/** "Your message wasn't delivered to anna@contoso.com because", "problem delivering your message to anna@contoso.com." */
const NAMED =
  /\b(?:delivered to|message to|deliver(?:y|ing) to) <?([^\s<>@]{1,200}@[^\s<>]{1,255})/i;

const ANSWER =
  /(?:^The (?:error that the other server returned|response from the remote server|response) was:|The error that the other server returned was:) {0,4}(.{0,4000})$/i;

/** "rejected by the server for the recipient domain contoso.com by mx.contoso.com. [192.0.2.1]", "[(0) mx.contoso.com. [...]:25: socket error]". */
const HOST =
  /(?:\bby |\[\(\d{1,3}\) |\[)([a-z0-9.-]{3,255}?)\.? ?(?:\[[0-9a-f.:]{3,45}\]|\(\d{1,3}\):)/i;

const OPENING = [
  "delivery to the following recipient",
  "the response from the remote server was:",
  "the response was:",
  "address not found",
  "message not delivered",
  "message blocked",
  "delivery incomplete",
];

/** The notices of Google Groups link here in every language. */
const GROUPS = "groups.google.com/support";

/** Gmail and Google Workspace, both layouts, and the notices of Google Groups in any language. */
export const gmail: Reader = {
  family: "gmail",
  marks: [...OPENING, GROUPS],
  read(input) {
    return mail(input) ?? groups(input);
  },
};

function mail(input: ReaderInput): Finding | null {
  const { own, original } = splitReport(input.lines);
  const at = own.findIndex((line) => OLD.test(line.trim()) || NEW.test(line.trim()));
  if (at < 0) return null;
  const opening = own[at] ?? "";
  const old = OLD.test(opening.trim());
  // Exchange's and IIS's reports share the first words of the old form, not the rest.
  if (
    old &&
    !/technical details of|automatically generated delivery status notification$/im.test(
      own.join("\n"),
    )
  )
    return null;
  const told = paragraphAfter(own, ANSWER);
  const details =
    told === ""
      ? paragraphAfter(own, /^Technical details of (?:permanent|temporary) failure:(.{0,4000})$/i)
      : told;
  const sendAs = paragraphAfter(own, SEND_AS);
  const host = firstGroup(own, HOST);
  const action = isStillTrying(own) ? "delayed" : "failed";
  const failures = recipientsOf(input, own, at, old).map(({ recipient, line }) => {
    const failure = failureFrom({ recipient, line, said: details, host, action });
    const text = `${sendAs} ${details}`;
    return sendAs === "" ? failure : { ...failure, answer: { ...failure.answer, text } };
  });
  return foundBy({ line: opening }, failures, { original });
}

function recipientsOf(
  input: ReaderInput,
  own: readonly string[],
  at: number,
  old: boolean,
): { recipient: string; line: string }[] {
  if (old) {
    const end = own.findIndex((line) =>
      /^(?:Technical details|Message will be retried)/i.test(line.trim()),
    );
    const named = listed(own.slice(at + 1, end < 0 ? undefined : end), /^(\S{3,320})$/);
    if (named.length > 0) return named;
  }
  const line = own.slice(at).find((text) => NAMED.test(text));
  const named = line === undefined ? null : findAddress(NAMED.exec(line)?.[1] ?? "");
  if (line !== undefined && named !== null) return [{ recipient: named.replace(/\.$/, ""), line }];
  const fields = failedRecipients(input);
  // The report of a "Send mail as" account names no recipient in its text.
  return fields.length > 0 ? fields : [{ recipient: "", line: own[at] ?? "" }];
}

function failedRecipients({ message }: ReaderInput): { recipient: string; line: string }[] {
  const field = headerValue(message.headers, "x-failed-recipients") ?? "";
  return field
    .split(",", 100)
    .flatMap((text) => findAddress(text) ?? [])
    .map((recipient) => ({ recipient, line: `X-Failed-Recipients: ${recipient}` }));
}

/** A notice of Google Groups is prose in the sender's language: its help page, signature and the returned mail are the same in all. */
function groups(input: ReaderInput): Finding | null {
  if (!opensWith(input, [GROUPS])) return null;
  const { own, original } = splitReport(input.lines);
  const opening = own.find((line) => line.includes(GROUPS)) ?? "";
  if (!own.some((line) => line.trim() === "Google Groups") || own.length === input.lines.length)
    return null;
  const fields = failedRecipients(input);
  const name = firstGroup(own, /\(([a-z0-9._+-]{1,100})\)/i);
  const to = headerValue(original, "to") ?? "";
  const known =
    fields.length > 0
      ? fields
      : [
          {
            recipient: findAddress(to)?.startsWith(`${name ?? ""}@`) ? (findAddress(to) ?? "") : "",
            line: opening,
          },
        ];
  const reason = own.find((line) => name !== null && line.includes(`(${name})`)) ?? "";
  const failures: Failure[] = known.map(({ recipient, line }) =>
    failureFrom({ recipient, line, said: reason }),
  );
  return foundBy({ line: opening }, failures, { original });
}
