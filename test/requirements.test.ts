import { explain, type Diagnosis } from "../src/diagnosis";
import { administratorParts, diagnosticOffer } from "../src/diagnosis/explanation-administrators";
import { factsOf } from "../src/diagnosis/explanation-facts";
import { explainGroup, type Explanation } from "../src/diagnosis/explanation";
import { createTexts } from "../src/locales/texts";
import { messages as knowledge } from "./locales/english-knowledge";
import { messages as pane } from "./locales/english-pane";
import { fromOutlook, fromPasted } from "../src/message";
import { readPath } from "../src/original/path";
import type { Failure } from "../src/report/types";
import { fixture, fixturesOf } from "./fixtures/read";
import { renderReport, type ReportFacts } from "./fixtures/layouts";

/** One test for each requirement of the reference page, named by its number. */

const texts = createTexts("en", { ...pane, ...knowledge });

const facts: ReportFacts = {
  recipient: "ron@fabrikam.com",
  sender: "anna@contoso.com",
  generatedBy: "AM0PR05MB4567.eurprd05.prod.outlook.com",
  rejectedBy: null,
  answer: "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
  action: "failed",
  indicator: "sender",
};

function modern(changes: Partial<ReportFacts> = {}): Diagnosis {
  const html = renderReport("modern-2", { ...facts, ...changes }).html ?? "";
  return explain(fromOutlook({ subject: "", from: null, itemClass: null, date: null, html }));
}

function first(diagnosis: Diagnosis): Failure {
  const [failure] = diagnosis.report.failures;
  if (!failure) throw new Error("no failure was read");
  return failure;
}

function words(diagnosis: Diagnosis): Explanation {
  const [group] = diagnosis.groups;
  if (!group) throw new Error("nothing was explained");
  return explainGroup(group, diagnosis, texts);
}

test("A-01 delayed, relayed, expanded and delivered reports are no failures", () => {
  for (const kind of ["delayed", "relayed", "expanded", "delivered"]) {
    const diagnosis = explain(fixture(`delivery-status/${kind}.eml`));
    expect(diagnosis.report.kind).toBe(kind);
    expect(diagnosis.failures.filter((one) => one.failure.action === "failed")).toEqual([]);
  }
});

test("A-02 a report has a plain reason, what to do and technical detail", () => {
  const diagnosis = modern();
  const said = words(diagnosis);
  expect(said.title).toContain("ron@fabrikam.com");
  expect(said.title).not.toMatch(/5\.1\.10|550/);
  expect(said.steps.length).toBeGreaterThan(0);
  expect(said.code).toBe("550 5.1.10");
});

test("A-03 a report from a Microsoft host does not make Microsoft the one to act", () => {
  expect(modern({ indicator: null }).failures[0]?.owner).toBe("sender");
});

test("A-04 the cause is the sentence after the one that names the recipient", () => {
  expect(explain(fixture("exchange-modern/layout-1.txt")).report.advice?.cause).toBe(
    "fabrikam.com has no ron.",
  );
});

describe("A-05 the red column is read, and shown first where it contradicts the table", () => {
  test.each(["sender", "microsoft", "recipient"] as const)("%s", (indicator) => {
    expect(modern({ indicator }).report.indicator).toBe(indicator);
  });
  test("both views are kept", () => {
    const [one] = modern({ indicator: "recipient" }).failures;
    expect([one?.owner, one?.ownerSecondView]).toEqual(["recipientAdmin", "sender"]);
  });
});

test("A-06 the steps under How to Fix It are kept apart from the administrators' part", () => {
  const advice = explain(fixture("exchange-modern/layout-1.txt")).report.advice;
  expect(advice?.howToFix).toContain("Type it anew, in full.");
  expect(advice?.howToFix.join(" ")).not.toContain("The directory of the recipient");
});

test("A-07 the administrators' text ends before the original message's details", () => {
  const advice = explain(fixture("exchange-modern/layout-1.txt")).report.advice;
  expect(advice?.forAdmins).toContain("Status code: 550 5.1.10");
  expect(advice?.forAdmins).toContain("The directory of the recipient has no such address.");
  expect(advice?.forAdmins).not.toContain("Created Date");
});

test("A-08 the hop table is read and its slowest hop is told; * is not measurable", () => {
  for (const name of ["layout-1.txt", "layout-1.html"]) {
    const { hops } = explain(fixture(`exchange-modern/${name}`)).report;
    expect(hops.map((hop) => hop.delay)).toEqual([null, 5]);
    expect(readPath([], hops).slowest).toBe(1);
    expect(hops[1]?.from).toBe("mail.contoso.com");
    expect(hops[1]?.at?.toISOString()).toBe("2026-11-10T09:30:05.000Z");
  }
});

