import { ORDINARY, reportOf, told } from "./mail";

const OLD = `Message from contoso.com.
Unable to deliver message to the following address(es).

<anna@contoso.com>:
This user doesn't have a contoso.com account (anna@contoso.com) [0]

<bruno@contoso.com>:
Sorry your message to bruno@contoso.com cannot be delivered. This account has been disabled or discontinued [#102].

--- Original message follows.

Return-Path: <carla@fabrikam.com>
From: Carla <carla@fabrikam.com>
To: anna@contoso.com
Subject: Offer
`;

const NEW = `Sorry, we were unable to deliver your message to the following address.

<anna@contoso.com>:
Remote host said:
550 5.1.1 <anna@contoso.com>... User Unknown
[RCPT_TO]

--- Below this line is a copy of the message.

Received: from [192.0.2.1] by mx.contoso.com
From: Carla <carla@fabrikam.com>
Subject: Offer

<not-a-recipient@contoso.com>:
`;

describe("Yahoo", () => {
  test("the old form: a reason for each recipient, no code", () => {
    const report = reportOf(OLD, {
      From: "MAILER-DAEMON@contoso.com",
      Subject: "Delivery failure",
    });
    expect(report.family).toBe("yahoo");
    expect(report.failures.map(told)).toEqual([
      ["anna@contoso.com", "failed", null, null, null, null],
      ["bruno@contoso.com", "failed", null, null, null, null],
    ]);
    expect(report.failures[1]?.answer.text).toContain("disabled or discontinued");
    expect(report.original.map(({ name }) => name)).toContain("Subject");
  });

  test("the newer form: the answer, and nothing of the returned mail", () => {
    const report = reportOf(NEW, { Subject: "Failure Notice" });
    expect(report.failures.map((failure) => told(failure).slice(0, 4))).toEqual([
      ["anna@contoso.com", "failed", "550", "5.1.1"],
    ]);
  });

  test("a mailing list that passes the report on keeps it a report", () => {
    const report = reportOf(OLD, {
      From: "MAILER-DAEMON@contoso.com",
      Subject: "Delivery failure",
      "Return-Path": "<list-admin@fabrikam.com>",
      "List-Id": "<list.fabrikam.com>",
    });
    expect(report.kind).toBe("failed");
  });

  test("quoted in a discussion it is none", () => {
    expect(reportOf(`What does this mean?\n\n${NEW.replace(/^/gm, "> ")}`, ORDINARY).kind).toBe(
      "not-a-bounce",
    );
  });
});
