import { readdirSync } from "node:fs";
import { join } from "node:path";
import { explain } from "../../src/diagnosis";
import { createTexts } from "../../src/locales/texts";
import { messages } from "../locales/english-pane";
import { readMessage } from "../../src/message";
import { isForged } from "../../src/report/forged";
import { isReport, readSigns } from "../../src/report/signs";
import type { Sign } from "../../src/report/types";
import { fixture, fixturesOf } from "../fixtures/read";

const texts = createTexts("en", messages);

function sign(about: Sign["about"], weight: number, id = "x"): Sign {
  return { id, about, weight, line: "" };
}

describe("two independent signs make a report", () => {
  test("never a subject, a sender or both", () => {
    expect(isReport([sign("subject", 5)])).toBe(false);
    expect(isReport([sign("sender", 5), sign("subject", 5)])).toBe(false);
  });

  test("never one source alone, however often it speaks", () => {
    expect(isReport([sign("heading", 1), sign("heading", 1), sign("heading", 1)])).toBe(false);
    expect(isReport([sign("heading", 1), sign("answer", 1)])).toBe(true);
  });

  test("what speaks against it counts", () => {
    expect(isReport([sign("heading", 1), sign("answer", 1), sign("sender", -0.5)])).toBe(false);
  });
});

/** What is said of the header fields and the sender of a mail. */
function said(fields: readonly string[]): string[] {
  const text = [...fields, "Content-Type: text/plain", "", "Hello"].join("\r\n");
  const message = readMessage(new TextEncoder().encode(text));
  return readSigns(message, message.parts).map(({ id }) => id);
}

describe("who wrote a mail", () => {
  test("an empty sender is a mail system", () => {
    expect(said(["From: <>", "Subject: x"])).toContain("system-sender");
  });

  test("Microsoft's library for programs that send mail is no mail program", () => {
    const library = "X-MimeOLE: Produced By Microsoft MimeOLE V6.00.2800.1441";
    const from = "From: admin@contoso.com";
    expect(said([from, library, "X-Mailer: Microsoft CDO for Windows 2000"])).not.toContain(
      "mail-program",
    );
    expect(said([from, library])).toContain("mail-program");
  });
});

test("every sign that a fixture shows has its words", () => {
  const families = readdirSync(join(__dirname, "../fixtures"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "layouts")
    .map((entry) => entry.name);
  const ids = new Set(
    families
      .flatMap(fixturesOf)
      .flatMap((name) => explain(fixture(name)).report.signs.map(({ id }) => id)),
  );
  expect(ids.size).toBeGreaterThan(10);
  expect([...ids].filter((id) => !texts.has(`sign.${id}`))).toEqual([]);
});

/** A mail that dresses up as a report, with one thing changed. */
function bait(change: (text: string) => string): string {
  const text = [
    'From: "Microsoft Outlook" <billing@promo.example>',
    "To: <anna@contoso.com>",
    "Subject: Undeliverable: 4 messages on hold",
    "Return-Path: <billing@promo.example>",
    "Content-Type: text/html; charset=utf-8",
    "",
    "<p>Delivery has failed to these recipients or groups:</p><p>anna@contoso.com</p>",
    "<p>4 messages are on hold.</p>",
    '<p><a href="https://login.promo.example/">Release messages</a></p>',
  ].join("\r\n");
  return explain(readMessage(new TextEncoder().encode(change(text)))).report.kind;
}

describe("a forged report is suspicious", () => {
  test("an offer to release held mail from an ordinary address", () => {
    expect(bait((text) => text)).toBe("suspicious");
  });

  test("not where nothing is offered, or the links are the mail service's own help", () => {
    expect(bait((text) => text.replace("Release messages", "Help"))).not.toBe("suspicious");
    expect(bait((text) => text.replace("login.promo.example", "learn.microsoft.com"))).not.toBe(
      "suspicious",
    );
  });

  test("a failed check of the sender never counts alone", () => {
    expect(
      isForged([
        sign("headers", 0.5, "forged-authentication"),
        sign("headers", 0.5, "forged-return-path"),
      ]),
    ).toBe(false);
  });

  test("no fixture of a real report is taken for one", () => {
    const real = [
      "exchange-modern",
      "exchange-classic",
      "exchange-onprem",
      "delivery-status",
      "localised",
      "other-systems",
    ];
    const wrong = real
      .flatMap(fixturesOf)
      .filter((name) => explain(fixture(name)).report.kind === "suspicious");
    expect(wrong).toEqual([]);
  });
});
