import fc from "fast-check";
import { explain } from "../src/diagnosis";
import { fromOutlook, fromPasted, readMessage, UnreadableInput } from "../src/message";
import { LIMITS } from "../src/message/limits";
import { fixtureBytes, fixturesOf } from "./fixtures/read";

const families = [
  "exchange-modern",
  "exchange-classic",
  "exchange-onprem",
  "delivery-status",
  "mime",
  "localised",
  "not-a-bounce",
  "other-systems",
];
const fixtures = families.flatMap(fixturesOf).map(fixtureBytes);

/** Explains bytes; whatever they are, the outcome is a diagnosis or a reason why there is none. */
function explainAny(bytes: Uint8Array): string {
  try {
    return explain(readMessage(bytes)).report.kind;
  } catch (error) {
    if (error instanceof UnreadableInput) return error.reason;
    throw error;
  }
}

/** One change of a message: bytes overwritten, cut out, doubled, or another message's piece put in. */
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 400 }),
  kind: fc.constantFrom("overwrite", "delete", "double", "insert"),
  bytes: fc.uint8Array({ maxLength: 60 }),
});

function mutate(
  bytes: Uint8Array,
  {
    at,
    length,
    kind,
    bytes: other,
  }: { at: number; length: number; kind: string; bytes: Uint8Array },
): Uint8Array {
  const start = Math.floor(at * bytes.length);
  const before = bytes.subarray(0, start);
  const piece = bytes.subarray(start, start + length);
  const after = bytes.subarray(start + length);
  const middle =
    { overwrite: [other], delete: [], double: [piece, piece], insert: [piece, other] }[kind] ?? [];
  return Uint8Array.from(Buffer.concat([before, ...middle, after]));
}

test("mutated messages never end in an exception", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...fixtures),
      fc.array(mutation, { minLength: 1, maxLength: 4 }),
      (bytes, mutations) => {
        expect(typeof explainAny(mutations.reduce(mutate, bytes))).toBe("string");
      },
    ),
    { numRuns: 1500 },
  );
});

test("any text that is pasted, any HTML that Outlook hands over", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      explain(fromPasted(text, null));
      explain(fromOutlook({ subject: text, from: null, itemClass: text, date: null, html: text }));
    }),
    { numRuns: 1000 },
  );
});

/** Inputs made against time and memory; a reader that is worse than linear does not end within the test's limit. */
const MB = 1_000_000;
const status =
  "Final-Recipient: rfc822; ron@contoso.com\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 no\n\n";
const report = (body: string) =>
  `From: postmaster@contoso.com\nSubject: Undeliverable\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nfailed\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.contoso.com\n\n${body}\n--b--\n`;
const plain = (body: string) =>
  `From: postmaster@contoso.com\nSubject: failure notice\n\nHi. This is the qmail-send program\n\n${body}`;

const monsters: readonly (readonly [string, string])[] = [
  ["10,000 recipients", report(status.repeat(10_000))],
  ["a line of 10 MB", plain("x".repeat(10 * MB))],
  ["a line of 10 MB of digits and dots", plain("5.1.".repeat(2.5 * MB))],
  ["a million lines", plain("a\n".repeat(MB))],
  ["a million empty lines", plain("\n".repeat(MB))],
  ["addresses without end", plain("a@b.example ".repeat(MB / 10))],
  [
    "an answer of 5 MB",
    report(
      `Final-Recipient: rfc822; ron@contoso.com\nAction: failed\nDiagnostic-Code: smtp; ${"550-5.1.1 no ".repeat(400_000)}\n`,
    ),
  ],
  ["a header bomb", `${"X-A: b\n".repeat(300_000)}\nbody`],
  ["one header field of 5 MB", `Subject: ${"a ".repeat(2.5 * MB)}\n\nbody`],
  ["encoded words that never end", `Subject: ${"=?utf-8?q?".repeat(300_000)}\n\nbody`],
  [
    "address lists without end",
    `From: ${'"a" <a@b.example>, '.repeat(100_000)}\nTo: ${"(".repeat(100_000)}\n\nbody`,
  ],
  [
    "boundaries without end",
    `Content-Type: multipart/mixed; boundary=b\n\n${"--b\n\n".repeat(200_000)}`,
  ],
  [
    "boundaries that are nearly right",
    `Content-Type: multipart/mixed; boundary=bbbbbbbbbbbb\n\n${"--bbbbbbbbbbbc\n".repeat(300_000)}`,
  ],
  [
    "quotes, brackets and angles",
    plain("<".repeat(MB) + "(".repeat(MB) + "'".repeat(MB) + '"'.repeat(MB)),
  ],
  ["NUL bytes and controls", plain("550 5.1.1\0\u0001 <ron@contoso.com>\0".repeat(10_000))],
  ["spaces before the end of a line", plain(`${" ".repeat(100_000)}a\n`.repeat(20))],
  [
    "Exchange's marks without end",
    plain(
      `Diagnostic information for administrators:\n${"#<#<#<returned '550 5.1.1".repeat(50_000)}`,
    ),
  ],
  [
    "answers of a retried mail without end",
    plain(
      "ron@contoso.com\n11/11/2026 9:31:12 AM - Server at mx.contoso.com returned '450 4.4.1 no'\n".repeat(
        20_000,
      ),
    ),
  ],
];

describe("monsters", () => {
  test.each(monsters)("%s", (_, text) => {
    expect(typeof explainAny(new TextEncoder().encode(text))).toBe("string");
    expect(
      typeof explain(
        fromOutlook({
          subject: "",
          from: null,
          itemClass: "REPORT.IPM.Note.NDR",
          date: null,
          html: text,
        }),
      ).report.kind,
    ).toBe("string");
  });

  test("the limit of recipients is kept", () => {
    const { failures } = explain(
      readMessage(new TextEncoder().encode(report(status.repeat(10_000)))),
    ).report;
    expect(failures).toHaveLength(LIMITS.recipients);
  });
});
