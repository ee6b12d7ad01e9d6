import { reportOf, told } from "./mail";

const FIELDS = {
  From: "SES <no-reply@sns.contoso.com>",
  Subject: "AWS Notification Message",
  "Return-Path": "",
};

const BOUNCE = {
  notificationType: "Bounce",
  bounce: {
    bounceType: "Permanent",
    bouncedRecipients: [
      {
        emailAddress: "anna@contoso.com",
        action: "failed",
        status: "5.1.1",
        diagnosticCode: 'smtp; 550 5.1.1 "anna" [192.0.2.1] unknown',
      },
      { emailAddress: "bruno@contoso.com" },
    ],
    reportingMTA: "dsn; mx.fabrikam.com",
  },
  mail: {
    commonHeaders: { from: ["dora@fabrikam.com"], to: ["anna@contoso.com"], subject: "Offer" },
  },
};

const FOOTER =
  "\n\n--\nIf you wish to stop receiving notifications, please visit https://sns.contoso.com/unsubscribe\n";

describe("Amazon SES's notification by mail", () => {
  test("recipients, answer, generator, the mail's fields", () => {
    const report = reportOf(JSON.stringify(BOUNCE) + FOOTER, FIELDS);
    expect(report.family).toBe("amazon-ses");
    expect(report.generatedBy?.value).toBe("mx.fabrikam.com");
    expect(report.failures.map((failure) => told(failure).slice(0, 4))).toEqual([
      ["anna@contoso.com", "failed", "550", "5.1.1"],
      ["bruno@contoso.com", "failed", null, null],
    ]);
    expect(report.original.map(({ value }) => value)).toContain("Offer");
  });

  test("a line that a gateway broke inside a string", () => {
    const broken = JSON.stringify(BOUNCE).replace(" unknown", "!\n  unknown");
    expect(reportOf(broken + FOOTER, FIELDS).failures).toHaveLength(2);
  });

  test.each([
    ["a delivery", JSON.stringify({ ...BOUNCE, notificationType: "Delivery" })],
    ["a complaint", JSON.stringify({ ...BOUNCE, notificationType: "Complaint" })],
    ["cut JSON", JSON.stringify(BOUNCE).slice(0, 150)],
    [
      "values of the wrong type",
      '{"notificationType":"Bounce","bouncedRecipients":[1,null,{"emailAddress":[]}]}',
    ],
  ])("%s is none", (_name, text) => {
    expect(reportOf(text + FOOTER, FIELDS).kind).toBe("not-a-bounce");
  });
});
