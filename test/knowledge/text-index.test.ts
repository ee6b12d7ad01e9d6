import { compareText } from "../../src/knowledge/matching";
import { indexTexts } from "../../src/knowledge/text-index";
import { entries } from "../../src/knowledge";

const find = indexTexts(entries);

/** What comparing every text with the answer finds: slow, and beyond doubt. */
function findSlowly(answer: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const { id, match } of entries) {
    const longest = Math.max(0, ...match.text.map((pieces) => compareText(answer, pieces)));
    if (longest > 0) found.set(id, longest);
  }
  return found;
}

const fast = (answer: string) => new Map([...find(answer)].map(([{ id }, n]) => [id, n]));

test("it finds what comparing each text finds, in every wording of every entry", () => {
  for (const { match } of entries) {
    for (const pieces of match.text) {
      const words = pieces
        .join(" and then ")
        .replace("<host>", "mx.contoso.com")
        .replace("<address>", "ron@contoso.com");
      const answer = `554 5.0.0 <ron@contoso.com>: ${words} (in reply)`;
      expect(find(answer).size).toBeGreaterThan(0);
      expect(fast(answer)).toEqual(findSlowly(answer));
    }
  }
});

test.each(["", "abc", "550", "an answer that nobody knows", "\ud83d\ude80".repeat(20)])(
  "nothing is found in %j",
  (answer) => {
    expect(find(answer).size).toBe(0);
  },
);

test("pieces too far apart, or in the wrong order, do not fit", () => {
  const far = `user <${"x".repeat(500)}> does not exist`;
  const turned = "does not exist user <ron@contoso.com>";
  for (const answer of [far, turned]) expect(fast(answer)).toEqual(findSlowly(answer));
});

test.each([
  ["550 mx.contoso.com does not exist", true],
  ["550 <host> does not exist", false],
  ["550 ron@contoso.com does not exist", false],
  ["550 contoso does not exist", false],
  ["550 mx.contoso.com, the last, does not exist", false],
  ["550 ron@contoso.com unknown, 550 mx.contoso.com does not exist", true],
])("a host stands for a name with a dot and without @: %s", (answer, fits) => {
  expect(compareText(answer, ["550 <host> does not exist"]) > 0).toBe(fits);
  expect(fast(answer).has("text-name-unknown")).toBe(fits);
});

test("an answer made of first pieces only costs little", () => {
  const hostile = "name service error user < client host domain a.b 542 a@b "
    .repeat(110)
    .slice(0, 4096);
  const start = performance.now();
  for (let i = 0; i < 200; i++) find(hostile);
  expect((performance.now() - start) / 200).toBeLessThan(5);
});
