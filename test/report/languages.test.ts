import { explain } from "../../src/diagnosis";
import { fromOutlook, readMessage } from "../../src/message";
import { headings } from "../../src/report/headings";
import { subjectWords } from "../../src/report/headings/subjects";
import type { Report } from "../../src/report";
import {
  type LayoutName,
  renderReport,
  type RenderedReport,
  type ReportFacts,
} from "../fixtures/layouts";
import { wordsOf } from "../fixtures/layouts/words";

const facts: ReportFacts = {
  recipient: "ron@fabrikam.com",
  sender: "anna@contoso.com",
  generatedBy: "am0pr05mb4567.eurprd05.prod.outlook.com",
  rejectedBy: "mx.fabrikam.com",
  answer: "550 5.7.1 Mail from 192.0.2.10 refused, see https://fabrikam.com/mail",
  action: "failed",
  indicator: "sender",
};

const layouts = ["classic", "modern-1", "modern-2"] as const satisfies readonly LayoutName[];
const languages = Object.keys(wordsOf);
const withTable = languages.filter((language) => !["x-unknown", "ar", "he"].includes(language));

/** The ways in which a report comes: the body that Outlook hands over, the text that is pasted, the whole message. */
const ways = ["html", "text", "eml"] as const;

function read(rendered: RenderedReport, way: (typeof ways)[number]): Report {
  if (way !== "html") return explain(readMessage(Buffer.from(rendered[way]))).report;
  const html = rendered.html ?? "";
  const nothing = { subject: "", from: null, itemClass: null, date: null };
  return explain(fromOutlook({ ...nothing, html })).report;
}

const cases = languages.flatMap((language) =>
  layouts.flatMap((layout) => ways.map((way) => [language, layout, way] as const)),
);

describe("every language in every layout, also those without a table", () => {
  test.each(cases)("%s, %s, %s", (language, layout, way) => {
    const rendered = renderReport(layout, facts, wordsOf[language]);
    const report = read(rendered, way);
    const [failure, ...others] = report.failures;
    expect({
      kind: report.kind,
      generatedBy: report.generatedBy?.value,
      recipient: failure?.recipient,
      action: failure?.action,
      status: failure?.answer.status,
      reply: failure?.answer.reply,
      text: failure?.answer.text,
      rejectedBy: failure?.rejectedBy?.value,
    }).toEqual({
      kind: "failed",
      generatedBy: facts.generatedBy,
      recipient: facts.recipient,
      action: "failed",
      status: "5.7.1",
      reply: "550",
      text: facts.answer,
      rejectedBy: facts.rejectedBy,
    });
    expect(others).toEqual([]);
    expect(report.original.map(({ name }) => name)).toContain("Message-ID");
    if (layout === "classic") return;
    expect(report.hops.map(({ from, to, delay }) => [from, to, delay])).toEqual([
      [null, "mail.example.com", null],
      ["mail.example.com", facts.generatedBy, 4],
    ]);
    if (way === "html") expect(report.indicator).toBe("sender");
  });
});

test.each(cases)(
  "without a remote server the generator refused: %s, %s, %s",
  (language, layout, way) => {
    const rendered = renderReport(layout, { ...facts, rejectedBy: null }, wordsOf[language]);
    const report = read(rendered, way);
    expect(report.generatedBy?.value).toBe(facts.generatedBy);
    expect(report.failures.map(({ rejectedBy }) => rejectedBy?.value)).toEqual([facts.generatedBy]);
  },
);

describe("a delay is told from a failure by the heading", () => {
  const delayed = { ...facts, answer: "451 4.7.1 Try again later", action: "delayed" } as const;
  test.each(
    withTable.flatMap((language) =>
      layouts.flatMap((layout) =>
        (["html", "text"] as const).map((way) => [language, layout, way] as const),
      ),
    ),
  )("%s, %s, %s", (language, layout, way) => {
    const report = read(renderReport(layout, delayed, wordsOf[language]), way);
    expect(report.kind).toBe("delayed");
    expect(report.failures.map(({ action }) => action)).toEqual(["delayed"]);
  });
});

describe("Microsoft's advice is kept apart from the rest", () => {
  test.each(withTable)("%s", (language) => {
    const words = wordsOf[language];
    const { advice } = read(renderReport("modern-1", facts, words), "html");
    expect(advice?.cause).toBe(words?.cause.replaceAll("’", "'"));
    expect(advice?.howToFix).toContain(words?.step.replaceAll("’", "'"));
    expect(advice?.forAdmins).toContain("the answer of the server that refused");
  });
});

