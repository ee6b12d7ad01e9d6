import { readFileSync } from "node:fs";
import path from "node:path";
import { explain } from "../../src/diagnosis";
import { holdsUnopened, type Message, readMessage } from "../../src/message";
import { LIMITS } from "../../src/message/limits";
import { openOutlookFile, readOutlookFile } from "../../src/message/msg";
import type { Part } from "../../src/message/types";
import { compoundFile, type OutlookItem, outlookFile, PID } from "../fixtures/outlook-file";
import { carrying } from "../fixtures/carrying";
import { lunch, twoRecipients } from "../fixtures/outlook-items";

const RECIPIENTS = ["ron@contoso.com", "info@museum.example"];

const mime = new Uint8Array(
  readFileSync(path.join(__dirname, "../../preview/mailbox/10-mailbox-full-postfix.eml")),
);
const msg = outlookFile(twoRecipients);

/** A mail that a person wrote, with a file attached to it. */
function withFile(name: string, file: Uint8Array, type = "application/octet-stream"): Uint8Array {
  return Buffer.from(carrying({ type, name, content: file }));
}

/** The same as Outlook saves it. */
function savedWithFile(name: string, file: Uint8Array, type?: string): Uint8Array {
  const tag = type === undefined ? {} : { [PID.attachMimeTag]: type };
  return outlookFile({
    properties: { ...lunch.properties, [PID.subject]: "This came back" },
    recipients: lunch.recipients ?? [],
    attachments: [
      { properties: { [PID.attachLongFilename]: name, [PID.attachData]: file, ...tag } },
    ],
  });
}

const open = (bytes: Uint8Array) => readMessage(bytes, openOutlookFile);

function recipientsIn(message: Message): readonly string[] {
  const { kind, enclosed, failures } = explain(message).report;
  expect({ kind, enclosed }).toEqual({ kind: "failed", enclosed: true });
  return failures.map(({ recipient }) => recipient);
}

describe("a bounce that hangs on a mail as a saved file is read", () => {
  test.each([
    ["application/vnd.ms-outlook", "Undeliverable.msg"],
    ["application/octet-stream", "Undeliverable.MSG"],
    ["application/vnd.ms-outlook", "a report"],
  ])(".msg in .eml, %s, %s", (type, name) => {
    expect(recipientsIn(open(withFile(name, msg, type)))).toEqual(RECIPIENTS);
  });

  test(".msg in .msg", () => {
    expect(recipientsIn(readOutlookFile(savedWithFile("Undeliverable.msg", msg)))).toEqual(
      RECIPIENTS,
    );
  });

  test(".eml in .eml, sent as any file", () => {
    expect(recipientsIn(readMessage(withFile("full.eml", mime)))).toEqual(["info@museum.example"]);
  });

  test.each([undefined, "application/octet-stream", "message/rfc822"])(
    ".eml in .msg, type %s",
    (type) => {
      const message = readOutlookFile(savedWithFile("full.eml", mime, type));
      expect(recipientsIn(message)).toEqual(["info@museum.example"]);
    },
  );

  test("in what was passed on before, each time in the other form", () => {
    const inner = savedWithFile("FW report.eml", withFile("Undeliverable.msg", msg));
    expect(recipientsIn(open(withFile("FW FW report.msg", inner)))).toEqual(RECIPIENTS);
  });
});

test("a file of Outlook is marked where nothing opens it, and nothing else is", () => {
  const message = readMessage(withFile("Undeliverable.msg", msg));
  expect(holdsUnopened(message)).toBe(true);
  expect(explain(message).report.kind).toBe("not-a-bounce");
  expect(holdsUnopened(readMessage(withFile("FW.eml", withFile("Undeliverable.msg", msg))))).toBe(
    true,
  );
  for (const bytes of [withFile("full.eml", mime), withFile("menu.doc", msg), mime])
    expect(holdsUnopened(readMessage(bytes))).toBe(false);
  expect(holdsUnopened(open(withFile("Undeliverable.msg", msg)))).toBe(false);
});

describe("a file that is called a mail and is none stays a file", () => {
  const words = new TextEncoder().encode("Only words, no header.");
  const document = compoundFile(new Map([["WordDocument", new Uint8Array(5000)]]));
  test.each([
    ["words.eml", words],
    ["words.msg", words],
    ["document.msg", document],
    ["damaged.msg", msg.subarray(0, 1500)],
    ["empty.eml", new Uint8Array(0)],
  ])("%s", (name, file) => {
    for (const message of [
      open(withFile(name, file)),
      readOutlookFile(savedWithFile(name, file)),
    ]) {
      const attached = message.parts[0]?.parts[1];
      expect(attached).toMatchObject({ type: "application/octet-stream", name, parts: [] });
      expect(explain(message).report.kind).toBe("not-a-bounce");
    }
  });
});

describe("the limits hold across both forms", () => {
  const depthOf = (part: Part): number => 1 + Math.max(0, ...part.parts.map(depthOf));

  /** Wraps a report again and again, each time by the next of these. */
  function wrapped(
    times: number,
    ...ways: readonly ((file: Uint8Array) => Uint8Array)[]
  ): Uint8Array {
    let file = outlookFile({ properties: twoRecipients.properties } satisfies OutlookItem);
    for (let i = 0; i < times; i++) file = ways[i % ways.length]?.(file) ?? file;
    return file;
  }
  const intoMsg = (file: Uint8Array) => savedWithFile(file[0] === 0xd0 ? "a.msg" : "a.eml", file);
  const intoEml = (file: Uint8Array) => withFile(file[0] === 0xd0 ? "a.msg" : "a.eml", file);

  test.each([
    [".msg in .msg", readOutlookFile, wrapped(40, intoMsg)],
    ["in turn", readOutlookFile, wrapped(20, intoEml, intoMsg)],
    [".eml in .eml", open, wrapped(20, intoEml)],
  ])("nesting: %s", (_, read, file) => {
    const message = read(file);
    expect(message.truncated).toContain("depth");
    expect(Math.max(...message.parts.map(depthOf))).toBeLessThanOrEqual(2 * LIMITS.depth + 3);
  });

  test("parts", () => {
    const many = Array.from({ length: 300 }, (_, i) => ({
      properties: {
        [PID.attachLongFilename]: `${String(i)}.msg`,
        [PID.attachData]: outlookFile({ properties: lunch.properties }),
      },
    }));
    const file = outlookFile({ properties: lunch.properties, attachments: many });
    const message = open(withFile("all.msg", file));
    expect(message.truncated).toContain("parts");
    const count = (part: Part): number => part.parts.reduce((sum, one) => sum + count(one), 1);
    expect(message.parts.reduce((sum, part) => sum + count(part), 0)).toBeLessThan(
      2 * LIMITS.parts,
    );
  });
});
