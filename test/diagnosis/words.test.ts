import { fill, wordsFor } from "../../src/diagnosis/explanation-words";
import type { Values } from "../../src/diagnosis/types";
import { loadTexts } from "../../src/locales/texts";

const stated: Values = {
  recipient: "ron@fabrikam.com",
  recipientDomain: "fabrikam.com",
  sender: "anna@contoso.com",
  senderDomain: "contoso.com",
  host: null,
  ip: "192.0.2.7",
  culprit: null,
  code: null,
};
const notStated: Values = { ...stated, recipient: null, recipientDomain: null };

/** Chinese texts have no space beside a value, Japanese ones have: each fits either a name or the language's own words. */
const cases = [
  ["zh", stated, "供 fabrikam.com 的管理员参考", "你发往 ron@fabrikam.com 的邮件尚未送达。"],
  ["zh", notStated, "供收件人所在组织的管理员参考", "你发往该地址的邮件尚未送达。"],
  [
    "ja",
    stated,
    "fabrikam.com の管理者向け",
    "ron@fabrikam.com 宛てのメールはまだ届いていません。",
  ],
  ["ja", notStated, "受信者の組織の管理者向け", "相手のアドレス宛てのメールはまだ届いていません。"],
] as const;

test.each(cases)("%s: a space around names in Latin letters only (%#)", async (...expected) => {
  const [language, values, heading, title] = expected;
  const texts = await loadTexts(language, []);
  const words = wordsFor([values], texts);
  expect(fill(texts, "administrators.recipientAdmin", words)).toBe(heading);
  expect(fill(texts, "title.delayed", words)).toBe(title);
});

test("no mark of ours is left, and other languages stay as they are", async () => {
  for (const language of ["de", "en", "ja", "pl", "zh"]) {
    const texts = await loadTexts(language, []);
    const words = wordsFor([stated], texts);
    expect(fill(texts, "parties.recipient", words)).toMatch(/fabrikam\.com$/);
    expect(fill(texts, "title.delivered", words)).not.toMatch(/[\uE000-\uE002]/);
  }
});
