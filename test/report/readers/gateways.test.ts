import { ORDINARY, reportOf, told } from "./mail";

/** Gateways with a layout of their own: text, sender, and what is told of each recipient. */
const CASES: readonly [string, string, Record<string, string>, (string | null)[][]][] = [
  [
    "interscan",
    `****** Message from InterScan Messaging Security Suite ******

Sent <<< RCPT TO:<anna@contoso.com>
Received >>> 550 5.1.1 unknown user.

Unable to deliver message to <anna@contoso.com> (and other recipients in the same domain).

************************     End of message     **********************
`,
    { From: "imss@contoso.com", Subject: "Mail could not be delivered" },
    [["anna@contoso.com", "failed", "550", "5.1.1"]],
  ],
  [
    "m-filter",
    `このメールは「m-FILTER」が自動的に生成して送信しています。

以下のメールアドレスへの送信に失敗しました。
anna@contoso.com


-------server message
550 5.1.1 <anna@contoso.com>: Recipient address rejected: User unknown

-------SMTP command
DATA

-------original message
Received: from mx.fabrikam.com
`,
    { From: "POSTMASTER <postmaster@contoso.com>", Subject: "failure notice" },
    [["anna@contoso.com", "failed", "550", "5.1.1"]],
  ],
  [
    "zoho",
    `This message was created automatically by mail delivery software.
A message that you sent could not be delivered to one or more of its recipients. This is a permanent error.

anna@contoso.com Invalid Address, ERROR_CODE :550, ERROR_CODE :5.2.1 <anna@contoso.com>... User Unknown
bruno@contoso.com Invalid Address, ERROR_CODE :550, ERROR_CODE :Requested action not taken
carla@contoso.com Error, ERROR_CODE :421, ERROR_CODE :, Host not reachable.


Received:from mail.fabrikam.com by mx.contoso.com
Message-ID:<1.2.3@fabrikam.com>
From:Dora <dora@fabrikam.com>
`,
    { From: "mailer-daemon@mail.contoso.com", Subject: "Undelivered Mail Returned to Sender" },
    [
      ["anna@contoso.com", "failed", "550", "5.2.1"],
      ["bruno@contoso.com", "failed", "550", null],
      ["carla@contoso.com", "failed", "421", null],
    ],
  ],
  [
    "gmx",
    `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of
its recipients. This is a permanent error. The following address
failed:

"anna@contoso.com":
SMTP error from remote server after RCPT command:
host: mx.contoso.com
5.1.1 <anna@contoso.com>... User Unknown
"bruno@contoso.com":
SMTP error from remote server after RCPT command:
host: mx.contoso.com
5.2.2 <bruno@contoso.com>... Mailbox Full


--- The header of the original message is following. ---

Received: from mx.fabrikam.com
`,
    {
      From: "MAILER-DAEMON@contoso.com",
      Subject: "Mail delivery failed: returning message to sender",
    },
    [
      ["anna@contoso.com", "failed", null, "5.1.1"],
      ["bruno@contoso.com", "failed", null, "5.2.2"],
    ],
  ],
  [
    "mimecast",
    `This is an automated alert notification. Please do not reply.

An email that you attempted to send to the following address could not be delivered:
-- anna@contoso.com

The problem appears to be :
-- Recipient email address is possibly incorrect

Additional information follows :
-- 5.4.1 Recipient address rejected: Access denied.

This condition occurred after 1 attempt(s) to deliver over
a period of 0 hour(s).
`,
    { From: "postmaster <postmaster@contoso.com>", Subject: "[Postmaster] Email Delivery Failure" },
    [["anna@contoso.com", "failed", null, "5.4.1"]],
  ],
  [
    "mailmarshal",
    `Your message:
   From:    dora@fabrikam.com
   Subject: Offer

Could not be delivered because of

550 5.1.1 User unknown

The following recipients were affected:
    anna@contoso.com




Additional Information
======================
Original Sender:    <dora@fabrikam.com>
Remote-MTA:\t\t\t<mx.contoso.com>
Reporting-MTA:      <relay.fabrikam.com>
`,
    { From: "postmaster@fabrikam.com", Subject: 'Undeliverable Mail: "Offer"' },
    [["anna@contoso.com", "failed", "550", "5.1.1"]],
  ],
  [
    "aol",
    `
Your mail to the following recipients could not be delivered because they are not accepting mail from dora@fabrikam.com:
\tannarosi
`,
    {
      From: "Mail Delivery Subsystem <MAILER-DAEMON@contoso.com>",
      Subject: "Mail Delivery Problem",
    },
    [["annarosi", "failed", null, null]],
  ],
  [
    "aol",
    `Something went wrong.
We were unable to deliver your message to the following address
anna@contoso.com
because: Mailbox is full
The recipient can delete messages to make more space available
More information about type 5.2.2 delivery errors are available if you want or need it.
`,
    { From: "Postmaster <Postmaster@contoso.com>", Subject: "Undeliverable: Offer" },
    [["anna@contoso.com", "failed", null, "5.2.2"]],
  ],
  [
    "mobile",
    `Message could not be delivered to mobile.
Error: No valid recipients for this MM


Original Message:
From: dora@fabrikam.com
To: 15550100@mobile.example
Subject: test
`,
    { From: "NDR Administrator <sysadmin@mobile.example>", Subject: "Undeliverable Message" },
    [["15550100@mobile.example", "failed", null, null]],
  ],
  [
    "mobile",
    `Error: Invalid user address

Error message below:
550 - Requested action not taken: no such user here

Message details:
  Subject: Test message
  MAIL FROM: dora@fabrikam.com
  RCPT TO: 15550100@mobile.example
`,
    { From: "post_master@mobile.example", Subject: "Re:Test message" },
    [["15550100@mobile.example", "failed", "550", null]],
  ],
  [
    "mobile",
    `Undeliverable Message

Error: No valid recipients for this MM

Message details:
  Subject: Test message
  MAIL FROM: dora@fabrikam.com
  RCPT TO: 15550100@mobile.example
`,
    { From: "post_master@mobile.example", Subject: "Undeliverable Message" },
    [["15550100@mobile.example", "failed", null, null]],
  ],
  [
    "delivery-problems",
    `    --- The following addresses had delivery problems ---

<anna@contoso.com>   (5.1.1 <anna@contoso.com>... User unknown)
`,
    { From: "<Postmaster@contoso.com>", Subject: "Delivery Status" },
    [["anna@contoso.com", "failed", null, "5.1.1"]],
  ],
  [
    "delivery-problems",
    `   ----- The following addresses had delivery problems -----
anna@contoso.com

   ----- Non-delivered information -----
The number of messages in recipient's mailbox exceeded the local limit.
`,
    { From: "postmaster@contoso.com", Subject: "Returned mail: Service unavailable" },
    [["anna@contoso.com", "failed", null, null]],
  ],
];

