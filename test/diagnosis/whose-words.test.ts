import { explain } from "../../src/diagnosis";
import { readMessage } from "../../src/message";
import { mail } from "../report/readers/mail";

function causeOf(recipient: string, answer: string): string | undefined {
  const text = `Address not found\n\nYour message wasn't delivered to ${recipient} because the address couldn't be found, or is unable to receive mail.\n\nThe response was:\n\n${answer}\n`;
  return explain(readMessage(mail(text))).failures[0]?.entry.id;
}

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
