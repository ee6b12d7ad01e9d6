import { explain } from "../../src/diagnosis";
import { readMessage } from "../../src/message";
import { mail } from "../report/readers/mail";

/** A report whose machine-readable part says this of one recipient, and whose text says nothing. */
function explained(perRecipient: string, perMessage = "Reporting-MTA: dns; mx.contoso.com") {
  const text = `--b
Content-Type: text/plain

A message that you sent is coming back.
--b
Content-Type: message/delivery-status

${perMessage}

Final-Recipient: rfc822; ron@fabrikam.com
Action: failed
${perRecipient}

--b--
`;
  const type = 'multipart/report; report-type=delivery-status; boundary="b"';
  const diagnosis = explain(readMessage(mail(text, { "Content-Type": type })));
  return { diagnosis, failure: diagnosis.failures[0] };
}

describe("the exit code of a program on the recipient's server (RFC 3464 2.3.6, x-unix)", () => {
  const causeOf = (fields: string) => explained(fields).failure?.entry.id;

  test("nothing else told: the program failed", () => {
    const { failure } = explained("Status: 4.3.0\nDiagnostic-Code: x-unix; temporary failure");
    expect(failure?.entry.id).toBe("text-mailer-error");
    expect(failure?.failure.answer.text).toBe("x-unix; temporary failure");
    expect(failure?.failure.answer.reply).toBeNull();
  });

  test.each([
    ["Status: 5.2.2\nDiagnostic-Code: x-unix; 69", "registry-x.2.2"],
    ["Status: 5.1.1\nDiagnostic-Code: X-Unix; 67", "registry-x.1.1"],
    ["Status: 4.3.0\nDiagnostic-Code: x-unix; Quota exceeded, not stored", "registry-x.2.2"],
    ["Status: 4.3.0\nDiagnostic-Code: smtp; temporary failure", "registry-x.3.0"],
  ])("a code or words that tell more count: %j", (fields, cause) => {
    expect(causeOf(fields)).toBe(cause);
  });
});

describe("a gateway from X.400 (MIXER, RFC 2156)", () => {
  const fields = (told: string) =>
    `Status: 5.0.0\nDiagnostic-Code: Reason 1 (Unable-To-Transfer); Diagnostic -1 (Unknown)\nX400-Supplementary-Info: ${told}`;
  const perMessage =
    "Reporting-MTA: x400; mta relay1 in /ADMD= /C=WW/\nDSN-Gateway: dns; gate.contoso.com";

  test("the system behind it tells the cause; the code stays the gateway's", () => {
    const { diagnosis, failure } = explained(
      fields(`"MTA '192.0.2.7' gives error message 5.7.1 Unable to relay for ron@fabrikam.com"`),
      perMessage,
    );
    expect(failure?.category).toBe("no-relaying");
    expect(failure?.exactness).toBe("text");
    expect(failure?.wrapper).toBeNull();
    expect(failure?.failure.answer.status).toBe("5.0.0");
    expect(failure?.failure.nested.map(({ status }) => status)).toEqual(["5.7.1"]);
    expect(failure?.evidence.map(({ line }) => line.split(":")[0])).toContain(
      "X400-Supplementary-Info",
    );
    expect(diagnosis.report.generatedBy?.value).toBe("gate.contoso.com");
  });

  test("nothing told behind it, no gateway named: no reason, nobody", () => {
    const { diagnosis, failure } = explained(
      fields('"Unable to transfer"'),
      "Reporting-MTA: x400; mta relay1 in /ADMD= /C=WW/",
    );
    expect(failure?.entry.id).toBe("registry-x.0.0");
    expect(failure?.failure.nested).toEqual([]);
    expect(diagnosis.report.generatedBy).toBeNull();
  });
});
