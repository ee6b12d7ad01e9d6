import { catalogueFiles, readCatalogue } from "./po";

const texts = catalogueFiles("pl").flatMap((file) => [...readCatalogue("pl", file)]);

// Words in place of a value that is not stated (“organizacji odbiorcy”, “Twojego konta”) are in the genitive: they fit
// after a noun of their own and after a preposition with the genitive (some also with the locative, “w”), nowhere else.
test("Polish sentences never begin with a value", () => {
  const first =
    /(?:^|[.!?:] )\{(?:domain|side|sender|senderDomain|recipient|host|ip|culprit)\}(?!$)/u;
  expect(texts.filter(([, text]) => first.test(text))).toEqual([]);
});

test("Polish sentences have no value after a preposition or verb with another case", () => {
  const governing =
    /(?<!\p{L})(?:za|przez|na|o|po|przed|nad|pod|między|ku|wobec|jest|są|ma|mają|zna|nie) \{(?:domain|side|sender|senderDomain|recipient|host|ip|culprit)\}/iu;
  expect(texts.filter(([, text]) => governing.test(text))).toEqual([]);
});

test("Polish values that need a noun of their own have it", () => {
  const bare =
    /(?<!(?<!\p{L})adres(?:u|em|owi|ie|ów)? (?:\{sender\} i )?)\{(?:sender|culprit)\}|(?<!adres(?:u|em|owi|ie)? IP )\{ip\}|(?<!serwer(?:a|em|owi|ze)? )\{host\}/iu;
  expect(texts.filter(([, text]) => bare.test(text))).toEqual([]);
});

test("Polish sentences never say the noun of a stand-in twice", () => {
  const twice =
    /(?<!\p{L})(?:organizacj\p{L}+ \{(?:domain|senderDomain)\}|kont\p{L}+ \{sender\})/iu;
  expect(texts.filter(([, text]) => twice.test(text))).toEqual([]);
});

test("Polish texts tell no reader whether they are a man or a woman", () => {
  expect(texts.filter(([, text]) => /(?:łeś|łaś|łbyś|łabyś)(?!\p{L})/u.test(text))).toEqual([]);
});

test("Polish texts quote with Polish marks", () => {
  expect(texts.filter(([, text]) => /["“«»]/u.test(text))).toEqual([]);
});

test("Polish plurals have all forms of the language", () => {
  const short = texts.filter(([, text]) => {
    const count = (word: string) => text.split(word).length;
    const plurals = count(", plural,");
    return [" one {", " few {", " many {", " other {"].some((form) => count(form) !== plurals);
  });
  expect(short).toEqual([]);
});
