import { reportOf, told } from "./mail";

const HEAD =
  "The original message was received at Wed, 3 Jun 2026 10:14:00 +0200\nfrom [192.0.2.34]\n\n";
const LIST = "   ----- The following addresses had permanent fatal errors -----\n";
const SESSION = "\n   ----- Transcript of session follows -----\n";

describe("Sendmail", () => {
  test("the exit code of a local program is no SMTP reply", () => {
    const { failures } = reportOf(
      `${HEAD}${LIST}"|/home/anna/catch"\n    (reason: 255)\n    (expanded from: <anna@contoso.com>)\n${SESSION}cannot open /home/anna/db\n554 5.3.0 unknown mailer error 255\n`,
    );
    expect(failures.map(told)).toEqual([
      ["anna@contoso.com", "failed", "554", "5.3.0", null, null],
    ]);
    expect(failures[0]?.answer.text).toContain("cannot open /home/anna/db");
  });

  test("what a local program printed stands beside a line that says nothing", () => {
    const { failures } = reportOf(
      `${HEAD}${LIST}<anna@contoso.com>\n${SESSION}mail.local: unknown user: anna\n554 <anna@contoso.com>... Service unavailable\n`,
    );
    expect(failures[0]?.answer.text).toContain("mail.local: unknown user: anna");
  });

  test("a session that ends with the answer", () => {
    const { failures } = reportOf(
      `${HEAD}${LIST}<anna@contoso.com>\n${SESSION}... while talking to mx.contoso.com.:\n>>> RCPT TO:<anna@contoso.com>\n<<< 553 Invalid recipient anna@contoso.com\n`,
    );
    expect(failures.map(told)).toEqual([
      ["anna@contoso.com", "failed", "553", null, "mx.contoso.com", null],
    ]);
  });

  test("a reply without a word: how long it was tried tells the rest", () => {
    const { failures } = reportOf(
      `${HEAD}${LIST}<anna@contoso.com>\n    (reason: )\n${SESSION}... while talking to mx.contoso.com.:\n<<< 421\n<anna@contoso.com>... Deferred: 421\nMessage could not be delivered for 5 days\nMessage will be deleted from queue\n`,
    );
    expect(failures[0]).toMatchObject({ action: "failed", answer: { reply: "421" } });
    expect(failures[0]?.answer.text).toContain("could not be delivered for 5 days");
  });

  test("an old list with a word in brackets: the session tells more", () => {
    const { failures } = reportOf(
      `${HEAD}    ----- The following addresses had delivery problems -----\n<anna@contoso.com>  (unrecoverable error)\n${SESSION}<anna@contoso.com>... Deferred: Connection timed out\n            with mx.contoso.com.\nMessage could not be delivered for 5 days\nMessage will be deleted from queue\n`,
    );
    expect(
      failures.map(({ recipient, action, answer }) => [recipient, action, answer.text]),
    ).toEqual([
      [
        "anna@contoso.com",
        "failed",
        "Deferred: Connection timed out Message could not be delivered for 5 days",
      ],
    ]);
  });

  test("a session that holds nothing but how long it was tried", () => {
    const { failures } = reportOf(
      `${HEAD}${LIST}<anna@contoso.com>\n${SESSION}Message could not be delivered for too long\nMessage will be deleted from queue\n`,
    );
    expect(failures.map(({ recipient, answer }) => [recipient, answer.text])).toEqual([
      ["anna@contoso.com", "Message could not be delivered for too long"],
    ]);
  });

  test("the code before a host that was tried in vain (V5)", () => {
    const { failures } = reportOf(
      "   ----- Transcript of session follows -----\n421 contoso.com (smtp)... Deferred: Connection timed out during user open with contoso.com\n\n   ----- Unsent message follows -----\nFrom: bruno@fabrikam.com\nTo: anna@contoso.com\nSubject: June\n",
    );
    expect(failures.map(told)).toEqual([
      ["anna@contoso.com", "failed", "421", null, null, "contoso.com"],
    ]);
  });
});
