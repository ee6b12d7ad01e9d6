import { explain } from "../../src/diagnosis";
import {
  fromPasted,
  readMessage,
  UnreadableInput,
  type Message,
  type Part,
} from "../../src/message";
import { headerValue } from "../../src/message/header";
import { LIMITS } from "../../src/message/limits";
import { fixture } from "../fixtures/read";

const bytes = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const read = (text: string) => readMessage(bytes(text.replaceAll("\n", "\r\n")));

function types(part: Part): string[] {
  return [part.type, ...part.parts.flatMap(types)];
}

const outline = (message: Message) => message.parts.flatMap(types);

describe("what real bounces get wrong", () => {
  test("a boundary that is not declared is found in the body", () => {
    const message = read(
      "From: a@contoso.com\nContent-Type: multipart/report; report-type=delivery-status\n\nsome text\n--xyzzy1\nContent-Type: text/plain\n\nhello\n--xyzzy1--\n",
    );
    expect(outline(message)).toEqual(["multipart/report", "text/plain"]);
    expect(message.text.trim()).toBe("hello");
  });

  test("a declared boundary that never occurs gives way to the one that does", () => {
    const message = read(
      'From: a@contoso.com\nContent-Type: multipart/mixed; boundary="never"\n\n--there\nContent-Type: text/plain\n\nhello\n--there--\n',
    );
    expect(outline(message)).toEqual(["multipart/mixed", "text/plain"]);
  });

  test("an unterminated multipart ends with the input", () => {
    const message = read(
      "From: a@contoso.com\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nfirst\n--b\nContent-Type: text/plain\n\nsecond",
    );
    expect(message.text).toContain("second");
  });

  test("an mbox line, blank lines and CR-only line ends before the fields", () => {
    const body = "From: a@contoso.com\nSubject: Hello\n\nbody\n";
    for (const text of [`From a@contoso.com  Thu Apr 29 23:34:45 2021\n${body}`, `\n\n${body}`]) {
      expect(read(text).subject).toBe("Hello");
    }
    expect(readMessage(bytes(body.replaceAll("\n", "\r"))).subject).toBe("Hello");
  });

  test("a first line of the header block that is no field starts the body", () => {
    expect(read("From: a@contoso.com\nSubject: x\nthis is prose\nmore\n").text).toContain(
      "this is prose",
    );
  });

  test("base64 and quoted-printable bodies, also of the delivery-status part", () => {
    const status = Buffer.from(
      "Reporting-MTA: dns; mx.contoso.com\n\nFinal-Recipient: rfc822; ron@contoso.com\nAction: failed\nStatus: 5.1.1\n",
    ).toString("base64");
    const message = read(
      `From: postmaster@contoso.com\nSubject: Undeliverable\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\nnot =\ndelivered=2E\n--b\nContent-Type: message/delivery-status\nContent-Transfer-Encoding: base64\n\n${status}\n--b--\n`,
    );
    expect(message.text.trim()).toBe("not delivered.");
    expect(explain(message).failures[0]?.failure.recipient).toBe("ron@contoso.com");
  });

  test("a file of a report without any header field is read", () => {
    expect(outline(fixture("mime/no-headers-at-all.eml"))).toEqual([
      "multipart/mixed",
      "text/plain",
      "message/delivery-status",
      "text/rfc822-headers",
    ]);
    expect(explain(fixture("mime/no-headers-at-all.eml")).report.kind).toBe("failed");
  });
});