describe("gateways and services", () => {
  test.each(CASES)("%s", (family, text, fields, expected) => {
    const report = reportOf(text, fields);
    expect([report.kind, report.family]).toEqual(["failed", family]);
    expect(report.failures.map((failure) => told(failure).slice(0, 4))).toEqual(expected);
  });

  test.each(CASES)("%s, quoted in a discussion", (_family, text) => {
    const quoted = `Look what I got:\n\n${text.replace(/^/gm, "> ")}`;
    expect(reportOf(quoted, ORDINARY).kind).toBe("not-a-bounce");
  });
});

test("a host that is named apart from the answer refused", () => {
  const [, text, fields] = CASES[3] ?? ["", "", {}];
  expect(reportOf(text, fields).failures.map((failure) => failure.rejectedBy?.value)).toEqual([
    "mx.contoso.com",
    "mx.contoso.com",
  ]);
});

test("Zoho: a notice that it goes on trying", () => {
  const { kind, failures } = reportOf(
    "This message was created automatically by mail delivery software.\n THIS IS A WARNING MESSAGE ONLY.\n\n A message that you sent has not yet been delivered to one or more of its recipients.\n\nanna@contoso.com Temporary Error, ERROR_CODE :450, ERROR_CODE :4.2.0 <anna@contoso.com>: try later\n",
  );
  expect(kind).toBe("delayed");
  expect(failures.map((failure) => told(failure).slice(0, 4))).toEqual([
    ["anna@contoso.com", "delayed", "450", "4.2.0"],
  ]);
});
