import { fromOutlook } from "../../src/message";
import { readReport } from "../../src/report";

function kindOf(text: string) {
  const html = `<pre>${text.replace(/</g, "&lt;")}</pre>`;
  const from = { name: "Mail Delivery System", address: "mailer-daemon@contoso.com" };
  return readReport(
    fromOutlook({ subject: "Returned mail", from, itemClass: "IPM.Note", date: null, html }),
  ).kind;
}

const REPORT = `This Message was undeliverable due to the following reason:

Your message was not delivered within 2 days.

The following recipients did not receive this message:
<anna@contoso.com>
`;

const FOOTER = `
_______________________________________________
Walkers mailing list
Walkers@fabrikam.com
https://fabrikam.com/mailman/listinfo/walkers
`;

describe("what the text says against a report", () => {
  test("a list's footer below it", () => {
    expect(kindOf(REPORT)).toBe("failed");
    expect(kindOf(REPORT + FOOTER)).toBe("not-a-bounce");
  });

  test("but not below the mail that came back", () => {
    expect(kindOf(`${REPORT}\n--- Original message follows.\n\nhello\n${FOOTER}`)).toBe("failed");
  });

  test("an offer to release mail that waits", () => {
    const offer = `Delivery has failed to these recipients or groups:
anna@contoso.com
You have 10 pending messages for delivery to your mail box.
Click here to release these messages to your inbox folder
`;
    expect(kindOf(offer)).toBe("not-a-bounce");
  });
});
