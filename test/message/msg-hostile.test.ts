import fc from "fast-check";
import { explain } from "../../src/diagnosis";
import { UnreadableInput } from "../../src/message";
import { LIMITS } from "../../src/message/limits";
import { readOutlookFile } from "../../src/message/msg";
import type { Part } from "../../src/message/types";
import { renderReport, type ReportFacts } from "../fixtures/layouts";
import { compoundFile, type OutlookItem, outlookFile, PID } from "../fixtures/outlook-file";
import {
  forwarding,
  lunch,
  outlookReport,
  reportedRecipient,
  twoRecipients,
} from "../fixtures/outlook-items";

const facts: ReportFacts = {
  recipient: "ron@contoso.com",
  sender: "anna@fabrikam.com",
  generatedBy: "DB5PR06MB1800.eurprd06.prod.outlook.com",
  rejectedBy: null,
  answer: "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient ron@contoso.com not found",
  action: "failed",
  indicator: "sender",
};
const report = outlookReport(renderReport("modern-2", facts), facts);
const files = [lunch, twoRecipients, report, forwarding(report)].map(outlookFile);

/** Whatever the bytes are: the kind of what was read, or why nothing was. */
function outcome(bytes: Uint8Array): string {
  try {
    return explain(readOutlookFile(bytes)).report.kind;
  } catch (error) {
    if (error instanceof UnreadableInput) return error.reason;
    throw error;
  }
}

/** A copy with 32-bit numbers put in their places. */
function patched(file: Uint8Array, places: Iterable<readonly [offset: number, value: number]>) {
  const copy = file.slice();
  const view = new DataView(copy.buffer);
  for (const [offset, value] of places)
    if (offset >= 0 && offset + 4 <= copy.length) view.setUint32(offset, value, true);
  return copy;
}

const header = (file: Uint8Array, offset: number) =>
  new DataView(file.buffer, file.byteOffset).getUint32(offset, true);
const sectorAt = (sector: number) => 512 * (sector + 1);
const tableAt = (file: Uint8Array) => sectorAt(header(file, 76));
const directoryAt = (file: Uint8Array) => sectorAt(header(file, 48));

/** Linear work on files of this size takes milliseconds; what goes round and round never ends. */
const SOON_MS = 2_000;

function soon(bytes: Uint8Array, limit = SOON_MS): string {
  // Of the processor's time: the machine may be busy with other things.
  const start = process.cpuUsage();
  const result = outcome(bytes);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(limit);
  return result;
}

describe("chains that go round", () => {
  test.each(files.map((file, i) => [i, file] as const))("every sector's, file %i", (_, file) => {
    for (let sector = 0; sector < file.length / 512 - 1; sector++) {
      soon(patched(file, [[tableAt(file) + 4 * sector, sector]]));
      soon(patched(file, [[tableAt(file) + 4 * sector, 0]]));
    }
  });

  test("all of them at once", () => {
    for (const file of files) {
      const sectors = Array.from({ length: file.length / 512 - 1 }, (_, i) => i);
      soon(
        patched(
          file,
          sectors.map((i) => [tableAt(file) + 4 * i, i]),
        ),
      );
      soon(
        patched(
          file,
          sectors.map((i) => [tableAt(file) + 4 * i, (i + 1) % sectors.length]),
        ),
      );
    }
  });

  test("the list of table sectors", () => {
    const [file] = files;
    if (file === undefined) throw new Error("there are files");
    // As many table sectors as the number can say, in a list whose sectors name themselves.
    soon(
      patched(file, [
        [44, 0xffffffff],
        [68, 0],
        [72, 0xffffffff],
        [512 + 508, 0],
      ]),
    );
  });
});

test.each([68, 72, 76])("siblings and children that lead back, offset %i", (offset) => {
  for (const file of files) {
    const start = directoryAt(file);
    for (let entry = 0; entry < 24; entry++)
      for (const target of [0, 1, entry, 0x7fffffff])
        soon(patched(file, [[start + 128 * entry + offset, target]]));
  }
});

test("streams that say they are larger than anything", () => {
  for (const file of files) {
    const start = directoryAt(file);
    const entries = Array.from({ length: 60 }, (_, i) => i);
    for (const entry of entries) soon(patched(file, [[start + 128 * entry + 120, 0xffffffff]]));
    soon(
      patched(
        file,
        entries.map((entry) => [start + 128 * entry + 120, 0x7fffffff]),
      ),
    );
  }
});

