import { headingOf, headings, headingsIn } from "../../src/report/headings";

/** What asking every line finds. */
function askEach(lines: readonly string[]): [number, string][] {
  return lines.flatMap((line, i) => {
    const heading = headingOf(line);
    return heading === null ? [] : [[i, heading.role] as [number, string]];
  });
}

test.each(["", "  ", "\t", "x"])(
  "the text as a whole is told the headings that its lines are, behind %j",
  (before) => {
    const lines = headings.flatMap(({ text }) => [
      `${before}${text}: value`,
      "",
      `${before}${text}`,
      "The mail could not be delivered.",
      " ",
      `${before}${text.toUpperCase()}`,
    ]);
    expect([...headingsIn(lines.join("\n"), lines)]).toEqual(askEach(lines));
  },
);

test("the last line counts, and the letters of the next line do not", () => {
  const lines = ["Ge", "nerating server: mail.contoso.com", "Generating server: mail.contoso.com"];
  expect([...headingsIn(lines.join("\n"), lines)]).toEqual([[2, "generating-server"]]);
  expect([...headingsIn("", [""])]).toEqual([]);
});