describe("in a language without a table, the order of the lines tells", () => {
  const words = wordsOf["x-unknown"];
  const pasted = (lines: readonly string[]) =>
    explain(readMessage(Buffer.from(lines.join("\n")))).report;

  test("the generating server on the line below its label, the receiving one beside its own", () => {
    const report = pasted([
      "Grevasta pelu:",
      facts.generatedBy,
      "Dremasta pelu: mx.fabrikam.com (198.51.100.20)",
      "",
      facts.recipient,
      "11/22/2026 9:06:02 PM - Server at mx.fabrikam.com (198.51.100.20) returned '450 4.7.1 Not now'",
    ]);
    expect(report.generatedBy?.value).toBe(facts.generatedBy);
    expect(report.failures[0]?.rejectedBy?.value).toBe("mx.fabrikam.com");
    expect(report.failures[0]?.answer.ip).toBe("198.51.100.20");
  });

  test("several recipients, each with its own answer", () => {
    const report = pasted([
      `Grevasta pelu: ${facts.generatedBy}`,
      "",
      "ron@fabrikam.com",
      "#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##",
      "",
      "kim@fabrikam.com",
      "#550 5.7.1 RESOLVER.RST.AuthRequired; authentication required ##",
    ]);
    expect(report.failures.map(({ recipient, answer }) => [recipient, answer.status])).toEqual([
      ["ron@fabrikam.com", "5.1.1"],
      ["kim@fabrikam.com", "5.7.1"],
    ]);
  });

  test("the class of Outlook tells a delay", () => {
    const delayed = { ...facts, answer: "451 4.7.1 Try again later", action: "delayed" } as const;
    const { html } = renderReport("modern-1", delayed, words);
    const message = fromOutlook({
      subject: "",
      from: null,
      itemClass: "REPORT.IPM.Note.Delayed.DR",
      date: null,
      html: html ?? "",
    });
    expect(explain(message).report.kind).toBe("delayed");
  });

  test("tables of a system that is not Microsoft's are left to others", () => {
    const foreign = { ...facts, generatedBy: "mail.contoso.com" };
    const { text } = renderReport("modern-1", foreign, words);
    expect(explain(readMessage(Buffer.from(text))).report.family).not.toBe("exchange-online");
  });

  test("an answer in the header fields that came back is none", () => {
    const report = pasted([
      "Received: from mail.contoso.com by am0pr05mb4567.eurprd05.prod.outlook.com",
      "X-Sender: anna@contoso.com",
      "X-Rcpt: ron@fabrikam.com",
      "X-Reason: 550 5.1.1 Unknown user",
      `X-Host: ${facts.generatedBy}`,
    ]);
    expect(report.family).not.toBe("exchange-online");
  });
});

describe("the subject is a hint, and never more", () => {
  const withSubject = (subject: string) =>
    explain(
      fromOutlook({ subject, from: null, itemClass: null, date: null, html: "<p>Hello Ron</p>" }),
    ).report;

  test.each(withTable)("%s", (language) => {
    for (const { text } of subjectWords.filter((words) => words.language === language)) {
      const { kind, signs } = withSubject(`${text.toUpperCase()} Quarterly figures`);
      expect([text, signs.some(({ id }) => id === "subject")]).toEqual([text, true]);
      expect(kind).toBe("not-a-bounce");
    }
  });
});

describe("the table of headings", () => {
  test("every language has every heading of both layouts", () => {
    const roles = [...new Set(headings.map(({ role }) => role))];
    const known = new Set(headings.map(({ role, language }) => `${language} ${role}`));
    const lacking = withTable
      .flatMap((language) => roles.map((role) => `${language} ${role}`))
      .filter((pair) => !known.has(pair));
    expect(lacking).toEqual([]);
    expect(withTable).toHaveLength(20);
  });

  test("what was seen in real reports is told from what was translated", () => {
    const sure = (language: string, role: string) =>
      headings.find((heading) => heading.language === language && heading.role === role)?.sure;
    expect(sure("ru", "diagnostics")).toBe("verified");
    expect(sure("de", "diagnostics")).toBe("reported");
    expect(sure("ko", "diagnostics")).toBe("translated");
    expect(headings.every(({ source }) => source !== "")).toBe(true);
  });

  test("no two headings that mean different things start alike in a language", () => {
    const clashes = headings.flatMap((one) =>
      headings
        .filter(
          (other) =>
            other.role !== one.role && other.text.toLowerCase().startsWith(one.text.toLowerCase()),
        )
        .map((other) => `${one.language} ${one.text} / ${other.language} ${other.text}`),
    );
    expect(clashes).toEqual([]);
  });
});
