/** Signs that take no room or look like a space: copied out of documents and chats, nobody sees them in an address. */
const HIDDEN =
  /[\u0000-\u0020\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0]/g;

/** Letters of other scripts that look like a Latin one (a choice of Unicode TR 39's confusables: Cyrillic, Greek, Latin). */
const TWINS: Readonly<Record<string, string>> = {
  а: "a",
  с: "c",
  ԁ: "d",
  е: "e",
  һ: "h",
  і: "i",
  ј: "j",
  ӏ: "l",
  о: "o",
  р: "p",
  ԛ: "q",
  ѕ: "s",
  х: "x",
  у: "y",
  ԝ: "w",
  А: "A",
  В: "B",
  С: "C",
  Е: "E",
  Н: "H",
  І: "I",
  К: "K",
  М: "M",
  О: "O",
  Р: "P",
  Т: "T",
  Х: "X",
  α: "a",
  ι: "i",
  ν: "v",
  ο: "o",
  ρ: "p",
  υ: "u",
  χ: "x",
  ı: "i",
  "\u2010": "-",
  "\u2011": "-",
  "\u2012": "-",
  "\u2013": "-",
  "\u2014": "-",
  "\u2212": "-",
  "\u2018": "'",
  "\u2019": "'",
  "\u2024": ".",
  "\u3002": ".",
};

/** The text without signs that nobody sees. */
export function withoutHidden(text: string): string {
  return text.replace(HIDDEN, "");
}

/**
 * The text in Latin letters where each piece of it mixes Latin with twins from other scripts or consists of wide forms. A piece
 * that is of another script as a whole stays: such names exist (RFC 5890, RFC 6531).
 */
export function inLatin(text: string): string {
  return text
    .normalize("NFKC")
    .split(/([.@])/)
    .map((piece) => {
      const letters = Array.from(piece);
      const latin = letters.map((letter) => TWINS[letter] ?? letter).join("");
      const mixed = /[a-z]/i.test(piece) || /^[-'.]*$/.test(latin);
      return mixed && /^[\x21-\x7e]*$/.test(latin) ? latin : piece;
    })
    .join("");
}
