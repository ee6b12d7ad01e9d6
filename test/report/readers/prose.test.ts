import { ORDINARY, reportOf, told } from "./mail";

/** What systems that no reader knows say of a recipient in a sentence. */
const SENTENCES: readonly [string, string][] = [
  [
    "between commas, on a line that goes on",
    "The address to\nwhich your message was addressed, anna@contoso.com, did not exactly match an\naddress of ours.\n",
  ],
  ["after the words", "You sent mail to anna@contoso.com. That's not a valid user here.\n"],
  ["in German", "Ihre Nachricht an anna@contoso.com konnte nicht zugestellt werden.\n"],
  ["in French", "Votre message n'a pas pu être remis à anna@contoso.com.\n"],
  ["in Italian", "Il messaggio non è stato recapitato a anna@contoso.com.\n"],
  ["in Spanish", "El mensaje no pudo ser entregado a anna@contoso.com. No se pudo entregar.\n"],
  ["in Portuguese", "A mensagem não pôde ser entregue para anna@contoso.com.\n"],
  ["in Dutch", "Uw bericht aan anna@contoso.com kon niet worden bezorgd.\n"],
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

  test("the reason in brackets behind an address, without the brackets", () => {
    const { failures } = reportOf(
      "The message that you sent was undeliverable to the following:\n\tanna@contoso.com (user not found)\n",
    );
    expect(failures.map(({ recipient, answer }) => [recipient, answer.text])).toEqual([
      ["anna@contoso.com", "user not found"],
    ]);
  });

  test("the first lines of the mail that came back are not the answer", () => {
    const { failures } = reportOf(
      "Could not deliver message to the following recipient(s):\n\nFailed Recipient: anna@contoso.com\nReason: Remote host said: 550 5.1.1 User unknown\n\n   -- The header and top 20 lines of the message follows --\n\nSubject: June\n",
    );
    expect(failures.map(({ answer }) => answer.text)).toEqual(["550 5.1.1 User unknown"]);
  });

  test("a mail that was not yet delivered is delayed", () => {
    const { kind } = reportOf(
      "The attached message has been in the queue for 4 hours and was not yet delivered.\n\nFailed address: anna@contoso.com\n",
    );
    expect(kind).toBe("delayed");
  });
});
