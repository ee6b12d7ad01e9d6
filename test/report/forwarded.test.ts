import { explain } from "../../src/diagnosis";
import { readMessage } from "../../src/message";
import { LIMITS } from "../../src/message/limits";
import { createTexts } from "../../src/locales/texts";
import { messages } from "../locales/english-pane";
import { readReport } from "../../src/report";
import { mail, reportOf } from "./readers/mail";

const PERSON = {
  From: "Bruno Keller <bruno@fabrikam.com>",
  "Return-Path": "<bruno@fabrikam.com>",
};

const BOUNCE = [
  "This is the mail system at host mx.fabrikam.com.",
  "",
  "I'm sorry to have to inform you that your message could not",
  "be delivered to one or more recipients. It's attached below.",
  "",
  "                   The mail system",
  "",
  "<anna@contoso.com>: host mail.contoso.com[192.0.2.25] said: 550 5.1.1",
  "    <anna@contoso.com>: Recipient address rejected: User unknown (in reply to",
  "    RCPT TO command)",
].join("\n");

const DAEMON = "Mail Delivery System <MAILER-DAEMON@mx.fabrikam.com>";

/** The lines that mail programs write above what they forward, in their own words. */
const ABOVE: [program: string, lines: string][] = [
  [
    "Thunderbird",
    `-------- Forwarded Message --------\nSubject: Undelivered Mail Returned to Sender\nDate: Wed, 3 Jun 2026 10:14:00 +0200\nFrom: ${DAEMON}\nTo: bruno@fabrikam.com\n`,
  ],
  [
    "Gmail",
    "---------- Forwarded message ---------\nFrom: Mail Delivery System <MAILER-DAEMON@mx.fabrikam.com>\nDate: Wed, Jun 3, 2026 at 10:14 AM\nSubject: Undelivered Mail Returned to Sender\nTo: <bruno@fabrikam.com>\n",
  ],
  [
    "Outlook",
    "________________________________\nFrom: Mail Delivery System <MAILER-DAEMON@mx.fabrikam.com>\nSent: Wednesday, June 3, 2026 10:14 AM\nTo: Bruno Keller <bruno@fabrikam.com>\nSubject: Undelivered Mail Returned to Sender\n",
  ],
  [
    "old Outlook, address in square brackets",
    "-----Original Message-----\nFrom: Mail Delivery System [mailto:MAILER-DAEMON@mx.fabrikam.com]\nSent: Wednesday, June 03, 2026 10:14 AM\nTo: Bruno Keller\nSubject: Undelivered Mail Returned to Sender\n",
  ],
  [
    "Apple Mail",
    "Begin forwarded message:\n\nFrom: Mail Delivery System <MAILER-DAEMON@mx.fabrikam.com>\nSubject: Undelivered Mail Returned to Sender\nDate: 3 June 2026 at 10:14:00 CEST\nTo: bruno@fabrikam.com\n",
  ],
  [
    "Outlook in German",
    "Von: Mail Delivery System <MAILER-DAEMON@mx.fabrikam.com>\nGesendet: Mittwoch, 3. Juni 2026 10:14\nAn: Bruno Keller <bruno@fabrikam.com>\nBetreff: Undelivered Mail Returned to Sender\n",
  ],
  [
    "Outlook in Italian",
    "Da: Mail Delivery System <MAILER-DAEMON@mx.fabrikam.com>\nInviato: mercoledì 3 giugno 2026 10:14\nA: Bruno Keller <bruno@fabrikam.com>\nOggetto: Undelivered Mail Returned to Sender\n",
  ],
  [
    "Outlook in French, labels with a space",
    "De : Mail Delivery System <MAILER-DAEMON@mx.fabrikam.com>\nEnvoyé : mercredi 3 juin 2026 10:14\nÀ : Bruno Keller <bruno@fabrikam.com>\nObjet : Undelivered Mail Returned to Sender\n",
  ],
  [
    "Outlook in Japanese, wide colons",
    "差出人： Mail Delivery System <MAILER-DAEMON@mx.fabrikam.com>\n送信日時： 2026年6月3日 10:14\n宛先： bruno@fabrikam.com\n件名： Undelivered Mail Returned to Sender\n",
  ],
  [
    "labels in bold, as text",
    "*From:* Mail Delivery System <MAILER-DAEMON@mx.fabrikam.com>\n*Sent:* Wednesday, June 3, 2026 10:14 AM\n*To:* bruno@fabrikam.com\n*Subject:* Undelivered Mail Returned to Sender\n",
  ],
];

