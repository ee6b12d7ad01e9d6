import { catalogueFiles, readCatalogue } from "./po";

const texts = catalogueFiles("zh").flatMap((file) => [...readCatalogue("zh", file)]);

// A value may be an address or Chinese words (“该地址”): a space between it and a Chinese character fits the address only.
test("Chinese sentences put no space between a value and a Chinese character", () => {
  const value = String.raw`\{(?:domain|side|sender|senderDomain|recipient|host|ip|culprit)\}`;
  const spaced = new RegExp(String.raw`\p{Script=Han} +${value}|${value} +\p{Script=Han}`, "u");
  expect(texts.filter(([, text]) => spaced.test(text))).toEqual([]);
});

// “该” and “地址” before a value say twice what the words in its place say (“该地址”).
test("Chinese sentences never say before a value what its stand-in says", () => {
  expect(
    texts.filter(([, text]) => /(?:该|(?<!因|如)此)\{|地址\{(?:recipient|sender|ip)\}/u.test(text)),
  ).toEqual([]);
});

test("Chinese texts have full-width punctuation and Chinese quotes", () => {
  const halfWidth = /\p{Script=Han}[,;:?!]|\p{Script=Han}\.(?:\s|$)|["「」『』]/u;
  expect(texts.filter(([, text]) => halfWidth.test(text))).toEqual([]);
});

test("Chinese texts are simplified, and say 你", () => {
  expect(texts.filter(([, text]) => /[您郵請發這個們為與]/u.test(text))).toEqual([]);
});
