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
      const answer = `554 5.0.0 <ron@contoso.com>: ${pieces.join(" and then ")} (in reply)`;
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

test("an answer made of first pieces only costs little", () => {
  const hostile = "name service error user < client host ".repeat(110).slice(0, 4096);
  const start = performance.now();
  for (let i = 0; i < 200; i++) find(hostile);
  expect((performance.now() - start) / 200).toBeLessThan(5);
});