describe("a report forwarded in the text of a mail", () => {
  test.each(ABOVE)("%s", (_program, above) => {
    const report = reportOf(`Can you read this?\n\nBruno\n\n${above}\n${BOUNCE}\n`, {
      ...PERSON,
      Subject: "Fwd: Undelivered Mail Returned to Sender",
    });
    expect(report.kind).toBe("failed");
    expect(report.enclosed).toBe(true);
    expect(report.failures).toHaveLength(1);
    expect(report.failures[0]).toMatchObject({
      recipient: "anna@contoso.com",
      answer: { reply: "550", status: "5.1.1" },
      rejectedBy: { value: "mail.contoso.com" },
    });
  });

  test.each(["> ", ">"])("quoted with %j", (quote) => {
    const [, above = ""] = ABOVE[1] ?? [];
    const quoted = `${above}\n${BOUNCE}`.replace(/^/gm, quote);
    const report = reportOf(`What is that?\n\n${quoted}\n`, { ...PERSON, Subject: "Fw: mail" });
    expect(report).toMatchObject({ kind: "failed", enclosed: true });
    expect(report.failures[0]?.recipient).toBe("anna@contoso.com");
  });

  test("forwarded twice", () => {
    const inner = `From: Carla Neri <carla@fabrikam.com>\nSent: Wednesday\nTo: Bruno\nSubject: Fwd: failure\n\n${ABOVE[0]?.[1] ?? ""}\n${BOUNCE}`;
    const report = reportOf(`See below.\n\n${inner}\n`, {
      ...PERSON,
      Subject: "Fwd: Fwd: failure",
    });
    expect(report).toMatchObject({ kind: "failed", enclosed: true });
  });

  test("the explanation says that it was passed on", () => {
    const bytes = mail(`${ABOVE[0]?.[1] ?? ""}\n${BOUNCE}\n`, {
      ...PERSON,
      Subject: "Fwd: failure",
    });
    expect(explain(readMessage(bytes)).report.enclosed).toBe(true);
    expect(createTexts("en", messages).has("about.enclosed")).toBe(true);
  });
});

describe("a report attached to a mail", () => {
  const attached = [
    "--b1",
    "Content-Type: text/plain",
    "",
    "Please have a look.",
    "--b1",
    "Content-Type: message/rfc822",
    "",
    `From: ${DAEMON}`,
    "To: bruno@fabrikam.com",
    "Subject: Undelivered Mail Returned to Sender",
    "Content-Type: text/plain",
    "",
    BOUNCE,
    "--b1--",
    "",
  ].join("\n");

  test("is read, and told as attached", () => {
    const report = reportOf(attached, {
      ...PERSON,
      Subject: "Fwd: failure",
      "Content-Type": 'multipart/mixed; boundary="b1"',
    });
    expect(report).toMatchObject({ kind: "failed", enclosed: true });
  });
});

describe("a report that only wraps another one", () => {
  test("the report inside is read where the outer one names neither recipient nor answer", () => {
    const text = [
      "--b1",
      "Content-Type: text/plain",
      "",
      "The original message was received at Wed, 3 Jun 2026 10:14:00 +0200",
      "",
      "   ----- The following addresses had permanent fatal errors -----",
      "",
      "   ----- Transcript of session follows -----",
      "550 5.0.0 Delivery failed",
      "--b1",
      "Content-Type: message/rfc822",
      "",
      `From: ${DAEMON}`,
      "To: bruno@fabrikam.com",
      "Subject: Undelivered Mail Returned to Sender",
      "",
      BOUNCE,
      "--b1--",
      "",
    ]
      .filter((line) => line !== "550 5.0.0 Delivery failed")
      .join("\n");
    const report = reportOf(text, { "Content-Type": 'multipart/mixed; boundary="b1"' });
    expect(report.failures.map(({ recipient }) => recipient)).toEqual(["anna@contoso.com"]);
    expect(report.failures[0]?.answer.status).toBe("5.1.1");
  });
});

