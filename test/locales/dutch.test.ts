import { catalogueFiles, readCatalogue } from "./po";

const texts = catalogueFiles("nl").flatMap((file) => [...readCatalogue("nl", file)]);

// A value may be an address, a domain or words with an article of their own (“de organisatie van de ontvanger”, “je
// adres”): an article before it fits only some of them, and “het adres” before “het adres” says it twice.
test("Dutch sentences never put an article or its noun before a value", () => {
  const before =
    /(?<!\p{L})(?:de|het|een|je|jouw|jullie|eigen|adres|IP-adres|domein|organisatie|mailsysteem) \{(?:domain|side|sender|senderDomain|recipient|host|ip|culprit)\}/iu;
  expect(texts.filter(([, text]) => before.test(text))).toEqual([]);
});

// Several recipients are a plural (“3 adressen”) where one address is a singular: no verb fits both.
test("Dutch sentences never begin with the recipient", () => {
  expect(texts.filter(([, text]) => /(?:^|[.!?] )\{recipient\} /u.test(text))).toEqual([]);
});

// A capital “Uw” is the name of a menu item of Microsoft's.
test("Dutch texts say je to the reader, not u", () => {
  expect(texts.filter(([, text]) => /(?<!\p{L})(?:[Uu]|uw)(?!\p{L})/u.test(text))).toEqual([]);
});

test("Dutch quotation marks open as well as close, high ones only", () => {
  const count = (text: string, mark: string) => text.split(mark).length;
  const wrong = texts.filter(
    ([, text]) => count(text, "“") !== count(text, "”") || /["„«»]/u.test(text),
  );
  expect(wrong).toEqual([]);
});
