import { entries } from "../../src/knowledge";
import type { Entry, Variant } from "../../src/knowledge/types";
import { languages, placeholders, readCatalogue, catalogueFiles } from "../locales/po";

/** What the texts of an entry may be at most, in characters; values in braces do not count. */
const LONGEST: Readonly<Record<string, number>> = {
  name: 45,
  title: 90,
  why: 200,
  turn: 60,
  not: 120,
  sender: 160,
  senderAdmin: 240,
  recipientAdmin: 240,
};

/** Translations are longer than English: by a third and a little at most. */
const ROOM: Readonly<Record<string, number>> = { en: 1 };
const OTHER_LANGUAGES = 1.4;

const VALUES = ["recipient", "domain", "sender", "senderDomain", "host", "ip", "culprit"];

/** Words that a person who only writes mail need not know; each language writes most of them the same way. */
const JARGON =
  /(?<![\p{Script=Latin}\d])(?:SMTP|DNS|MX|SPF|DKIM|DMARC|NDR|DSN|TLS|PTR|IP|connectors?|relay(?:s|ed|ing)?|tenants?|headers?|domain controllers?|director(?:y|ies)|Exchange|PowerShell|servers?|[245]\.\d\.\d+)(?![\p{Script=Latin}\d])/iu;

/** The same words where a language has its own for them. Polish needs its noun before the name of a host. */
const OWN_JARGON: Readonly<Record<string, RegExp>> = {
  de: /server|konnektor|mandant|kopfzeile|verzeichnis/iu,
  es: /servidor|conector|encabezado|inquilino|directorio/iu,
  fr: /serveur|connecteur|en-tête|locataire|annuaire/iu,
  it: /connettor|intestazion/iu,
  ja: /サーバー|コネクタ|テナント|ヘッダー|リレー|ディレクトリ/u,
  nl: /server|berichtkop/iu,
  pl: /serwer(?!\p{L}* \{host\})|(?<!za)łącznik|dzierżaw|nagłówk|katalog/iu,
  pt: /servidor|conector|cabeçalho|locatário|diretório/iu,
  zh: /服务器|连接器|租户|中继|标头|目录/u,
};

/** A final refusal is not waited out: the mail will not be tried again. */
const WAITING = /(?<!\p{L})(?:please wait|just wait|wait (?:a|for|until))/iu;

/** In Chinese and Japanese with signs of their own. */
const SENTENCE_END = /[.?!…:)”。？！：）」]$/u;

const BLAME = /you failed|your fault|your mistake|you forgot|you did wrong/i;

const prefixes = (entry: Entry): readonly [string, Entry | Variant][] => [
  [entry.id, entry],
  ...(entry.variants ?? []).map((variant): [string, Variant] => [
    `${entry.id}.${variant.id}`,
    variant,
  ]),
];

/** The kind of a text by its id: `x.y.sender.2` is a step of the sender. */
function kindOf(id: string): string {
  const parts = id.split(".");
  const last = parts.at(-1) ?? "";
  return /^\d$/.test(last) ? (parts.at(-2) ?? "") : last;
}

const texts = (language: string) =>
  catalogueFiles(language)
    .filter((file) => file.startsWith("knowledge"))
    .flatMap((file) => readCatalogue(language, file));

/** A text without the name of a company at its start, which is written as it is in every language. */
const unnamed = (text: string) =>
  text.replace(/^(?:Microsoft|Proofpoint|Barracuda|Trend Micro) /, "");

describe.each(languages)("texts of the entries in %s", (language) => {
  const all = texts(language);
  const room = ROOM[language] ?? OTHER_LANGUAGES;
  const forSenders = all.filter(([id]) => !kindOf(id).endsWith("Admin") && kindOf(id) !== "name");

  test("none is longer than its place", () => {
    const tooLong = all.filter(
      ([id, text]) =>
        text.replace(/\{\w+\}/g, "").length > Math.round((LONGEST[kindOf(id)] ?? 0) * room),
    );
    expect(tooLong).toEqual([]);
  });

  test("no word that only administrators know, outside their parts", () => {
    expect(forSenders.filter(([, text]) => JARGON.test(text.replace(/\{\w+\}/g, "")))).toEqual([]);
    expect(forSenders.filter(([, text]) => OWN_JARGON[language]?.test(text))).toEqual([]);
  });

  test("every value is one that the pane knows", () => {
    const unknown = all.filter(([, text]) =>
      placeholders(text).some((value) => !VALUES.includes(value)),
    );
    expect(unknown).toEqual([]);
  });

  test("a turn starts small and ends without a stop; everything else is a sentence", () => {
    const wrong = all.filter(([id, text]) => {
      const kind = kindOf(id);
      if (kind === "turn") return /[.!?]$/.test(text) || /^\p{Lu}\p{Ll}/u.test(unnamed(text));
      return kind !== "name" && !SENTENCE_END.test(text);
    });
    expect(wrong).toEqual([]);
  });

  test("typographic quotes only", () => {
    expect(all.filter(([, text]) => /["'`]/.test(text))).toEqual([]);
  });
});

describe("English texts", () => {
  const all = texts("en");

  test("nobody is blamed", () => {
    expect(all.filter(([, text]) => BLAME.test(text))).toEqual([]);
  });

  test("nobody waits for what is over", () => {
    const waiting = all.filter(([id, text]) => kindOf(id) === "sender" && WAITING.test(text));
    expect(waiting).toEqual([]);
  });

  test("a value never stands behind an article", () => {
    expect(all.filter(([, text]) => /\b(?:the|a|an) \{/i.test(text))).toEqual([]);
  });

  // For several recipients the value becomes "3 addresses": a verb in the singular would not agree with it.
  test("no title starts with the recipient", () => {
    expect(
      all.filter(([id, text]) => kindOf(id) === "title" && text.startsWith("{recipient}")),
    ).toEqual([]);
  });

  test("a turn is at most six words", () => {
    const long = all.filter(([id, text]) => kindOf(id) === "turn" && text.split(" ").length > 6);
    expect(long).toEqual([]);
  });

  test("names of one table differ, so that look-up tells its entries apart", () => {
    for (const file of catalogueFiles("en")) {
      const names = readCatalogue("en", file)
        .filter(([id]) => kindOf(id) === "name")
        .map(([, text]) => text);
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    }
  });
});

describe("steps", () => {
  test("everybody gets one to four steps, an administrator at most five", () => {
    const wrong = entries
      .flatMap(prefixes)
      .filter(
        ([, { steps }]) =>
          steps.sender < 1 || steps.sender > 4 || steps.senderAdmin > 5 || steps.recipientAdmin > 5,
      );
    expect(wrong.map(([id]) => id)).toEqual([]);
  });

  test("an administrator whose turn it is has a step", () => {
    const without = entries.filter(
      ({ owner, steps }) =>
        (owner === "senderAdmin" && steps.senderAdmin === 0) ||
        (owner === "recipientAdmin" && steps.recipientAdmin === 0),
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });
});
