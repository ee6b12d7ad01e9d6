import { reportOf, told } from "./mail";

const HEAD =
  "This is the mail system at host mx.fabrikam.com.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients. It's attached below.\n\n                   The mail system\n\n";

describe("Postfix", () => {
  test("an answer folded right before the address that it quotes", () => {
    const { failures } = reportOf(
      `${HEAD}<anna@contoso.com>: host mail.contoso.com[192.0.2.25] said: 550 5.4.1\n    <anna@contoso.com>: Recipient address rejected: Access denied (in reply to RCPT\n    TO command)\n`,
    );
    expect(failures.map(told)).toEqual([
      ["anna@contoso.com", "failed", "550", "5.4.1", "mail.contoso.com", null],
    ]);
    expect(failures[0]?.answer.text).toContain("Access denied");
  });

  test("recipients one below the other stay apart", () => {
    const { failures } = reportOf(
      `${HEAD}<anna@contoso.com>: mail for contoso.com loops back to myself\n<bruno@contoso.com>: host mail.contoso.com[192.0.2.25] said: 552 5.2.2 Over quota\n`,
    );
    expect(failures.map(({ recipient }) => recipient)).toEqual([
      "anna@contoso.com",
      "bruno@contoso.com",
    ]);
  });

  test("a notice that a 4xx answer ended is final: Postfix sends another one while it still tries", () => {
    const answer =
      "<anna@contoso.com>: host mail.contoso.com[192.0.2.25] said: 452 4.2.2 Mailbox full (in\n    reply to RCPT TO command)\n";
    expect(reportOf(`${HEAD}${answer}`).kind).toBe("failed");
    const warning = `This is the mail system at host mx.fabrikam.com.\n\n####################################################################\n# THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #\n####################################################################\n\nYour message could not be delivered for more than 4 hour(s).\nIt will be retried until it is 5 day(s) old.\n\n${answer}`;
    expect(reportOf(warning).kind).toBe("delayed");
  });
});
