import { explain } from "../../src/diagnosis";
import { exchangeRows } from "../../src/knowledge";
import { fromOutlook, readMessage } from "../../src/message";
import { answers } from "../fixtures/answers";
import { layoutNames, renderReport, type LayoutName } from "../fixtures/layouts";

/** Rows whose cause is another row's when a nested answer says more: the wrapper is then named beside it. */
const utf8 = new TextEncoder();

const cases = exchangeRows.flatMap((row) =>
  (answers[row.id] ?? []).flatMap((answer) =>
    layoutNames.flatMap((layout) =>
      (["eml", "html", "text"] as const).map((view) => [row.id, layout, view, answer] as const),
    ),
  ),
);

function diagnose(
  layout: LayoutName,
  view: "eml" | "html" | "text",
  answer: string,
  delayed: boolean,
) {
  const rendered = renderReport(layout, {
    recipient: "ron@contoso.com",
    sender: "anna@fabrikam.com",
    generatedBy: "DB5PR06MB1800.eurprd06.prod.outlook.com",
    rejectedBy: "AM0PR05MB4567.eurprd05.prod.outlook.com",
    answer,
    action: delayed ? "delayed" : "failed",
    indicator: null,
  });
  if (view === "eml") return explain(readMessage(utf8.encode(rendered.eml)));
  if (view === "text") return explain(readMessage(utf8.encode(rendered.text)));
  if (rendered.html === null) return null;
  return explain(
    fromOutlook({
      subject: "Undeliverable: Quarterly figures",
      from: null,
      itemClass: delayed ? "REPORT.IPM.Note.Delayed.DR" : "REPORT.IPM.Note.NDR",
      date: null,
      html: rendered.html,
    }),
  );
}

test("there is an answer for every row", () => {
  expect(exchangeRows.map((row) => row.id).filter((id) => !(id in answers))).toEqual([]);
  expect(exchangeRows).toHaveLength(69);
});

describe("every row comes back as itself, in every layout, with owner and permanence", () => {
  test.each(cases)("%s in %s as %s: %s", (id, layout, view, answer) => {
    // The text of the MIME layout tells people nothing but the address: its facts are in the machine-readable part.
    if (layout === "mime" && view !== "eml") return;
    const row = exchangeRows.find((entry) => entry.id === id);
    const delayed = row?.permanence === "transient";
    const diagnosis = diagnose(layout, view, answer, delayed);
    const [one] = diagnosis?.failures ?? [];
    expect(one?.wrapper?.id ?? one?.entry.id).toBe(id);
    if (one?.wrapper === null) {
      // In plain text no action is stated: what is over can't be transient (DESIGN.md rule 4).
      const stillTrying = one.failure.action === "delayed";
      const owner = one.variant?.owner ?? row?.owner;
      expect(one.owner).toBe(!stillTrying && owner === "nobody-wait" ? "sender" : owner);
      expect(one.permanence).toBe(
        delayed && !stillTrying ? "expired" : delayed ? "transient" : row?.permanence,
      );
    }
    expect(one?.failure.recipient).toBe("ron@contoso.com");
  });
});
