import { catalogueFiles, readCatalogue } from "./po";

// A value may be an address, a domain or words with an article of their own (“l’organisation du destinataire”): an
// article or an elision before it, or “de” before “un membre du groupe”, fits only some of them.
test("French sentences never put an article or an elision before a value", () => {
  const value = String.raw`\{(?:domain|side|sender|senderDomain|recipient|host|ip|culprit)\}`;
  const article = new RegExp(
    String.raw`(?<![\p{L}’])(?:l[ea]|les|des|du|aux?|une?) ${value}|\p{L}’${value}|(?<!\p{L})(?:de|que) \{culprit\}`,
    "iu",
  );
  const wrong = catalogueFiles("fr")
    .flatMap((file) => [...readCatalogue("fr", file)])
    .filter(([, text]) => article.test(text));
  expect(wrong).toEqual([]);
});

// A no-break space keeps a sign from standing alone at the start of a line, at 300 pixels a common place to break.
test("French signs that take a space before them take one that does not break", () => {
  const breaking = / [:;?!»]|« /u;
  const wrong = catalogueFiles("fr")
    .flatMap((file) => [...readCatalogue("fr", file)])
    .filter(([, text]) => breaking.test(text));
  expect(wrong).toEqual([]);
});
