/** A name misspelt, as it happens to everybody: the commonest bounce. */
const RECIPIENT = "anna.rosi@fabrikam.com";
const SENDER = "marta.conti@contoso.com";
const SERVER = "AM0PR05MB4567.eurprd05.prod.outlook.com";
const ANSWER = `550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient ${RECIPIENT} not found by SMTP address lookup`;

/** A few minutes are what the report of a wrong address takes. */
const SENT_BEFORE_MS = 4 * 60_000;

/**
 * A report of our own to try the pane with: what Exchange Online sends when an address does not exist (RFC 3462, 3464).
 * @param now when it came in
 * @returns the message as MIME
 */
export function exampleReport(now: Date): Uint8Array {
  const received = dateField(now);
  const sent = dateField(new Date(now.valueOf() - SENT_BEFORE_MS));
  const lines = [
    `From: Microsoft Outlook <postmaster@${SENDER.split("@")[1] ?? ""}>`,
    `To: ${SENDER}`,
    `Date: ${received}`,
    "Subject: Undeliverable: Offer for June",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="example"',
    "",
    "--example",
    "Content-Type: text/plain; charset=utf-8",
    "",
    `Your message to ${RECIPIENT} couldn't be delivered.`,
    "",
    "Diagnostic information for administrators:",
    `Generating server: ${SERVER}`,
    RECIPIENT,
    `Remote server returned '${ANSWER}'`,
    "",
    "--example",
    "Content-Type: message/delivery-status",
    "",
    `Reporting-MTA: dns;${SERVER}`,
    "",
    `Final-Recipient: rfc822;${RECIPIENT}`,
    "Action: failed",
    "Status: 5.1.10",
    `Diagnostic-Code: smtp;${ANSWER}`,
    "",
    "--example",
    "Content-Type: message/rfc822-headers",
    "",
    `From: Marta Conti <${SENDER}>`,
    `To: Anna Rossi <${RECIPIENT}>`,
    "Subject: Offer for June",
    `Date: ${sent}`,
    "Message-ID: <example@contoso.com>",
    "",
    "--example--",
    "",
  ];
  return new TextEncoder().encode(lines.join("\r\n"));
}

/** RFC 5322 3.3; "GMT" is the obsolete name of +0000. */
function dateField(date: Date): string {
  return date.toUTCString().replace("GMT", "+0000");
}
