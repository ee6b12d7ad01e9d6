import fc from "fast-check";
import { checkAddress, type AddressContext } from "../../src/original/address-check";
import type { Fact } from "../../src/report/types";
import { ADDRESS_PAIRS, type AddressPair } from "./address-pairs";

const fact = (value: string): Fact<string> => ({
  value,
  evidence: { source: "original", line: `To: ${value}` },
});

function context(others: readonly string[], changes: Partial<AddressContext> = {}): AddressContext {
  return {
    about: "mailbox",
    addressed: others.map(fact),
    failed: new Set(),
    sender: fact("me@alpineskihouse.com"),
    ...changes,
  };
}

function ask({ failed, about, others }: AddressPair): string | null {
  return (
    checkAddress(
      failed,
      context([...others, failed], { about, failed: new Set([failed.toLowerCase()]) }),
    )?.meant ?? null
  );
}

test("our list: at least 99 % of the suggestions are right, at least 90 % of the slips are found", () => {
  const asked = ADDRESS_PAIRS.map((pair) => ({ ...pair, said: ask(pair) }));
  const slips = asked.filter(({ meant }) => meant !== null);
  const said = asked.filter((pair) => pair.said !== null);
  const right = said.filter((pair) => pair.said === pair.meant);
  const precision = right.length / said.length;
  const recall = right.length / slips.length;
  const wrong = asked.filter((pair) => pair.said !== pair.meant);
  process.stdout.write(
    `Did you mean: ${String(asked.length)} pairs (${String(slips.length)} slips), ` +
      `precision ${(precision * 100).toFixed(1)} %, recall ${(recall * 100).toFixed(1)} %\n` +
      wrong
        .map((pair) => `  ${pair.failed} → ${String(pair.said)}, not ${String(pair.meant)}\n`)
        .join(""),
  );
  expect(slips.length).toBeGreaterThanOrEqual(100);
  expect(asked.length - slips.length).toBeGreaterThanOrEqual(100);
  expect(precision).toBeGreaterThanOrEqual(0.99);
  expect(recall).toBeGreaterThanOrEqual(0.9);
});

const marked = (failed: string, changes: Partial<AddressContext> = {}, others: string[] = []) => {
  const found = checkAddress(failed, context(others, changes));
  return (
    found && {
      problem: found.problem,
      meant: found.meant,
      typed: found.edits.map(({ typed }) => failed.slice(typed.start, typed.end)),
      instead: found.edits.map(({ meant }) => found.meant.slice(meant.start, meant.end)),
    }
  );
};

describe("the difference is marked", () => {
  test("letters that changed places", () => {
    expect(marked("anna@gmial.com")).toEqual({
      problem: "known-domain",
      meant: "anna@gmail.com",
      typed: ["ia"],
      instead: ["ai"],
    });
  });
  test("a sign that nobody sees", () => {
    expect(marked("anna\u200b@contoso.com")).toEqual({
      problem: "hidden-character",
      meant: "anna@contoso.com",
      typed: ["\u200b"],
      instead: [""],
    });
  });
  test("a letter of another script", () => {
    expect(marked("anna@cоntoso.com")).toMatchObject({
      problem: "look-alike",
      typed: ["о"],
      instead: ["o"],
    });
  });
  test("a dot too many, a comma, punctuation behind", () => {
    expect(marked("anna@contoso..com")?.problem).toBe("doubled-dot");
    expect(marked("anna@contoso,com")).toMatchObject({
      problem: "comma",
      typed: [","],
      instead: ["."],
    });
    expect(marked("anna@contoso.com;")?.problem).toBe("stray-punctuation");
  });
  test("a top-level domain that does not exist", () => {
    expect(marked("anna@contoso.con")).toMatchObject({
      problem: "top-level-domain",
      typed: ["n"],
      instead: ["m"],
    });
  });
});