describe("A-09 the indicator is read in every notation", () => {
  test.each([
    ["bar-bgcolor-without-hash.html", "recipient"],
    ["bar-style-background.html", "recipient"],
    ["bar-style-rgb.html", "recipient"],
    ["indicator-recipient.html", "recipient"],
    ["indicator-microsoft.html", "microsoft"],
    ["indicator-recipient-text-only.txt", "recipient"],
    ["indicator-microsoft-text-only.txt", "microsoft"],
    ["layout-1.txt", "sender"],
  ])("%s", (name, indicator) => {
    expect(explain(fixture(`exchange-modern/${name}`)).report.indicator).toBe(indicator);
  });
});

test("A-10 a missing indicator is unknown", () => {
  for (const name of ["indicator-missing.html", "indicator-missing.txt"]) {
    expect(explain(fixture(`exchange-modern/${name}`)).report.indicator).toBeNull();
  }
});

test("A-11 the heading of the administrators' block is known in other languages", () => {
  const read = fixturesOf("localised").map((name) => [name, explain(fixture(name)).report.kind]);
  expect(read.filter(([, kind]) => kind !== "failed")).toEqual([]);
  expect(read.length).toBeGreaterThanOrEqual(30);
});

test("A-12 several recipients each have their own reason", () => {
  const { failures } = explain(fixture("exchange-classic/several-recipients.html")).report;
  expect(new Set(failures.map((failure) => failure.recipient)).size).toBe(failures.length);
  expect(new Set(failures.map((failure) => failure.answer.status)).size).toBeGreaterThan(1);
});

test("A-13 customised text for people does not change what is read", () => {
  const { failures } = explain(fixture("exchange-classic/custom-user-text.txt"));
  expect(failures[0]?.entry.id).toBe("5.1.10-recipient-not-found");
});

test("A-14 the generating server stands on its label's line or on the next one", () => {
  for (const name of [
    "r1-remote-server-returned.txt",
    "generator-on-next-line.txt",
    "generator-on-next-line.html",
  ]) {
    expect(explain(fixture(`exchange-classic/${name}`)).report.generatedBy?.value).toMatch(
      /prod\.outlook\.com$/,
    );
  }
});

test("A-15 a code on a line of its own above the answer", () => {
  const { answer } = first(explain(fixture("exchange-classic/template-code-line-then-answer.txt")));
  expect([answer.reply, answer.status]).toEqual(["530", "5.7.1"]);
});

test("A-16 all attempts are kept; the newest is the result, an older one the reason", () => {
  const diagnosis = explain(fixture("exchange-classic/r4-retried-attempts.txt"));
  const { attempts, answer } = first(diagnosis);
  expect(attempts.map((attempt) => attempt.status)).toEqual(["5.4.316", "4.4.316", "4.3.2"]);
  expect(answer.status).toBe("5.4.316");
  expect(diagnosis.failures[0]?.lastAttempt?.entry.id).toBe("4.4.316-connection-refused");
});

test("A-17 no code is taken from quoted headers or version numbers", () => {
  const { failures } = explain(fixture("exchange-classic/version-numbers-in-headers.txt")).report;
  // The answer states no code; 4.99.5, 5.7.1 and 5.2.2 stand in the header fields below it.
  expect(failures.map((failure) => failure.answer.status)).toEqual([null]);
});

test("A-18 a wrapper and the answer inside are both kept; the inner one is explained", () => {
  const diagnosis = modern({
    rejectedBy: "mx.fabrikam.com",
    answer:
      "550 5.0.350 Remote server returned an error -> 550 5.2.2 <ron@fabrikam.com>: mailbox full",
  });
  const [one] = diagnosis.failures;
  expect(one?.failure.answer.status).toBe("5.0.350");
  expect(one?.failure.nested.map((answer) => answer.status)).toEqual(["5.2.2"]);
  expect(one?.entry.category).toBe("mailbox-full");
  expect(one?.wrapper?.id).toBe("5.0.350-generic-remote-error");
});

test("A-19 the generating server is kept", () => {
  expect(modern().report.generatedBy?.value).toBe("am0pr05mb4567.eurprd05.prod.outlook.com");
});

test("A-20 the failed address is compared with To and Cc of the original", () => {
  expect(modern().failures[0]?.addressed).toBe(true);
  const forwarded = explain(
    fromPasted(
      renderReport("classic", facts).text.replace("To: ron@fabrikam.com", "To: sales@fabrikam.com"),
      null,
    ),
  );
  expect(forwarded.failures[0]?.addressed).toBe(false);
  const [group] = forwarded.groups;
  const shown = group ? factsOf(group, forwarded, texts) : [];
  expect(shown.find(({ id }) => id === "writtenTo")?.value).toBe("sales@fabrikam.com");
});

test("A-21 the remote server refused; without one the generating server did", () => {
  expect(first(modern({ rejectedBy: "mx.fabrikam.com" })).rejectedBy?.value).toBe(
    "mx.fabrikam.com",
  );
  expect(first(modern()).rejectedBy?.value).toBe("am0pr05mb4567.eurprd05.prod.outlook.com");
});

