import { explain } from "../../src/diagnosis";
import { fromPasted } from "../../src/message";

const NOTICE =
  "Your message to:\n\tanna@contoso.com\n\nhas not yet been delivered because the server did not respond.\n";

describe("an answer without a code that somebody pastes", () => {
  test("a notice that the system goes on trying is a delay", () => {
    const text = `${NOTICE}\nWe will continue to attempt delivery of this message for 5 days.\n`;
    const { report, failures } = explain(fromPasted(text, null));
    expect(report.kind).toBe("delayed");
    expect(failures.map(({ owner, permanence }) => [owner, permanence])).toEqual([
      ["nobody-wait", "transient"],
    ]);
  });

  test("else it is over", () => {
    const { report } = explain(fromPasted("connection timed out", null));
    expect(report.kind).toBe("failed");
  });
});
