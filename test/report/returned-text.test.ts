import { readMessage } from "../../src/message";
import { returnedText } from "../../src/report/returned-text";
import { returned } from "../fixtures/returned";

const read = (source: string) => readMessage(new TextEncoder().encode(source));

test("the text of a mail that came back as a part, and the names of what hung on it", () => {
  expect(returnedText(read(returned("Dear Ron,\nhere it is.")), false)).toEqual({
    text: "Dear Ron,\nhere it is.",
    attachments: [],
  });
  expect(returnedText(read(returned("Dear Ron", ["a.pdf", "b.docx"])), false)).toEqual({
    text: "Dear Ron",
    attachments: ["a.pdf", "b.docx"],
  });
});

test("of a report that is itself attached, the mail that came back, not the report", () => {
  const carrier = [
    "From: paolo@contoso.com",
    "Subject: Look",
    'Content-Type: multipart/mixed; boundary="o1"',
    "",
    "--o1",
    "Content-Type: text/plain",
    "",
    "What is this?",
    "--o1",
    "Content-Type: message/rfc822",
    "",
    returned("Dear Ron"),
    "--o1--",
  ].join("\r\n");
  expect(returnedText(read(carrier), true).text).toBe("Dear Ron");
});

const below = (fields: readonly string[], body: string) =>
  read(
    [
      "From: MAILER-DAEMON@mx.example",
      "Subject: failure notice",
      "",
      "Hi. This is the qmail-send program at mx.example.",
      "<ron@fabrikam.com>:",
      "Sorry, no mailbox here by that name. (#5.1.1)",
      "",
      "--- Below this line is a copy of the message.",
      "",
      "Return-Path: <marta.conti@contoso.com>",
      "From: marta.conti@contoso.com",
      "To: ron@fabrikam.com",
      "Subject: Offer",
      ...fields,
      "",
      body,
    ].join("\r\n"),
  );

test("the text below the report's own words", () => {
  expect(returnedText(below([], "Dear Ron,\r\n\r\nit is here."), false).text).toBe(
    "Dear Ron,\n\nit is here.",
  );
});

test("what is encoded or in several parts is not taken for text", () => {
  const encoded = below(["Content-Transfer-Encoding: base64"], "RGVhciBSb24=");
  expect(returnedText(encoded, false).text).toBe("");
  const several = below(['Content-Type: multipart/alternative; boundary="x"'], "--x\r\n\r\nDear");
  expect(returnedText(several, false).text).toBe("");
});

test("a report without the mail returns nothing", () => {
  const alone = read("From: MAILER-DAEMON@mx.example\r\nSubject: failure\r\n\r\nIt failed.");
  expect(returnedText(alone, false)).toEqual({ text: "", attachments: [] });
});