test("A-22 Microsoft's words about an outsider's code are said to be its reading", () => {
  const outside = modern({ rejectedBy: "mx.fabrikam.com", answer: "550 5.1.1 User unknown" });
  expect(words(outside).reading).toContain("mx.fabrikam.com");
  expect(words(modern()).reading).toBeNull();
});

test("A-23 the answer is kept verbatim", () => {
  expect(first(modern()).answer.text).toBe(facts.answer);
});

test("A-24 the original's header fields are read and kept out of the codes", () => {
  const diagnosis = modern();
  expect(diagnosis.original.subject).toBe("Quarterly figures");
  expect(diagnosis.original.messageId).toBe("<20261110093000.4711@mail.example.com>");
  expect(diagnosis.failures).toHaveLength(1);
});

test("A-25 generated by, rejected by and whose turn are three facts", () => {
  const [one] = modern({ rejectedBy: "mx.fabrikam.com", indicator: null }).failures;
  const diagnosis = modern({ rejectedBy: "mx.fabrikam.com", indicator: null });
  expect(diagnosis.report.generatedBy?.value).toMatch(/outlook\.com$/);
  expect(one?.failure.rejectedBy?.value).toBe("mx.fabrikam.com");
  expect(one?.owner).toBe("sender");
});

/** The sample of the reference page, section "worked example". */
const workedExample = [
  "Diagnostic information for administrators:",
  "",
  "Generating server: alpineskihouse.com",
  "",
  "ronald@contoso.com",
  "mail.contoso.com #<exchange.contoso.com #5.7.1 smtp;530 5.7.1 Client was not authenticated> #SMTP#",
].join("\n");

test("A-26 an outside rejecter makes its administrators the ones to ask", () => {
  const [one] = explain(fromPasted(workedExample, null)).failures;
  expect(one?.owner).toBe("recipientAdmin");
});

test("A-27 the worked example comes out as its sample says", () => {
  const diagnosis = explain(fromPasted(workedExample, null));
  const [one] = diagnosis.failures;
  expect({
    recipient: one?.failure.recipient,
    generatedBy: diagnosis.report.generatedBy?.value,
    rejectedBy: one?.failure.rejectedBy?.value,
    innerServer: one?.failure.answer.host,
    code: one?.failure.answer.status,
    smtpReply: one?.failure.answer.reply,
    text: one?.failure.answer.text,
    row: one?.entry.id,
    owner: one?.owner,
    secondView: one?.ownerSecondView,
  }).toEqual({
    recipient: "ronald@contoso.com",
    generatedBy: "alpineskihouse.com",
    rejectedBy: "mail.contoso.com",
    innerServer: "exchange.contoso.com",
    code: "5.7.1",
    smtpReply: "530",
    text: "530 5.7.1 Client was not authenticated",
    row: "5.7.1-client-not-authenticated",
    owner: "recipientAdmin",
    secondView: "senderAdmin",
  });
  expect(JSON.stringify(diagnosis)).not.toContain("bigfish");
});

test("A-39 Microsoft's diagnostic is offered with Microsoft's reports, in the administrators' part only", () => {
  const diagnosis = modern();
  expect(diagnosticOffer(diagnosis, texts)?.url).toBe("https://aka.ms/PillarEmailNDR");
  expect(words(diagnosis).steps.join(" ")).not.toContain("aka.ms");
});

test("A-40 the diagnostic is greyed out where it does not exist, and why is said", () => {
  for (const host of [
    "SA9P110MB0001.namp110.prod.outlook.office365.us",
    "BJXPR01MB0001.chnpr01.prod.partner.outlook.cn",
  ]) {
    const offer = diagnosticOffer(modern({ generatedBy: host }), texts);
    expect(offer?.url).toBeNull();
    expect(offer?.sentence).not.toBe("");
  }
});

test("A-41 code and answer are there to be copied; commands carry only this mail's own values", () => {
  const diagnosis = modern();
  const [group] = diagnosis.groups;
  const parts = group ? administratorParts(group, diagnosis, texts) : [];
  const commands = parts.flatMap((part) => part.commands);
  expect(commands.length).toBeGreaterThan(0);
  expect(commands.map((command) => command.text).join("\n")).toContain("ron@fabrikam.com");
});

test("A-42 narrow no-break spaces and curly apostrophes make no difference", () => {
  const answer =
    "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient wasn\u2019t found at\u00a0fabrikam.com";
  expect(modern({ answer }).failures[0]?.entry.id).toBe("5.1.10-recipient-not-found");
  const row =
    "450 4.7.26 Access denied, a message sent over IPv6 [2001:db8::1] must\u202fpass either SPF or\u2009DKIM validation";
  expect(modern({ answer: row }).failures[0]?.entry.id).toBe("4.7.26-ipv6-auth");
  const windows = explain(fixture("exchange-classic/display-name-and-curly-quotes.txt"));
  expect(windows.report.kind).toBe("failed");
});