describe("charsets", () => {
  const body = (charset: string, raw: string) =>
    readMessage(
      bytes(`From: a@contoso.com\r\nContent-Type: text/plain; charset=${charset}\r\n\r\n${raw}`),
    ).text;

  test("what is valid UTF-8 is UTF-8, whatever is declared", () => {
    expect(body("us-ascii", "caf\xc3\xa9")).toBe("café");
    expect(body("uft-8", "caf\xc3\xa9")).toBe("café");
  });

  test("windows-1252 quotes and apostrophes, also where latin-1 or nothing known is declared", () => {
    for (const charset of ["windows-1252", "iso-8859-1", "us-ascii", "x-unknown"]) {
      expect(body(charset, "couldn\x92t caf\xe9")).toBe("couldn’t café");
    }
  });

  test("UTF-7, ISO-2022-JP, Shift_JIS, KOI8-R and GB2312", () => {
    expect(body("unicode-1-1-utf-7", "Hi +AOQ- Mom +-")).toBe("Hi ä Mom +");
    expect(body("iso-2022-jp", "\x1b$B$3$s\x1b(B")).toBe("こん");
    expect(body("shift_jis", "\x82\xb1\x82\xf1")).toBe("こん");
    expect(body("koi8-r", "\xf0\xd2\xc9")).toBe("При");
    expect(body("gb2312", "\xc4\xe3\xba\xc3")).toBe("你好");
  });

  test("raw 8-bit header fields are in the charset of the body, or UTF-8", () => {
    const subject = (charset: string, raw: string) =>
      readMessage(
        bytes(
          `From: a@contoso.com\r\nSubject: ${raw}\r\nContent-Type: text/plain; charset=${charset}\r\n\r\nx`,
        ),
      ).subject;
    expect(subject("shift_jis", "\x82\xb1\x82\xf1")).toBe("こん");
    expect(subject("koi8-r", "\xf0\xd2\xc9")).toBe("При");
    expect(subject("us-ascii", "caf\xc3\xa9")).toBe("café");
    expect(subject("us-ascii", "caf\xe9")).toBe("café");
  });

  test("encoded words, one character split over two", () => {
    const subject = (value: string) => read(`From: a@contoso.com\nSubject: ${value}\n\nx`).subject;
    expect(subject("=?utf-8?Q?caf=C3?= =?utf-8?Q?=A9?= bar")).toBe("café bar");
    expect(subject("=?iso-8859-1?B?Y2Fm6Q==?=")).toBe("café");
    expect(subject("=?ISO-2022-JP?B?VW5kZWxpdmVyYWJsZTogGyRCJEskYyE8JHMbKEI==?=")).toBe(
      "Undeliverable: にゃーん",
    );
    expect(subject("=?utf-8?X?broken?= =?")).toBe("=?utf-8?X?broken?= =?");
  });
});

describe("content decides what an input is", () => {
  test("text without header fields is text, HTML is HTML", () => {
    expect(read("550 5.1.1 no such user").pasted).toBe(true);
    expect(read("<html><body><p>one</p><p>two</p></body></html>").text).toBe("one\ntwo");
    expect(
      read("Delivery has failed to these recipients or groups:\n\nron@contoso.com\n").headers,
    ).toEqual([]);
  });

  test("the pasted source of a message is a message, anything else is text", () => {
    const source =
      "Received: from mail.contoso.com\nSubject: =?utf-8?Q?caf=C3=A9?=\nContent-Type: text/plain\n\nhello";
    expect(fromPasted(source, null).subject).toBe("café");
    expect(fromPasted(source, null).text).toBe("hello");
    expect(fromPasted("https://contoso.com is down", null).headers).toEqual([]);
    expect(fromPasted("", null).text).toBe("");
    expect(fromPasted("", "<p>550 5.1.1</p>").text).toBe("550 5.1.1");
  });

  test.each([
    ["nothing", "", "empty"],
    ["white space", " \n \n", "empty"],
    ["a picture", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0", "binary"],
    ["an Outlook .msg", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "outlook-msg"],
  ])("%s can't be read", (_, text, reason) => {
    expect(() => readMessage(bytes(text))).toThrow(UnreadableInput);
    try {
      readMessage(bytes(text));
    } catch (error) {
      expect((error as UnreadableInput).reason).toBe(reason);
    }
  });
});

describe("limits are kept and said", () => {
  test("depth", () => {
    let text = "From: a@contoso.com\n";
    for (let i = 0; i < 40; i++)
      text += `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`;
    expect(read(`${text}\nx`).truncated).toContain("depth");
  });

  test("parts", () => {
    const text = `From: a@contoso.com\nContent-Type: multipart/mixed; boundary=b\n\n${"--b\n\nx\n".repeat(LIMITS.parts + 10)}--b--\n`;
    const message = read(text);
    expect(message.truncated).toContain("parts");
    expect(message.parts[0]?.parts.length).toBeLessThanOrEqual(LIMITS.parts);
  });

  test("header fields and their length", () => {
    const many = read(`From: a@contoso.com\n${"X-A: b\n".repeat(LIMITS.headers + 5)}\nbody`);
    expect(many.truncated).toContain("headers");
    const long = read(
      `From: a@contoso.com\nX-Long: ${"y".repeat(10)}\n${` ${"z".repeat(1000)}\n`.repeat(100)}\nbody`,
    );
    expect((headerValue(long.headers, "x-long") ?? "").length).toBeLessThanOrEqual(
      LIMITS.headerField + 1001,
    );
  });

  test("text and bytes", () => {
    const text = readMessage(bytes(`From: a@contoso.com\r\n\r\n${"x".repeat(LIMITS.text + 10)}`));
    expect(text.truncated).toContain("text");
    expect(text.text.length).toBe(LIMITS.text);
    const huge = new Uint8Array(LIMITS.bytes + 1).fill(0x61);
    huge.set(bytes("From: a@contoso.com\n\n"));
    expect(readMessage(huge).truncated).toContain("bytes");
  });
});
