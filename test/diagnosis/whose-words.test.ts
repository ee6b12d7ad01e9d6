import { explain } from "../../src/diagnosis";
import { readMessage } from "../../src/message";
import { mail } from "../report/readers/mail";

function causeOf(recipient: string, answer: string): string | undefined {
  const text = `Address not found\n\nYour message wasn't delivered to ${recipient} because the address couldn't be found, or is unable to receive mail.\n\nThe response was:\n\n${answer}\n`;
  return explain(readMessage(mail(text))).failures[0]?.entry.id;
}

describe("a bare reply of those that name a mailbox (RFC 5321 4.2.2)", () => {
  const exim = (command: string) =>
    explain(
      readMessage(
        mail(`This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  ron@fabrikam.com
    SMTP error from remote mail server after ${command}:
    host mx.fabrikam.com [192.0.2.7]: 550 Rejected
`),
      ),
    ).failures.map(({ entry, category }) => [entry.id, category]);

  test("to the recipient's address it is about the address", () => {
    expect(exim("RCPT TO:<ron@fabrikam.com>")).toEqual([["reply-550", "user-unknown"]]);
  });

  test("to the greeting, which names none, it is about the sending host", () => {
    expect(exim("initial connection")).toEqual([["registry-5", "blocked"]]);
    expect(exim("EHLO mail.contoso.com")).toEqual([["registry-5", "blocked"]]);
  });
});

describe("words that mean something else at one system", () => {
  test("the recipient's domain answered where no host is named", () => {
    expect(causeOf("anna@docomo.ne.jp", "550 Unknown user anna@docomo.ne.jp")).toBe(
      "carrier-unknown-or-filtered",
    );
  });

  test("elsewhere they mean what they say", () => {
    expect(causeOf("anna@contoso.com", "550 Unknown user anna@contoso.com")).toBe("registry-x.1.1");
  });
});
