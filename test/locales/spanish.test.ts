import { catalogueFiles, readCatalogue } from "./po";

const texts = catalogueFiles("es").flatMap((file) => [...readCatalogue("es", file)]);

// A value may be an address, a domain or words with an article of their own (“la organización del destinatario”): an
// article before it fits only some of them, and “la dirección” before “esta dirección” says it twice.
test("Spanish sentences never put an article or its noun before a value", () => {
  const before =
    /(?<!\p{L})(?:el|la|los|las|un|una|al|del|propi[oa]|dirección|IP) \{(?:domain|side|sender|senderDomain|recipient|host|ip|culprit)\}/iu;
  expect(texts.filter(([, text]) => before.test(text))).toEqual([]);
});

// “de” and “a” contract with “el” alone, so that words in place of a value fit after both when none begins with it.
test("Spanish words in place of a value never begin with the article el", () => {
  const standIns = texts.filter(([id]) => id.startsWith("value."));
  expect(standIns.length).toBeGreaterThan(0);
  expect(standIns.filter(([, text]) => /^el /iu.test(text))).toEqual([]);
});

test("Spanish questions and exclamations open as well as close", () => {
  const count = (text: string, sign: string) => text.split(sign).length;
  const unpaired = texts.filter(
    ([, text]) => count(text, "¿") !== count(text, "?") || count(text, "¡") !== count(text, "!"),
  );
  expect(unpaired).toEqual([]);
});
