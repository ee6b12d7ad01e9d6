import { ORDINARY, reportOf, told } from "./mail";

const TEXT = (reason: string) => `Your message

  Subject: Offer

was not delivered to:

  anna@contoso.com

because:

  ${reason}

`;

const FIELDS = { From: "Postmaster@contoso.com", Subject: "DELIVERY FAILURE: User anna" };

describe("Domino", () => {
  test.each([
    "User Anna Rosi (anna@contoso.com) not listed in Domino Directory",
    "Error transferring to mx.contoso.com; Maximum hop count exceeded.",
    "ユーザー Anna (anna@contoso.com) は Domino ディレクトリには見つかりません。",
  ])("%s", (reason) => {
    const report = reportOf(TEXT(reason), FIELDS);
    expect(report.family).toBe("domino");
    expect(report.failures.map(({ recipient, answer }) => [recipient, answer.text])).toEqual([
      ["anna@contoso.com", reason],
    ]);
  });

  test("an answer of another server is read from the reason", () => {
    const report = reportOf(
      TEXT("SMTP Protocol Returned a Permanent Error 550 5.1.1 User unknown"),
      FIELDS,
    );
    expect(report.failures.map((failure) => told(failure).slice(0, 4))).toEqual([
      ["anna@contoso.com", "failed", "550", "5.1.1"],
    ]);
  });

  test("retold by somebody it is none", () => {
    expect(reportOf(TEXT("no idea"), ORDINARY).kind).toBe("not-a-bounce");
  });
});

test("the gateway of Notes: reason above the recipient", () => {
  const report = reportOf(
    `------- Failure Reasons  --------

User not listed in public Name & Address Book
anna@contoso.com

------- Returned Message --------
Received: from mx.contoso.com
From: carla@fabrikam.com
To: bruno@contoso.com
`,
    { From: "postmaster@contoso.com" },
  );
  expect(report.failures.map(({ recipient }) => recipient)).toEqual(["anna@contoso.com"]);
  expect(report.failures[0]?.answer.text).toContain("not listed in public Name");
});
