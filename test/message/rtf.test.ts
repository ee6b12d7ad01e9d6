import { decodeText } from "../../src/message/charset";
import { LIMITS } from "../../src/message/limits";
import { htmlOfRtf, unpackRtf } from "../../src/message/rtf";

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(" ", ""), "hex"));
const ascii = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));
const html = (rtf: string) =>
  htmlOfRtf(ascii(rtf), (run, page) => decodeText(run, page === null ? "" : `windows-${page}`));

test("the examples of [MS-OXRTFCP] 3.1 and 3.2", () => {
  const simple = bytes(
    "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0",
  );
  expect(Buffer.from(unpackRtf(simple, 1000) ?? []).toString("latin1")).toBe(
    "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n",
  );
  const crossing = bytes("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0");
  expect(Buffer.from(unpackRtf(crossing, 1000) ?? []).toString("latin1")).toBe(
    "{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}",
  );
});

test("what is not packed, is no RTF at all, or is cut", () => {
  const header = (kind: string) => ascii(`\x14\0\0\0\x04\0\0\0${kind}\0\0\0\0`);
  const plain = Uint8Array.from([...header("MELA"), ...ascii("{\\rtf1}")]);
  expect(Buffer.from(unpackRtf(plain, 5) ?? []).toString("latin1")).toBe("{\\rtf");
  expect(unpackRtf(header("ABCD"), 1000)).toBeNull();
  expect(unpackRtf(ascii("short"), 1000)).toBeNull();
});

test("a reference that repeats itself for ever ends at the limit", () => {
  const pairs = Array.from({ length: 8 }, () => [0x00, 0x0f]).flat();
  const body = Array.from({ length: 5000 }, () => [0xff, ...pairs]).flat();
  const packed = Uint8Array.from([
    ...ascii("\xff\xff\xff\x7f\xff\xff\xff\x7fLZFu\0\0\0\0"),
    ...body,
  ]);
  expect(unpackRtf(packed, 10_000)).toHaveLength(10_000);
});

test("HTML comes out as it went in", () => {
  expect(
    html(
      String.raw`{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl{\f0\fswiss Arial;}{\f1\fcharset204 Arial;}}
{\colortbl\red0\green0\blue0;}{\*\generator Microsoft Exchange Server;}\uc1\pard\plain\deftab360 \f0\fs24
{\*\htmltag64}{\*\htmltag18 <html>}{\*\htmltag50 <body>}\htmlrtf {\htmlrtf0
{\*\htmltag64 <p class="a\{b\}">}\htmlrtf {\htmlrtf0 caf\'e9 \u8364?5 {\*\htmltag84 &lt;}\htmlrtf <\htmlrtf0 x@y.example\tab
{\f1 \'ef\'f0}\htmlrtf\par}\htmlrtf0 {\*\htmltag72 </p>}{\*\mhtmltag84 <img src="cid:1">}
{\*\htmltag58 </body>}{\*\htmltag27 </html>}}}`,
    ),
  ).toBe('<html><body><p class="a{b}">café €5 &lt;x@y.example\tпр</p></body></html>');
});

test.each([
  ["RTF that somebody wrote", "{\\rtf1\\ansi\\pard hello}"],
  ["RTF made from plain text", "{\\rtf1\\ansi\\fromtext \\pard hello}"],
  ["no RTF", "hello \\fromhtml1"],
])("%s has no HTML", (_, rtf) => {
  expect(html(rtf)).toBeNull();
});

test("groups deeper than any that is meant, braces that do not match, a word that is cut", () => {
  const start = "{\\rtf1\\fromhtml1 {\\*\\htmltag <b>}";
  expect(html(`${start}${"{".repeat(1_000_000)}x`)).toBe("<b>");
  expect(html(`${start}${"}".repeat(1_000_000)}x`)).toBe("<b>x");
  expect(html(`${start}x\\`)).toBe("<b>x");
  expect(html(`${start}${"\\htmlrtf".repeat(200_000)}`)).toBe("<b>");
});

test("RTF of nothing but short words, as large as it may be, takes its time but once", () => {
  const start = process.cpuUsage();
  expect(html(`{\\rtf1\\fromhtml1 ${"\\par".repeat(LIMITS.rtf / 4)}`)).toHaveLength(LIMITS.rtf / 2);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(5_000);
});