describe("ordinary mail stays quiet", () => {
  const ORDINARY: [what: string, text: string][] = [
    [
      "a forwarded mail of a person who writes about a bounce",
      "From: Carla Neri <carla@fabrikam.com>\nSent: Wednesday\nTo: Bruno\nSubject: 550 5.1.1\n\nMy mail to anna@contoso.com came back with 550 5.1.1 User unknown. Any idea?\n",
    ],
    [
      "a forwarded notice of a system that reports nothing",
      "---------- Forwarded message ---------\nFrom: Postmaster <postmaster@fabrikam.com>\nDate: Wed, Jun 3, 2026\nSubject: Maintenance on Sunday\nTo: all@fabrikam.com\n\nThe mail servers are restarted on Sunday. Mail may be delayed by some minutes.\n",
    ],
    [
      "an answer below a quoted bounce without its sender's line",
      `> ${BOUNCE.replaceAll("\n", "\n> ")}\n\nThat address does not exist any more, use anna.rosi@contoso.com.\n`,
    ],
    [
      "a name of a mail system in running text",
      "I got this from: Mail Delivery System, three times today.\nSubject: to change, they said.\n\nBruno\n",
    ],
  ];

  test.each(ORDINARY)("%s", (_what, text) => {
    expect(reportOf(text, { ...PERSON, Subject: "Re: mail" }).kind).toBe("not-a-bounce");
  });
});

describe("mails forwarded inside each other without end", () => {
  const layer = `From: ${DAEMON}\nSubject: Undelivered mail\n\nhello\n`;

  test("no deeper than the limit", () => {
    const text = `${layer.repeat(LIMITS.forwards + 1)}${BOUNCE}`;
    const report = reportOf(text, { ...PERSON, Subject: "Fwd: x" });
    expect(["failed", "not-a-bounce"]).toContain(report.kind);
  });

  test("50,000 of them take no stack and little time", () => {
    const message = readMessage(mail(layer.repeat(50_000), { ...PERSON, Subject: "Fwd: x" }));
    const start = performance.now();
    expect(readReport(message).kind).toBe("not-a-bounce");
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe("what stands right below the fields", () => {
  const fields = `From: ${DAEMON}\nSent: Wednesday, June 3, 2026 10:14 AM\nTo: Bruno Keller\nSubject:`;

  test("a report that begins with a label of its own", () => {
    const report = reportOf(
      `What is this?\n\n${fields} Message you sent blocked\n\nYour message to: anna@contoso.com\nwas blocked by our Spam Firewall. The email you sent with the following subject has NOT BEEN DELIVERED:\n\nSubject: Offer\n`,
      PERSON,
    );
    expect(report.enclosed).toBe(true);
    expect(report.failures.map(({ recipient }) => recipient)).toEqual(["anna@contoso.com"]);
  });

  test("a report without a subject", () => {
    const report = reportOf(`What is this?\n\n${fields}\n\n${BOUNCE}`, PERSON);
    expect([report.kind, report.enclosed]).toEqual(["failed", true]);
  });

  test("the mark above the fields does not hide the report from a reader that knows its words", () => {
    const report = reportOf(
      `What is this?\n\n-----Original Message-----\nFrom: InterScan <postmaster@fabrikam.com>\nSent: Wednesday, June 3, 2026 10:14 AM\nTo: Bruno Keller <bruno@fabrikam.com>\nSubject: Mail could not be delivered\n\n****** Message from InterScan Messaging Security Suite ******\n\nSent <<< RCPT TO:<anna@contoso.com>\nReceived >>> 550 5.1.1 unknown user.\n\nUnable to deliver message to <anna@contoso.com>.\n`,
      { ...PERSON, Subject: "FW: Mail could not be delivered" },
    );
    expect(report.enclosed).toBe(true);
    expect(report.failures.map(({ recipient, answer }) => [recipient, answer.status])).toEqual([
      ["anna@contoso.com", "5.1.1"],
    ]);
  });
});
