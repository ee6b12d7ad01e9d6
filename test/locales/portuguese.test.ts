import { catalogueFiles, readCatalogue } from "./po";

const texts = catalogueFiles("pt").flatMap((file) => [...readCatalogue("pt", file)]);

// A value may be an address, a domain or words with an article or pronoun of their own (“a organização do destinatário”,
// “este endereço”), which these prepositions would have to contract with; an article or a noun before it fits only some.
test("Portuguese sentences never make a value contract with the word before it", () => {
  const contracting =
    /(?<!\p{L})(?:(?:de|em) \{(?:domain|side|recipient|ip)\}|(?:a|por) \{(?:domain|side|ip)\})/iu;
  expect(texts.filter(([, text]) => contracting.test(text))).toEqual([]);
});

test("Portuguese sentences never put an article or its noun before a value", () => {
  const before =
    /(?<!\p{L})(?:os?|as|uma?|d[oa]s?|n[oa]s?|aos?|às?|pel[oa]s?|própri[oa]|endereço|domínio|IP) \{(?:domain|side|senderDomain|sender|host|ip|culprit)\}|(?<!\p{L})(?:o|do|no|ao|pelo|próprio|endereço) \{recipient\}/iu;
  expect(texts.filter(([, text]) => before.test(text))).toEqual([]);
});

// These come after “de” and “em” too, so that they must begin with a word that does not contract.
test("Portuguese words in place of a value have no article where “de” or “em” comes before them", () => {
  const uncontracted = ["sender", "senderDomain", "host", "culprit"].map((name) => `value.${name}`);
  const standIns = texts.filter(([id]) => uncontracted.includes(id));
  expect(standIns).toHaveLength(uncontracted.length);
  expect(standIns.filter(([, text]) => /^(?:[oa]s? |est|ess|aquel)/iu.test(text))).toEqual([]);
});

// CLDR has a category of its own for millions (“1 milhão de endereços”).
test("Portuguese plurals have the category for millions", () => {
  const incomplete = texts.filter(
    ([, text]) => text.split(/, plural,/).length !== text.split(/ many \{/).length,
  );
  expect(incomplete).toEqual([]);
});