test("streams that all lie in the same place are not read again and again", () => {
  const large = new Uint8Array(1_000_000).fill(0x41);
  const properties = { [PID.attachMimeTag]: "text/plain", [PID.attachData]: large };
  const shared = outlookFile({
    ...lunch,
    attachments: [
      { properties },
      ...Array.from({ length: 400 }, () => ({
        properties: { ...properties, [PID.attachData]: new Uint8Array(5000) },
      })),
    ],
  });
  const start = directoryAt(shared);
  const view = new DataView(shared.buffer);
  let first = -1;
  // The directory of a file that the burner wrote lies in one piece.
  for (let at = start; at < start + 128 * 5000 && at + 128 <= shared.length; at += 128) {
    if (view.getUint32(at + 120, true) === large.length) first = view.getUint32(at + 116, true);
  }
  expect(first).toBeGreaterThanOrEqual(0);
  const places: [number, number][] = [];
  for (let at = start; at < start + 128 * 5000 && at + 128 <= shared.length; at += 128)
    if (view.getUint32(at + 120, true) === 5000)
      places.push([at + 116, first], [at + 120, large.length]);
  expect(places.length).toBeGreaterThan(700);
  const message = readOutlookFile(patched(shared, places));
  const texts = message.parts.flatMap((part) => part.parts).map(({ text }) => text.length);
  expect(texts.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(shared.length);
  expect(message.truncated).toContain("text");
});

describe("limits", () => {
  test("messages inside each other", () => {
    let item: OutlookItem = twoRecipients;
    for (let i = 0; i < 60; i++) item = forwarding(item);
    const message = readOutlookFile(outlookFile(item));
    const depth = (part: Part): number => 1 + Math.max(0, ...part.parts.map(depth));
    expect(message.truncated).toContain("depth");
    expect(Math.max(...message.parts.map(depth))).toBeLessThanOrEqual(2 * LIMITS.depth + 3);
  });

  test("recipients, attachments, text", () => {
    const recipients = Array.from({ length: LIMITS.recipients + 50 }, (_, i) =>
      reportedRecipient(`r${i}@contoso.com`, "<mx.contoso.com #5.1.1 smtp;550 5.1.1 no>"),
    );
    const attachments = Array.from({ length: LIMITS.parts + 50 }, () => ({
      properties: { [PID.attachFilename]: "a.txt" },
    }));
    const text = "x".repeat(LIMITS.text + 50);
    const message = readOutlookFile(
      outlookFile({
        properties: { ...twoRecipients.properties, [PID.body]: text },
        recipients,
        attachments,
      }),
    );
    expect([...message.truncated].sort()).toEqual(["parts", "recipients", "text"]);
    expect(message.parts[0]?.parts[0]?.text).toHaveLength(LIMITS.text);
    expect(explain(message).failures).toHaveLength(LIMITS.recipients);
  });

  test("a file past the limit is cut, and that is said", () => {
    const long = Buffer.concat([outlookFile(lunch), Buffer.alloc(LIMITS.bytes)]);
    const message = readOutlookFile(long);
    expect(message.subject).toBe("Lunch?");
    expect(message.truncated).toEqual(["bytes"]);
  });

  test("a directory that is the whole file, as large as files may be", () => {
    const file = Buffer.alloc(LIMITS.bytes);
    const sectors = LIMITS.bytes / 512 - 1;
    const tables = Math.ceil(sectors / 128);
    outlookFile(lunch)
      .subarray(0, 512)
      .forEach((byte, i) => (file[i] = byte));
    // The table lies in the last sectors; their list is a chain of sectors before them.
    const lists = Math.ceil((tables - 109) / 127);
    const firstTable = sectors - tables;
    const firstList = firstTable - lists;
    const put = (at: number, value: number) => file.writeUInt32LE(value, at);
    put(44, tables);
    put(48, 0);
    put(68, firstList);
    put(72, lists);
    for (let i = 0; i < 109; i++) put(76 + 4 * i, firstTable + i);
    for (let i = 109; i < tables; i++) {
      const list = Math.floor((i - 109) / 127);
      put(sectorAt(firstList + list) + 4 * ((i - 109) % 127), firstTable + i);
      put(sectorAt(firstList + list) + 508, firstList + list + 1);
    }
    for (let i = 0; i < sectors; i++) put(sectorAt(firstTable) + 4 * i, i + 1);
    for (let entry = 0; entry * 128 < sectorAt(firstList) - 512; entry++) {
      const at = 512 + 128 * entry;
      file.write(`__attach_version1.0_#${entry}`, at, 60, "utf16le");
      file.writeUInt16LE(62, at + 64);
      file.writeUInt8(entry === 0 ? 5 : 1, at + 66);
      put(at + 68, 0xffffffff);
      put(at + 72, entry === 0 ? 0xffffffff : entry + 1);
      put(at + 76, entry === 0 ? 1 : 0xffffffff);
    }
    expect(soon(file, 10_000)).toBe("outlook-msg");
  });

  test("a file whose table is listed outside the header", () => {
    // More than 109 sectors of the table: 7 MB.
    const large = {
      [PID.attachMimeTag]: "text/plain",
      [PID.attachData]: new Uint8Array(9_000_000).fill(0x41),
    };
    const message = readOutlookFile(
      outlookFile({
        ...report,
        attachments: [{ properties: large }, ...(report.attachments ?? [])],
      }),
    );
    expect(message.parts[0]?.parts.at(-1)?.type).toBe("message/rfc822");
    expect(explain(message).report.failures[0]?.recipient).toBe("ron@contoso.com");
  });
});

test("sectors of 4096 bytes", () => {
  const size = 4096;
  const body = "Half past twelve? ".repeat(300);
  const bytes = Buffer.from(body, "utf16le");
  const file = Buffer.alloc(size * (3 + Math.ceil(bytes.length / size)));
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(file);
  file.writeUInt16LE(12, 30);
  [
    [44, 1],
    [48, 1],
    [60, 0xfffffffe],
    [68, 0xfffffffe],
    [76, 0],
  ].forEach(([at = 0, value = 0]) => file.writeUInt32LE(value, at));
  for (let i = 1; i < 109; i++) file.writeUInt32LE(0xffffffff, 76 + 4 * i);
  const sectors = Math.ceil(bytes.length / size);
  for (let i = 0; i < sectors; i++)
    file.writeUInt32LE(i + 1 < sectors ? i + 3 : 0xfffffffe, size + 4 * (i + 2));
  file.writeUInt32LE(0xfffffffe, size + 4);
  const entry = (
    index: number,
    name: string,
    type: number,
    right: number,
    child: number,
    start: number,
    length: number,
  ) => {
    const at = 2 * size + 128 * index;
    file.write(name, at, "utf16le");
    file.writeUInt16LE(2 * name.length + 2, at + 64);
    file.writeUInt8(type, at + 66);
    [0xffffffff, right, child].forEach((value, i) => file.writeUInt32LE(value, at + 68 + 4 * i));
    file.writeUInt32LE(start, at + 116);
    file.writeUInt32LE(length, at + 120);
  };
  entry(0, "Root Entry", 5, 0xffffffff, 1, 0xfffffffe, 0);
  entry(1, "__properties_version1.0", 2, 2, 0xffffffff, 0xfffffffe, 0);
  entry(2, "__substg1.0_1000001F", 2, 0xffffffff, 0xffffffff, 2, bytes.length);
  bytes.copy(file, 3 * size);
  expect(readOutlookFile(file).text).toBe(body);
});

test("a compound file that is no message", () => {
  const other = compoundFile(new Map([["WordDocument", new Uint8Array(100)]]));
  expect(outcome(other)).toBe("outlook-msg");
});

test("files that end early", () => {
  for (const file of files)
    for (let length = 0; length < file.length; length += 97) soon(file.subarray(0, length));
});

const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  value: fc.oneof(
    fc.constantFrom(0, 1, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff),
    fc.integer({ min: 0, max: 200 }),
    fc.nat(),
  ),
  where: fc.constantFrom("header", "table", "directory", "anywhere"),
});

/** Where damage does most: the header's numbers, the table, the directory. */
function place(file: Uint8Array, { at, where }: { at: number; where: string }): number {
  const [start, length] = {
    header: [28, 60] as const,
    table: [tableAt(file), 512] as const,
    directory: [directoryAt(file), 128 * 24] as const,
  }[where] ?? [0, file.length - 4];
  return start + Math.floor((at * length) / 2) * 2;
}

test("mutated files never end in another error, and always soon", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.array(change, { minLength: 1, maxLength: 5 }),
      (file, changes) => {
        soon(
          patched(
            file,
            changes.map((one) => [place(file, one), one.value]),
          ),
        );
      },
    ),
    { numRuns: 3000 },
  );
});
