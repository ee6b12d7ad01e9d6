import { ORDINARY, reportOf, told } from "./mail";

/** What systems that no reader knows say of a recipient in a sentence. */
const SENTENCES: readonly [string, string][] = [
  [
    "between commas, on a line that goes on",
    "The address to\nwhich your message was addressed, anna@contoso.com, did not exactly match an\naddress of ours.\n",
  ],
  ["after the words", "You sent mail to anna@contoso.com. That's not a valid user here.\n"],
  ["before the words", "Sorry: <anna@contoso.com> could not be delivered.\n"],
];

describe("reports in prose of no known system", () => {
  test.each(SENTENCES)("a recipient in a sentence, %s", (_where, text) => {
    const { kind, failures } = reportOf(text);
    expect(kind).toBe("failed");
    expect(failures.map(told)).toEqual([["anna@contoso.com", "failed", null, null, null, null]]);
  });

  test.each(SENTENCES)("from a person: no report, %s", (_where, text) => {
    expect(reportOf(text, ORDINARY).kind).toBe("not-a-bounce");
  });

  test("InterMail: the reason stands above the recipients", () => {
    const { failures } = reportOf(
      "Your message was not delivered within 0 days and 1 hours.\nRemote host is not responding.\n\nThe following recipients did not receive this message:\n\n<anna@contoso.com>\n\n",
    );
    expect(failures.map(({ recipient, answer }) => [recipient, answer.text])).toEqual([
      [
        "anna@contoso.com",
        "Your message was not delivered within 0 days and 1 hours. Remote host is not responding.",
      ],
    ]);
  });

  test("InterMail: the heading of the next recipient says nothing of the one before", () => {
    const { failures } = reportOf(
      "This Message was undeliverable due to the following reason:\n\nYour message was not delivered within 2 days.\nHost contoso.com is not responding.\n\nThe following recipients did not receive your message:\n\n     <anna@contoso.com>\nThe following recipients did not receive your message:\n\n     <dora@contoso.com>\n",
    );
    const reason =
      "Your message was not delivered within 2 days. Host contoso.com is not responding.";
    expect(failures.map(({ recipient, answer }) => [recipient, answer.text])).toEqual([
      ["anna@contoso.com", reason],
      ["dora@contoso.com", reason],
    ]);
  });
});
