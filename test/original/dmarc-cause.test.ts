import { readAuthentication } from "../../src/original/authentication";
import { dmarcCause, type DmarcCause } from "../../src/original/dmarc-cause";
import { readForwarding } from "../../src/original/forwarding";
import { readPath } from "../../src/original/path";
import { headersOf, twoLabels } from "./headers";

function causeOf(lines: readonly string[], answer = ""): DmarcCause | null {
  const headers = headersOf(...lines);
  const authentication = readAuthentication(headers, twoLabels);
  return dmarcCause(authentication, readForwarding(headers, readPath(headers, []), answer), answer);
}

const causes = (found: DmarcCause | null) =>
  found && [found.main.cause, ...found.also.map(({ cause }) => cause)];
const verdict = (value: string) => [`Authentication-Results: ${value}`, "From: anna@contoso.com"];

test("an SPF record is missing and nothing is signed", () => {
  const found = causeOf(
    verdict(
      "spf=none (sender IP is 192.0.2.1) smtp.mailfrom=contoso.com; dkim=none (message not signed) header.d=none;dmarc=fail action=oreject header.from=contoso.com;compauth=fail reason=000",
    ),
  );
  expect(causes(found)).toEqual(["record-missing", "spf-not-passing", "dkim-not-passing"]);
  expect(found?.main).toMatchObject({ record: "spf", domain: "contoso.com" });
  expect(found?.main.evidence.line).toContain("spf=none");
  expect(found?.records).toEqual([
    { kind: "dmarc", name: "_dmarc.contoso.com" },
    { kind: "spf", name: "contoso.com" },
  ]);
});

test("a DMARC record is missing", () => {
  const found = causeOf(
    verdict("spf=fail smtp.mailfrom=contoso.com; dkim=none; dmarc=none header.from=contoso.com"),
  );
  expect(found?.main).toMatchObject({ cause: "record-missing", record: "dmarc" });
});

test("SPF does not pass", () => {
  for (const result of ["fail", "softfail", "neutral", "temperror", "permerror"]) {
    const found = causeOf(
      verdict(
        `spf=${result} smtp.mailfrom=contoso.com; dkim=none; dmarc=fail header.from=contoso.com`,
      ),
    );
    expect(found?.main).toMatchObject({ cause: "spf-not-passing", verdict: result });
  }
});

test("DKIM does not pass: the record of its key is named", () => {
  const found = causeOf([
    "DKIM-Signature: v=1; a=rsa-sha256; d=contoso.com; s=selector1; bh=x; b=y",
    ...verdict("dkim=fail (body hash) header.d=contoso.com; dmarc=fail header.from=contoso.com"),
  ]);
  expect(found?.main).toMatchObject({ cause: "dkim-not-passing", verdict: "fail" });
  expect(found?.records).toContainEqual({
    kind: "dkim",
    name: "selector1._domainkey.contoso.com",
  });
});

test("what passes is not of the domain in From", () => {
  const found = causeOf(
    verdict(
      "spf=pass smtp.mailfrom=mailer.example; dkim=pass header.d=mailer.example; dmarc=fail header.from=contoso.com",
    ),
  );
  expect(found?.main).toMatchObject({
    cause: "not-aligned",
    from: "contoso.com",
    envelope: "mailer.example",
    signature: "mailer.example",
  });
});

test("forwarding broke it", () => {
  const found = causeOf([
    "Resent-From: bob@fabrikam.com",
    ...verdict("spf=fail smtp.mailfrom=contoso.com; dkim=fail; dmarc=fail header.from=contoso.com"),
  ]);
  expect(causes(found)).toEqual(["forwarding", "spf-not-passing", "dkim-not-passing"]);
  expect(found?.main).toMatchObject({ by: "bob@fabrikam.com" });
});

test("every onmicrosoft.com tenant is its own organisation", () => {
  const line =
    "spf=pass smtp.mailfrom=fabrikam.onmicrosoft.com; dkim=none; dmarc=fail header.from=contoso.onmicrosoft.com";
  expect(causeOf([`Authentication-Results: ${line}`])?.main.cause).toBe("not-aligned");
});

test("verdicts that the answer itself tells", () => {
  const outlook =
    "550 5.7.515 Access denied, sending domain contoso.com does not meet the required authentication level. Spf= Fail , Dkim= Pass , DMARC= Fail";
  expect(causeOf(["From: anna@contoso.com"], outlook)?.main).toMatchObject({
    cause: "spf-not-passing",
    verdict: "fail",
  });
  const gmail =
    "550-5.7.26 The sender is unauthenticated. DKIM = did not pass SPF [contoso.com] with ip: [192.0.2.1] = did not pass";
  expect(causes(causeOf(["From: anna@contoso.com"], gmail))).toEqual([
    "spf-not-passing",
    "dkim-not-passing",
  ]);
});

test("no reason is guessed", () => {
  expect(causeOf([])).toBeNull();
  expect(causeOf(["From: anna@contoso.com"])).toBeNull();
  expect(
    causeOf(verdict("spf=pass smtp.mailfrom=contoso.com; dmarc=pass header.from=contoso.com")),
  ).toBeNull();
});

test("a name that is none is not handed out as a record", () => {
  expect(causeOf(["From: a@con$(x).com", "Return-Path: <a@fabrikam.com>"])?.records ?? []).toEqual([
    { kind: "spf", name: "fabrikam.com" },
  ]);
});
