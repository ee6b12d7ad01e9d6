import { catalogueFiles, readCatalogue } from "./po";

const texts = catalogueFiles("ja").flatMap((file) => [...readCatalogue("ja", file)]);
const own = texts.filter(([id]) => id !== "blockedip.request"); // goes to a desk that reads English
const matching = (pattern: RegExp) => own.filter(([, text]) => pattern.test(text));

test("Japanese sentences end and pause with full-width signs", () => {
  expect(own.length).toBeGreaterThan(0);
  expect(matching(/(?:\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|ー)[,.;?!]/u)).toEqual([]);
});

test("Japanese texts quote with corner brackets", () => {
  expect(matching(/["“”‘]/u)).toEqual([]);
});

// A value is an address, a domain or a name in Latin letters, which a space keeps apart from Japanese ones.
test("Japanese texts keep a space between a value and the words beside it", () => {
  const touching =
    /(?:\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|ー)\{\w+\}|\{\w+\}(?:\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana})/u;
  expect(matching(touching)).toEqual([]);
});

// The words in place of a value that is not stated have that noun already (“送信元の IP アドレス”, “受信者の組織”).
test("Japanese sentences never put the noun of a value before it", () => {
  const before =
    /(?:アドレス|ドメイン|組織) ?\{(?:domain|side|sender|senderDomain|recipient|host|ip|culprit)\}/u;
  expect(matching(before)).toEqual([]);
});

test("Japanese texts don’t address the reader by a pronoun", () => {
  expect(matching(/あなた|貴方|貴殿/u)).toEqual([]);
});
