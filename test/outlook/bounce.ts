interface Bounce {
  readonly recipient?: string;
  readonly answer?: string;
  /** Fields of the mail that came back besides the usual ones; null where none came back. */
  readonly headers: readonly string[] | null;
}

const USUAL = [
  "From: Marta Conti <marta.conti@contoso.com>",
  "Date: Mon, 16 Nov 2026 08:14:05 +0000",
  "Subject: Offer for June",
  "Message-ID: <offer-june@contoso.com>",
];

/** A relay's report about one recipient, whose server answered it. */
export function bounceOf({
  recipient = "ron.gabel@fabrikam.com",
  answer,
  headers,
}: Bounce): string {
  const remote = `mx.${recipient.slice(recipient.lastIndexOf("@") + 1)}`;
  const said = answer ?? `550 5.1.1 <${recipient}>: User unknown`;
  const original =
    headers === null
      ? []
      : ["--r1", "Content-Type: text/rfc822-headers", "", ...headers, `To: ${recipient}`, ...USUAL];
  return [
    "Return-Path: <>",
    "From: Mail Delivery System <MAILER-DAEMON@queue.relay.example>",
    "To: marta.conti@contoso.com",
    "Subject: Undelivered Mail Returned to Sender",
    "Auto-Submitted: auto-replied",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="r1"',
    "",
    "--r1",
    "Content-Type: text/plain",
    "",
    "I'm sorry to have to inform you that your message could not be delivered.",
    "",
    `<${recipient}>: host ${remote}[192.0.2.7] said: ${said}`,
    "",
    "--r1",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; queue.relay.example",
    "",
    `Final-Recipient: rfc822; ${recipient}`,
    "Action: failed",
    `Status: ${/\d\.\d{1,3}\.\d{1,3}/.exec(said)?.[0] ?? "5.0.0"}`,
    `Remote-MTA: dns; ${remote}`,
    `Diagnostic-Code: smtp; ${said}`,
    "",
    ...original,
    "",
    "--r1--",
    "",
  ].join("\r\n");
}
