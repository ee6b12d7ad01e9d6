import { reportOf } from "./readers/mail";

const report = (status: string, text = "") =>
  reportOf(
    `--b1\nContent-Type: text/plain\n\n${text}\n--b1\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.contoso.com\n\nFinal-Recipient: rfc822; anna@contoso.com\nAction: failed\nStatus: ${status}\n\n--b1--\n`,
    { "Content-Type": 'multipart/report; report-type=delivery-status; boundary="b1"' },
  ).failures[0]?.answer;

describe("a Status field without a diagnostic", () => {
  test("its comment is what is said", () => {
    expect(report("4.4.7 (delivery time expired)")).toMatchObject({
      status: "4.4.7",
      text: "4.4.7 (delivery time expired)",
    });
  });

  test("words without brackets, and no code that was not stated", () => {
    expect(report("553 Exceeded maximum inbound message size")).toMatchObject({
      status: null,
      reply: null,
      text: "553 Exceeded maximum inbound message size",
    });
  });

  test("a bare code says nothing in words", () => {
    expect(report("5.1.1")?.text).toBe("");
  });
});
