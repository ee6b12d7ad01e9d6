import { catalogueFiles, readCatalogue } from "./po";

const texts = catalogueFiles("de").flatMap((file) => [...readCatalogue("de", file)]);

// A value that is not stated becomes words with an article (“die Organisation des Empfängers”, “diese Adresse”) that
// are the same in the nominative and the accusative only: no preposition with the dative, no article, no genitive.
test("German sentences never decline a value", () => {
  const declining =
    /(?<![\p{L}’]|, )(?:vo[nm]|beim?|mit|zu[mr]?|aus|nach|seit|gegenüber|laut|wegen|außer|de[mnrs]|die|das|eine?|eine[mnr]|Ihre[mr]?) \{(?:domain|side|sender|senderDomain|recipient|host|ip|culprit)\}/iu;
  expect(texts.filter(([, text]) => declining.test(text))).toEqual([]);
});

// Several recipients are a plural (“3 Adressen”) where one address is a singular: no verb fits both.
test("German sentences never begin with the recipient", () => {
  expect(texts.filter(([, text]) => /(?:^|[.!?] )\{recipient\} /u.test(text))).toEqual([]);
});

test("German texts quote with German marks", () => {
  expect(texts.filter(([, text]) => /(?:^|[\s(])["“”»«]/u.test(text))).toEqual([]);
});
