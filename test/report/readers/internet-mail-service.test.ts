import { reportOf, told } from "./mail";

const FIELDS = {
  From: "System Administrator <postmaster@contoso.com>",
  Subject: "Undeliverable: Offer",
};

const HEAD = `Your message

  To:      Anna Rosi
  Subject: Offer
  Sent:    Fri, 4 Oct 2002 17:10:56 -0400

did not reach the following recipient(s):
`;

describe("Exchange before 2007 and those that took over its sentences", () => {
  test("5.5: the reason in words, codes of its own for the administrator", () => {
    const report = reportOf(
      `${HEAD}
anna@contoso.com on Fri, 4 Oct 2002 17:12:28 -0400
    The recipient name is not recognized
\tThe MTS-ID of the original message is: c=us;a= ;p=contoso;l=MX01
    MSEXCH:IMS:Contoso:Site:MX01 0 (000C05A6) Unknown Recipient

`,
      FIELDS,
    );
    expect(report.family).toBe("internet-mail-service");
    expect(report.failures.map(told)).toEqual([
      [
        "anna@contoso.com",
        "failed",
        null,
        null,
        report.failures[0]?.rejectedBy?.value ?? null,
        null,
      ],
    ]);
    expect(report.failures[0]?.answer.text).toBe("The recipient name is not recognized");
    expect(report.original.map(({ name }) => name)).toContain("Subject");
  });

  test("5.5: an X.400 address that holds the SMTP address", () => {
    const report = reportOf(
      `${HEAD}\nc=US;a= ;p=CONTOSO;o=Site;dda:SMTP=anna@contoso.com; on Fri, 4 Oct 2002\n17:12:28 -0400\n    The recipient name is not recognized\n`,
      FIELDS,
    );
    expect(report.failures.map(({ recipient }) => recipient)).toEqual(["anna@contoso.com"]);
  });

  test("5.5: a recipient by name stays a name", () => {
    const report = reportOf(
      `${HEAD}\nAnna Rosi on Fri, 14 Sep 2007 18:52:54 +0300\n    The recipient was unavailable to take delivery of the message\n`,
      FIELDS,
    );
    expect(report.failures.map(({ recipient }) => recipient)).toEqual(["Anna Rosi"]);
  });

  test("2000 and 2003: host and code in angle brackets", () => {
    const report = reportOf(
      `Your message did not reach some or all of the intended recipients.

      Subject:\tOffer
      Sent:\t29/04/2009 11:34

The following recipient(s) could not be reached:

      anna@contoso.com on 29/04/2009 11:35
            The e-mail account does not exist at the organization this message was sent to.
            <mail.contoso.com #5.1.1>
      bruno@contoso.com on 29/04/2009 11:35
            There was a SMTP communication problem with the recipient's email server.
            <mail.fabrikam.com #5.5.0 smtp;550 5.7.1 not wanted here>
`,
      FIELDS,
    );
    expect(report.failures.map(told)).toEqual([
      ["anna@contoso.com", "failed", null, "5.1.1", "mail.contoso.com", null],
      ["bruno@contoso.com", "failed", "550", "5.5.0", "mail.fabrikam.com", null],
    ]);
  });

  test("hMailServer: the answer behind the words that introduce it", () => {
    const report = reportOf(
      `Your message did not reach some or all of the intended recipients.

   Sent: Fri, 13 Feb 2009 16:57:55 -0800
   Subject: Offer

The following recipient(s) could not be reached:

anna@contoso.com
   Error Type: SMTP
   Remote server (192.0.2.147) issued an error.
   hMailServer sent: RCPT TO:<anna@contoso.com>
   Remote server replied: 550 5.1.1 <anna@contoso.com>... User unknown



hMailServer
`,
      FIELDS,
    );
    expect(report.failures.map((failure) => told(failure).slice(0, 4))).toEqual([
      ["anna@contoso.com", "failed", "550", "5.1.1"],
    ]);
  });

  test("MailEnable: the recipient with its address type", () => {
    const report = reportOf(
      `MailEnable: Message could not be delivered to some recipients.
The following recipient(s) could not be reached:

\tRecipient: [SMTP:anna@contoso.com]
\tReason: Remote SMTP Server Returned: 550 Requested action not taken: mailbox unavailable.


Message headers follow:

Received: from mx.contoso.com
`,
      FIELDS,
    );
    expect(report.failures.map((failure) => told(failure).slice(0, 4))).toEqual([
      ["anna@contoso.com", "failed", "550", null],
    ]);
  });
});