describe("A-29: the mail's own addresses", () => {
  test("the report names what is nearly the address in To", () => {
    expect(marked("ann.rosi@contoso.com", {}, ["anna.rosi@contoso.com"])).toEqual({
      problem: "written-differently",
      meant: "anna.rosi@contoso.com",
      typed: [""],
      instead: ["a"],
    });
  });
  test("the line of the address that it is like is kept", () => {
    const found = checkAddress(
      "ron@contso.com",
      context(["anna@contoso.com"], { about: "domain" }),
    );
    expect(found?.like?.evidence.line).toBe("To: anna@contoso.com");
  });
  test("the sender's own domain counts as known", () => {
    expect(marked("ron@alpinskihouse.com", { about: "domain" })?.meant).toBe(
      "ron@alpineskihouse.com",
    );
  });
  test("an address that failed too is not suggested", () => {
    const failed = new Set(["anna.rosi@contoso.com"]);
    expect(marked("ann.rosi@contoso.com", { failed }, ["anna.rosi@contoso.com"])).toBeNull();
  });
});

test("a full mailbox has the right address", () => {
  expect(marked("anna@gmial.com", { about: "other" })).toBeNull();
});

test("a name wholly in another script stays", () => {
  expect(marked("анна@пример.example")).toBeNull();
});

test("whatever comes in: no suggestion equals what was typed, spans lie within, time is bounded", () => {
  const text = fc.oneof(
    fc.string({ maxLength: 400, unit: "binary" }),
    fc.emailAddress(),
    fc.constantFrom(...ADDRESS_PAIRS.map(({ failed }) => failed)),
  );
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 5 }), (failed, others) => {
      const found = checkAddress(failed, context(others, { about: "domain" }));
      if (found === null) return;
      expect(found.meant).not.toBe(failed);
      for (const { typed, meant } of found.edits) {
        expect(typed.start <= typed.end && typed.end <= failed.length).toBe(true);
        expect(meant.start <= meant.end && meant.end <= found.meant.length).toBe(true);
      }
      // The marks tell the whole difference: what lies between them is the same in both.
      let [a, b] = [0, 0];
      for (const { typed, meant } of found.edits) {
        expect(failed.slice(a, typed.start)).toBe(found.meant.slice(b, meant.start));
        [a, b] = [typed.end, meant.end];
      }
      expect(failed.slice(a)).toBe(found.meant.slice(b));
    }),
    { numRuns: 300 },
  );
});

describe("each cause, and its nearest look-alike that is none", () => {
  const to = ["anna.rosi@contoso.com"];
  test.each<[string, string, string[], Partial<AddressContext>]>([
    ["hidden-character", "anna.rosi\u00ad@contoso.com", [], {}],
    ["look-alike", "аnna.rosi@contoso.com", [], {}],
    ["doubled-dot", "anna..rosi@contoso.com", [], {}],
    ["stray-punctuation", "<anna.rosi@contoso.com", [], {}],
    ["stray-punctuation", "anna.rosi.@contoso.com", [], {}],
    ["comma", "anna.rosi@contoso,com", [], {}],
    ["top-level-domain", "anna.rosi@contoso.cmo", [], {}],
    ["known-domain", "anna.rosi@gmai.com", [], {}],
    ["mail-domain", "ron@contosso.com", to, {}],
    ["mail-address", "anna_rosi@contoso.com", [...to, "anna_rosi@contoso.com"], {}],
    ["written-differently", "ann.rosi@contoso.com", to, {}],
  ])("%s: %s", (problem, failed, others, changes) => {
    expect(marked(failed, changes, others)?.problem).toBe(problem);
  });

  test.each<[string, string, string[]]>([
    ["a wholly Cyrillic name", "анна@contoso.com", []],
    ["single dots and a tag", "a.n.n.a+rosi@contoso.com", []],
    ["signs that may stand inside", "o'neil_-x@contoso.com", []],
    ["a country's ending", "anna.rosi@contoso.co", []],
    ["another provider", "anna.rosi@ymail.com", []],
    ["a customer's domain a letter away", "ron@contosa.com", to],
    ["a colleague's name", "anne.rosi@contoso.com", [...to, "anne.rosi@contoso.com"]],
    ["another person altogether", "ron.gabel@contoso.com", to],
  ])("nothing is asked about %s: %s", (_, failed, others) => {
    expect(marked(failed, {}, others)).toBeNull();
  });
});
