import { explain } from "../../src/diagnosis";
import { fromOutlook } from "../../src/message";

/** The body that Outlook hands over of a delay notice: no action is stated, the class and the headings tell it. */
function delayedBody(heading: string): string {
  return [
    `<p>${heading}</p><p>ron@fabrikam.com</p><p>It has not arrived yet.</p>`,
    "<p>Diagnostic information for administrators:</p>",
    "<p>Generating server: AM0PR05MB4567.eurprd05.prod.outlook.com<br>Receiving server: mail.fabrikam.com (198.51.100.20)</p>",
    "<p>ron@fabrikam.com<br>",
    "11/22/2026 9:06:02 PM - Server at AM0PR05MB4567.eurprd05.prod.outlook.com returned '400 4.4.7 Message delayed'<br>",
    "11/22/2026 9:01:44 PM - Server at mail.fabrikam.com (198.51.100.20) returned '450 4.4.316 Connection refused'</p>",
  ].join("");
}

const outlook = (html: string, itemClass: string | null) =>
  explain(fromOutlook({ subject: "", from: null, itemClass, date: null, html }));

test.each([
  ["by its class", "Es ist noch nicht so weit", "REPORT.IPM.Note.Delayed.DR"],
  ["by its heading", "Delivery is delayed to these recipients or groups:", null],
  ["by the generator's own status line", "Ancora in consegna", null],
])("a delay notice of which only the body is known is delayed: %s", (_, heading, itemClass) => {
  const diagnosis = outlook(delayedBody(heading), itemClass);
  expect(diagnosis.report.kind).toBe("delayed");
  expect(diagnosis.failures.map((one) => [one.failure.action, one.permanence])).toEqual([
    ["delayed", "transient"],
  ]);
});

test("the server that was tried is the remote one, not the generator that tells of it", () => {
  const [failure] = outlook(delayedBody("Delivery is delayed"), null).report.failures;
  expect(failure?.triedHost).toBe("mail.fabrikam.com");
  expect(failure?.rejectedBy).toBeNull();
});
