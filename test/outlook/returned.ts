/** A report about one recipient that returns the mail, with what is particular to it filled in. */
function report(recipient: string, headers: readonly string[], body: readonly string[]): string {
  const domain = recipient.slice(recipient.lastIndexOf("@") + 1);
  return [
    "Return-Path: <>",
    `From: Mail Delivery System <MAILER-DAEMON@mx.${domain}>`,
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
    `<${recipient}>: host mx.${domain}[192.0.2.7] said: 550 5.1.1 <${recipient}>: User unknown`,
    "",
    "--r1",
    "Content-Type: message/delivery-status",
    "",
    `Reporting-MTA: dns; mx.${domain}`,
    "",
    `Final-Recipient: rfc822; ${recipient}`,
    "Action: failed",
    "Status: 5.1.1",
    `Remote-MTA: dns; mx.${domain}`,
    `Diagnostic-Code: smtp; 550 5.1.1 <${recipient}>: User unknown`,
    "",
    "--r1",
    "Content-Type: message/rfc822",
    "",
    ...headers,
    "Date: Mon, 16 Nov 2026 09:12:00 +0100",
    `To: ${recipient}`,
    "Subject: Offer for June",
    ...body,
    "--r1--",
    "",
  ].join("\r\n");
}

const OWN: readonly string[] = [
  "Received: from laptop (192.0.2.20) by mail.contoso.com with ESMTPSA; Mon, 16 Nov 2026 09:12:01 +0100",
  "From: Marta Conti <marta.conti@contoso.com>",
  "Message-ID: <offer-june@contoso.com>",
];

/** The mail came back with its text and attachments. */
export function returned(text: string, attachments: readonly string[] = []): string {
  const lines = text.split("\n");
  if (attachments.length === 0)
    return report("ron.gabel@fabrikam.com", OWN, ["Content-Type: text/plain", "", ...lines]);
  return report("ron.gabel@fabrikam.com", OWN, [
    'Content-Type: multipart/mixed; boundary="m1"',
    "",
    "--m1",
    "Content-Type: text/plain",
    "",
    ...lines,
    ...attachments.flatMap((name) => [
      "--m1",
      `Content-Type: application/octet-stream; name="${name}"`,
      `Content-Disposition: attachment; filename="${name}"`,
      "Content-Transfer-Encoding: base64",
      "",
      "QUJD",
    ]),
    "--m1--",
  ]);
}

/** The domain of the recipient is a letter away from a well-known one. */
export function misspelt(): string {
  return report("ron.gabel@gmial.com", OWN, ["Content-Type: text/plain", "", "Dear Ron,"]);
}

/** Somebody else wrote from the reader's address. */
export function notSent(): string {
  return report(
    "ron.gabel@fabrikam.com",
    [
      "Received: from vps (203.0.113.9) by smtp.spam.example with ESMTP; Mon, 16 Nov 2026 09:12:01 +0100",
      "Received-SPF: fail (mx.fabrikam.com: domain of marta.conti@contoso.com does not designate 203.0.113.9 as permitted sender) client-ip=203.0.113.9; envelope-from=marta.conti@contoso.com;",
      "Authentication-Results: mx.fabrikam.com; spf=fail smtp.mailfrom=contoso.com; dmarc=fail header.from=contoso.com",
      "From: Marta Conti <marta.conti@contoso.com>",
      "Message-ID: <x1@spam.example>",
    ],
    ["Content-Type: text/plain", "", "Buy now"],
  );
}
