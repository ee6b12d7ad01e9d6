import fc from "fast-check";
import { csvOf } from "../../src/diagnosis/csv";
import type { Digest, Fate } from "../../src/diagnosis/digest";
import { tallyOf } from "../../src/diagnosis/tally";
import { entries } from "../../src/knowledge";
import type { Entry } from "../../src/knowledge/types";

const [one, other] = entries as [Entry, Entry];

const digest = (...recipients: readonly [string, Fate, Entry?][]): Digest => ({
  kind: "failed",
  subject: "Offer",
  date: null,
  dropped: 0,
  recipients: recipients.map(([address, fate, entry = one]) => ({
    address,
    fate,
    entry,
    code: "5.1.1",
  })),
});

describe("tally", () => {
  test("each address stands once, under the gravest of its fates and with the report that says so", () => {
    const tally = tallyOf([
      digest(["Anna@example.net", "late"]),
      null,
      digest(["anna@example.net", "gone"], ["bob@example.net", "failed"]),
      digest(["anna@example.net", "failed"], ["eve@example.net", "late"]),
    ]);
    expect(tally.gone.map(({ address, report }) => [address, report])).toEqual([
      ["anna@example.net", 2],
    ]);
    expect(tally.failed.map(({ address }) => address)).toEqual(["bob@example.net"]);
    expect(tally.late.map(({ address }) => address)).toEqual(["eve@example.net"]);
  });

  test("causes are counted by address, the commonest first, each report once", () => {
    const tally = tallyOf([
      digest(["a@example.net", "failed", other]),
      digest(["b@example.net", "gone"], ["c@example.net", "gone"]),
      digest(["b@example.net", "gone"]),
    ]);
    expect(
      tally.causes.map(({ entry, addresses, reports }) => [entry.id, addresses, reports]),
    ).toEqual([
      [one.id, 2, [1, 2]],
      [other.id, 1, [0]],
    ]);
  });

  test("recipients that are not kept are said", () => {
    expect(tallyOf([{ ...digest(), dropped: 3 }, null]).dropped).toBe(3);
  });
});

describe("CSV", () => {
  test("rows end with CRLF, and what would break a row is quoted", () => {
    expect(
      csvOf([
        ["address", "cause"],
        ['a"b@example.net', "one, two\nthree"],
      ]),
    ).toBe('address,cause\r\n"a""b@example.net","one, two\nthree"\r\n');
  });

  test.each(['=cmd|"/c calc"!A1', "+1", "-2+3", "@SUM(A1)", "  =1", "\t=1", "\r=1", "＝1"])(
    "%j is no formula",
    (value) => {
      expect(csvOf([[value]])).toMatch(/^"?'/);
    },
  );

  test("what is no formula stays as it is", () => {
    expect(csvOf([["anna@example.net", "5.1.1", ""]])).toBe("anna@example.net,5.1.1,\r\n");
  });

  test("any table can be read back", () => {
    const tables = fc.array(fc.array(fc.string({ unit: "binary" }), { minLength: 1 }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(tables, (rows) => {
        const read = readCsv(csvOf(rows));
        expect(read.map((row) => row.length)).toEqual(rows.map((row) => row.length));
        read.forEach((row, i) => {
          row.forEach((value, j) => {
            const original = rows[i]?.[j] ?? "";
            expect([original, `'${original}`]).toContain(value);
            expect(value).not.toMatch(/^\s*[=+\-@]/);
          });
        });
      }),
    );
  });
});

/** A reader of RFC 4180 of its own, so that the writer is not its own judge. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quoted = text[at] === '"';
    let value = "";
    if (quoted) {
      at += 1;
      while (text[at] !== '"' || text[at + 1] === '"') {
        value += text[at] ?? "";
        at += text[at] === '"' ? 2 : 1;
      }
      at += 1;
    } else {
      while (text[at] !== "," && text[at] !== "\r") value += text[at++] ?? "";
    }
    row.push(value);
    if (text[at] === ",") at += 1;
    else {
      rows.push(row);
      row = [];
      at += 2;
    }
  }
  return rows;
}
