import { fromOutlook } from "../../../src/message";
import { readReport } from "../../../src/report";
import { told } from "./mail";

function fromClass(itemClass: string, html: string) {
  return readReport(
    fromOutlook({
      subject: "Delivery Status Notification (Failure)",
      from: { name: "", address: "postmaster@contoso.com" },
      itemClass,
      date: null,
      html,
    }),
  );
}

describe("a report that only its class tells", () => {
  test("the addresses of the text, without the sender and whom to ask", () => {
    const report = fromClass(
      "REPORT.IPM.Note.NDR",
      `<p>Sorry about anna@contoso.com.</p><p>554 5.7.0 Reject, id=1</p>
       <p>Questions? postmaster@contoso.com, helpdesk@contoso.com</p>`,
    );
    expect(report.kind).toBe("failed");
    expect(report.failures.map((failure) => told(failure).slice(0, 4))).toEqual([
      ["anna@contoso.com", "failed", "554", "5.7.0"],
    ]);
  });

  test("a text that names nobody: the recipient stays open, nothing is made up", () => {
    const report = fromClass("REPORT.IPM.Note.NDR", "<p>This message was not accepted.</p>");
    expect(report.failures.map((failure) => told(failure).slice(0, 4))).toEqual([
      ["", "failed", null, null],
    ]);
  });

  test("the class tells a delay", () => {
    expect(fromClass("REPORT.IPM.Note.Delayed.DR", "<p>anna@contoso.com</p>").kind).toBe("delayed");
  });

  test("the same text of an ordinary class is none", () => {
    expect(fromClass("IPM.Note", "<p>Sorry about anna@contoso.com.</p>").kind).toBe("not-a-bounce");
  });
});
