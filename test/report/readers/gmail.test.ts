import { explain } from "../../../src/diagnosis";
import { readMessage } from "../../../src/message";
import { mail, ORDINARY, reportOf, told } from "./mail";

const FIELDS = {
  From: "Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
  Subject: "Delivery Status Notification (Failure)",
};

const OLD = (
  what: string,
  details: string,
) => `This is an automatically generated Delivery Status Notification

Delivery to the following recipient ${what}:

     anna@contoso.com

Technical details of ${what.includes("delayed") ? "temporary" : "permanent"} failure:
${details}

----- Original message -----

Received: by 192.0.2.7 with SMTP id abc;
From: Carla <carla@fabrikam.com>
To: anna@contoso.com
Subject: Offer
`;

describe("Gmail, the form with technical details", () => {
  test("refused by a server that is named", () => {
    const report = reportOf(
      OLD(
        "failed permanently",
        `Google tried to deliver your message, but it was rejected by the server for the recipient domain contoso.com by mx.contoso.com. [192.0.2.153].

The error that the other server returned was:
550 5.1.1 <anna@contoso.com>... User Unknown`,
      ),
      FIELDS,
    );
    expect(report.family).toBe("gmail");
    expect(report.failures.map(told)).toEqual([
      ["anna@contoso.com", "failed", "550", "5.1.1", "mx.contoso.com", null],
    ]);
    expect(report.original.length).toBeGreaterThan(2);
  });

  test("the answer behind the sentence, its code said twice", () => {
    const report = reportOf(
      OLD(
        "failed permanently",
        "We recommend contacting the other email provider for further information about the cause of this error. The error that the other server returned was: 554 554 5.7.0 Header error (state 18).",
      ),
      FIELDS,
    );
    expect(report.failures.map((failure) => told(failure).slice(0, 4))).toEqual([
      ["anna@contoso.com", "failed", "554", "5.7.0"],
    ]);
  });

  test("nobody answered: the host was tried, nobody refused", () => {
    const report = reportOf(
      OLD(
        "has been delayed",
        "The recipient server did not accept our requests to connect.\n[(0) mx.contoso.com. [192.0.2.222]:25: socket error]",
      ),
      { ...FIELDS, Subject: "Delivery Status Notification (Delay)" },
    );
    expect(report.failures.map(told)).toEqual([
      ["anna@contoso.com", "delayed", null, null, null, "mx.contoso.com"],
    ]);
  });

  test("a returned mail with parts of its own does not hide the report", () => {
    const text = OLD("failed permanently", "TEMP_FAILURE: Could not initiate SMTP conversation")
      .replace(
        "Subject: Offer\n",
        'Subject: Offer\nContent-Type: multipart/mixed; boundary="xyzxyz"\n\n',
      )
      .concat("--xyzxyz\nContent-Type: text/plain\n\nthe offer\n--xyzxyz--\n");
    const report = reportOf(text, { ...FIELDS, "Content-Type": "" });
    expect(report.failures.map(({ recipient }) => recipient)).toEqual(["anna@contoso.com"]);
  });
});

describe("Gmail, the form with a heading", () => {
  test.each([
    [
      "** Address not found **",
      "Your message wasn't delivered to anna@contoso.com because the address couldn't be found.",
      "The response from the remote server was:",
      "550 5.1.1 The account does not exist.",
      ["anna@contoso.com", "failed", "550", "5.1.1"],
    ],
    [
      "Message blocked",
      "Your message to anna@contoso.com has been blocked. See technical details below.",
      "The response was:",
      "550 #5.1.0 Address rejected.",
      ["anna@contoso.com", "failed", "550", "5.1.0"],
    ],
    [
      "** Delivery incomplete **",
      "There was a temporary problem delivering your message to anna@contoso.com. Gmail will retry for 46 more hours.",
      "The response was:",
      "The recipient server did not accept our requests to connect.",
      ["anna@contoso.com", "delayed", null, null],
    ],
  ])("%s", (heading, sentence, introduction, answer, expected) => {
    const report = reportOf(`${heading}\n\n${sentence}\n\n${introduction}\n\n${answer}\n`, FIELDS);
    expect(report.failures.map((failure) => told(failure).slice(0, 4))).toEqual([expected]);
  });

  test("quoted in a discussion it is none", () => {
    const text =
      "I got this:\n\n** Address not found **\n\nYour message wasn't delivered to anna@contoso.com\n";
    expect(reportOf(text, ORDINARY).kind).toBe("not-a-bounce");
  });
});

describe("Google Groups", () => {
  test("a notice in any language: the group is the recipient of the returned mail", () => {
    const report = reportOf(
      `Ciao carla@fabrikam.com,

il gruppo che hai provato a contattare (walkers) potrebbe non esistere.

Visita il centro assistenza all'indirizzo https://groups.google.com/support/.

Grazie,

Google Groups

----- Original message -----

X-Received: by 2001:db8::1 with SMTP id x
From: Carla <carla@fabrikam.com>
To: walkers@groups.example
Subject: Sunday
`,
      FIELDS,
    );
    expect(report.failures.map(({ recipient }) => recipient)).toEqual(["walkers@groups.example"]);
    expect(report.failures[0]?.answer.text).toContain("(walkers)");
  });
});

describe("Gmail, an address that it sends from by way of another provider", () => {
  const notice = (answer: string) => `** Message not delivered **

You're sending this from a different address or alias using the 'Send mail as' feature. The settings for your 'Send mail as' account are misconfigured or out of date. Check those settings and try resending.

Learn more here: https://support.google.com/mail/?p=CustomFromDenied

The response was:

${answer}
`;

  test.each([
    ["TLS Negotiation failed, the certificate doesn't match the host.", null, null],
    [
      "Unspecified Error (SENT_SECOND_EHLO): Smtp server does not advertise AUTH capability",
      null,
      null,
    ],
    ["535 5.7.8 Error: authentication failed", "535", "5.7.8"],
  ])("the notice tells the cause, whatever the provider said: %s", (answer, reply, status) => {
    const { failures } = explain(readMessage(mail(notice(answer), FIELDS)));
    expect(failures.map(({ entry }) => entry.id)).toEqual(["gmail-send-as"]);
    expect(failures[0]?.failure.answer).toMatchObject({ reply, status });
    expect(failures[0]?.failure.answer.text).toContain(answer);
  });
});
