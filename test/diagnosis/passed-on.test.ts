import { explain } from "../../src/diagnosis";
import { letterTo, type Addressee } from "../../src/diagnosis/letter";
import { withoutPersons } from "../../src/diagnosis/redaction";
import { summaryOf } from "../../src/diagnosis/summary";
import type { Diagnosis, Group } from "../../src/diagnosis/types";
import { loadTexts, type Texts } from "../../src/locales/texts";
import { readMessage } from "../../src/message";
import { catalogueFiles, languages } from "../locales/po";
import { returned } from "../fixtures/returned";
import { diagnosisOf } from "../taskpane/samples";

const SAMPLES = [
  "01-unknown-recipient-modern-1.eml",
  "02-group-internal-only-modern-2.eml",
  "03-recipient-rejected-classic.eml",
  "07-three-of-five-failed.eml",
  "08-dmarc-reject.eml",
  "10-mailbox-full-postfix.eml",
  "14-bad-outbound-sender.eml",
  "18-stale-exchange-address.eml",
  "20-long-subject-long-address.eml",
];

const allTexts = (language: string): Promise<Texts> =>
  loadTexts(
    language,
    catalogueFiles("en").map((file) => file.replace(/\.po$/, "")),
  );

function firstGroup(diagnosis: Diagnosis): Group {
  const [group] = diagnosis.groups;
  if (!group) throw new Error("the sample has a cause");
  return group;
}

/** What of a mail is about people: local parts of addresses, names, subject, Message-ID. */
function personal({ original, failures }: Diagnosis): string[] {
  const addresses = [
    original.from?.address ?? "",
    ...original.to.map(({ address }) => address),
    ...failures.map(({ failure }) => failure.recipient),
  ];
  return [
    ...addresses.map((address) => address.slice(0, address.lastIndexOf("@"))),
    original.from?.name ?? "",
    ...original.to.map(({ name }) => name),
    original.subject ?? "",
    original.messageId ?? "",
  ].filter((one) => one.length > 2);
}

describe("a summary for a ticket", () => {
  test.each(SAMPLES)("%s: nothing personal is left where it was not wanted", async (name) => {
    const texts = await allTexts("en");
    const diagnosis = diagnosisOf(name);
    for (const group of diagnosis.groups) {
      for (const markdown of [true, false]) {
        const whole = summaryOf(group, diagnosis, texts, { markdown, redacted: false });
        const redacted = summaryOf(group, diagnosis, texts, { markdown, redacted: true });
        const plain = redacted.replace(/\\/g, "").toLowerCase();
        expect(personal(diagnosis).filter((one) => plain.includes(one.toLowerCase()))).toEqual([]);
        // What the ticket is about stays.
        const [one] = group.failures;
        expect(plain).toContain(one?.failure.answer.status ?? "");
        expect(whole.length).toBeGreaterThan(redacted.length);
      }
    }
  });

  test("a name that stands alone in the answer is left out, one inside another word is not", () => {
    const report = returned("Dear Ron")
      .replaceAll("ron.gabel@fabrikam.com", "ron@fabrikam.com")
      .replaceAll("User unknown", "User RON unknown, not ronald; /o=Fabrikam/cn=Recipients/cn=ron");
    const diagnosis = explain(readMessage(new TextEncoder().encode(report)));
    return allTexts("en").then((texts) => {
      const form = { markdown: false, redacted: true };
      const summary = summaryOf(firstGroup(diagnosis), diagnosis, texts, form);
      expect(summary).toContain("550 5.1.1 <…@fabrikam.com>: User … unknown, not ronald; /o=…");
      expect(summary).not.toMatch(/\bron\b/i);
    });
  });

  test("of addresses only the domain stays, however they are written", () => {
    expect(withoutPersons("a <anna.rosi+x@contoso.com>, info@fabrikam.com; x")).toBe(
      "a <…@contoso.com>, …@fabrikam.com; x",
    );
    expect(withoutPersons('"anna rosi"@contoso.com')).toBe("…@contoso.com");
    expect(withoutPersons("rené@contoso.com and @ alone")).toBe("…@contoso.com and @ alone");
    expect(withoutPersons("IMCEAEX-_o=X_cn=anna@contoso.com")).toBe("…@contoso.com");
    const long = "x".repeat(200_000);
    expect(withoutPersons(`${long}@${long}@contoso.com`)).toBe("…@…@contoso.com");
  });

  test("words of the message can't become Markdown, nor end the answer's block", async () => {
    const report = returned("Dear Ron")
      .replace("Offer for June", "[pay](https://evil.example) **now** <img src=x> `x`")
      .replaceAll("User unknown", "``` User unknown # x");
    const diagnosis = explain(readMessage(new TextEncoder().encode(report)));
    const form = { markdown: true, redacted: false };
    const summary = summaryOf(firstGroup(diagnosis), diagnosis, await allTexts("en"), form);
    expect(summary).toContain(
      "\\[pay\\](https://evil.example) \\*\\*now\\*\\* \\<img src=x\\> \\`x\\`",
    );
    expect(summary).toMatch(/\n````\n550 5\.1\.1 .*\n````$/s);
  });
});

describe("messages that ask for help", () => {
  const addressees: readonly Addressee[] = ["administrator", "recipient", "recipientAdmin"];

  test.each(languages)(
    "in %s: each is whole, for each cause, without an open brace",
    async (language) => {
      const texts = await allTexts(language);
      for (const name of SAMPLES) {
        const diagnosis = diagnosisOf(name);
        for (const group of diagnosis.groups) {
          for (const addressee of addressees) {
            const { text, subject } = letterTo(addressee, group, diagnosis, texts, null);
            expect(text).not.toMatch(/[{}\uE000]|undefined|letter\.|note\./);
            expect(subject).not.toMatch(/[{}]|letter\./);
            expect(text.startsWith(texts.t("letter.hello"))).toBe(true);
          }
        }
      }
    },
  );

  test("each says what its reader needs", async () => {
    const texts = await allTexts("en");
    const diagnosis = diagnosisOf("02-group-internal-only-modern-2.eml");
    const group = firstGroup(diagnosis);
    const admin = letterTo("administrator", group, diagnosis, texts, "help@contoso.com");
    expect(admin.to).toEqual(["help@contoso.com"]);
    const theirs = letterTo("recipientAdmin", group, diagnosis, texts, null);
    expect(theirs.to).toEqual([expect.stringMatching(/^postmaster@/)]);
    expect(theirs.text).toContain("What usually helps on your side:");
    expect(theirs.text).toContain(group.failures[0]?.failure.answer.text.trim());
    const person = letterTo("recipient", group, diagnosis, texts, null);
    expect(person.to).toEqual([]);
    expect(person.text).toContain("Minutes of Thursday");
    expect(person.text).not.toContain("Message ID");
  });
});
