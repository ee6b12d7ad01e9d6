import { reportOf, told } from "./mail";

const FIELDS = { From: "Postmaster <postmaster@contoso.com>", Subject: "Undeliverable Mail" };

describe("IMail Server", () => {
  test("the answer to RCPT, for each recipient", () => {
    const report = reportOf(
      `Unknown user: anna@contoso.com

RCPT TO generated following response:
553 5.3.0 <anna@contoso.com>... Addressee unknown, relay=[192.0.2.1]

Unknown user: bruno@contoso.com

RCPT TO generated following response:
550 <bruno@contoso.com>... No such user

Original message follows.

From: carla@fabrikam.com
`,
      FIELDS,
    );
    expect(report.family).toBe("imail");
    expect(report.failures.map((failure) => told(failure).slice(0, 4))).toEqual([
      ["anna@contoso.com", "failed", "553", "5.3.0"],
      ["bruno@contoso.com", "failed", "550", null],
    ]);
  });

  test.each([
    ["Unknown user: anna@contoso.com", "Unknown user"],
    ["User mailbox exceeds allowed size: anna@contoso.com", "User mailbox exceeds allowed size"],
    ["Invalid final delivery userid: anna@contoso.com", "Invalid final delivery userid"],
    ["Delivery failed 20 attempts: anna@contoso.com", "Delivery failed 20 attempts"],
  ])("%s", (line, reason) => {
    const report = reportOf(
      `${line}\n\n\nOriginal message follows.\n\nFrom: carla@fabrikam.com\n`,
      FIELDS,
    );
    expect(report.failures.map((failure) => [failure.recipient, failure.answer.text])).toEqual([
      ["anna@contoso.com", reason],
    ]);
    expect(report.failures[0]?.answer.reply).toBeNull();
  });

  test("the answer to the body of the mail, over several lines", () => {
    const report = reportOf(
      `To: carla@fabrikam.com
Subject: Undeliverable Mail

undeliverable to anna@contoso.com

Body of message generated response:
550-REJECTED - listed link in the message.
550 See http://lookup.example.net

Original message follows.
`,
      FIELDS,
    );
    expect(report.failures.map((failure) => [failure.recipient, failure.answer.reply])).toEqual([
      ["anna@contoso.com", "550"],
    ]);
  });
});
