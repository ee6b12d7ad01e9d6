import { readAuthenticationResults } from "../../src/original/authentication-results";
import { readAuthentication, spfToCheck } from "../../src/original/authentication";
import { compauthMeaning } from "../../src/original/compauth";
import { readReceivedSpf } from "../../src/original/received-spf";
import { headersOf, twoLabels } from "./headers";

const field = (value: string) =>
  readAuthenticationResults({ name: "Authentication-Results", value });
const plain = (value: string) =>
  field(value).results.map(({ method, result, reason, comment, properties }) => ({
    method,
    result,
    reason,
    comment,
    ...Object.fromEntries(properties),
  }));

describe("the field (RFC 8601)", () => {
  test("as Exchange Online writes it", () => {
    const read = field(
      "spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=contoso.com; dkim=none (message not signed) header.d=none;dmarc=fail action=oreject header.from=contoso.com;compauth=fail reason=000",
    );
    expect(read.server).toBeNull();
    expect(read.results.map(({ method, result }) => `${method}=${result}`)).toEqual([
      "spf=pass",
      "dkim=none",
      "dmarc=fail",
      "compauth=fail",
    ]);
    expect(read.results[2]?.properties.get("action")).toBe("oreject");
    expect(read.results[3]?.reason).toBe("000");
  });
  test("with a server, comments, quotes and a method's version", () => {
    const read = field(
      'mx.example.net 1; dkim/1=pass (2048-bit key; unprotected) header.d=contoso.com header.i=@contoso.com header.b="a;b"; spf=Pass smtp.mailfrom=anna@contoso.com',
    );
    expect(read.server).toBe("mx.example.net");
    expect(plain('x; dkim/1=pass (2048-bit key; unprotected) header.b="a;b"')).toEqual([
      {
        method: "dkim",
        result: "pass",
        reason: null,
        comment: "2048-bit key; unprotected",
        "header.b": "a;b",
      },
    ]);
    expect(read.results[1]?.result).toBe("pass");
  });
  test("white space around the signs", () => {
    expect(
      plain(
        "mx.example ; spf = fail smtp.mailfrom =contoso.com ; dmarc= none header.from= contoso.com",
      ),
    ).toEqual([
      {
        method: "spf",
        result: "fail",
        reason: null,
        comment: null,
        "smtp.mailfrom": "contoso.com",
      },
      {
        method: "dmarc",
        result: "none",
        reason: null,
        comment: null,
        "header.from": "contoso.com",
      },
    ]);
  });
  test("an ARC set has an instance", () => {
    const read = field("i=2; mx.microsoft.com 1; spf=pass smtp.mailfrom=contoso.com; arc=none");
    expect([read.instance, read.server, read.results.length]).toEqual([2, "mx.microsoft.com", 2]);
  });
  test("Exchange's stray name between two verdicts is no verdict", () => {
    const read = field(
      "dkim=none (message not signed) header.d=none;contoso.com; dkim=none (message not signed) header.d=none;",
    );
    expect([read.server, read.results.length]).toEqual([null, 2]);
  });
  test("nothing checked, nothing there", () => {
    expect(field("mx.example.net; none").results).toEqual([]);
    expect(field("").results).toEqual([]);
    expect(field(";;;=;= =;").results).toEqual([]);
  });
});

describe("the verdicts", () => {
  const read = (...lines: string[]) => readAuthentication(headersOf(...lines), twoLabels);

  test("all pass and aligned", () => {
    const found = read(
      "Authentication-Results: spf=pass smtp.mailfrom=bounce.contoso.com; dkim=pass header.d=contoso.com; dmarc=pass action=none header.from=contoso.com;compauth=pass reason=100",
      "From: anna@contoso.com",
    );
    expect([found.spf?.aligned, found.dkim?.aligned, found.dmarc?.aligned]).toEqual([
      true,
      true,
      true,
    ]);
    expect(found.compauth).toMatchObject({ verdict: "pass", reason: "100", meaning: "passed" });
    expect(found.spf?.evidence.source).toBe("original");
    expect(found.spf?.evidence.line).toMatch(/^Authentication-Results: spf=pass/);
  });
  test("of several signatures the aligned one that passes", () => {
    const found = read(
      "Authentication-Results: mx.example.net; dkim=pass header.d=sender.example; dkim=fail (no key) header.d=contoso.com; dkim=pass header.d=mail.contoso.com",
      "From: anna@contoso.com",
    );
    expect(found.dkim).toMatchObject({
      verdict: "pass",
      domain: "mail.contoso.com",
      aligned: true,
    });
  });
  test("fields of one server complete each other, those of others do not count", () => {
    const found = read(
      "Authentication-Results: mx.example.net; dmarc=fail (p=REJECT sp=NONE) header.from=contoso.com",
      "Authentication-Results: mx.example.net; spf=softfail smtp.mailfrom=anna@contoso.com",
      "Authentication-Results: other.example; dkim=pass header.d=contoso.com",
      "From: anna@contoso.com",
    );
    expect([found.spf?.verdict, found.dkim, found.dmarc?.policy]).toEqual([
      "softfail",
      null,
      "reject",
    ]);
    expect(found.server).toBe("mx.example.net");
  });
  test("without the field nothing is claimed", () => {
    const found = read("From: anna@contoso.com", "Return-Path: <anna@fabrikam.com>");
    expect([found.spf, found.dkim, found.dmarc, found.compauth]).toEqual([null, null, null, null]);
    expect(found.envelope?.value).toBe("fabrikam.com");
    expect(found.envelopeAligned).toBe(false);
  });
  test("an empty envelope sender is no domain", () => {
    expect(read("From: anna@contoso.com", "Return-Path: <>").envelope).toBeNull();
  });
  test("signatures of the mail", () => {
    const found = read(
      "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=Contoso.com;",
      "\ts=selector1; bh=abc=; h=From:Date; b=xyz; d2=no",
      "DKIM-Signature: v=1; b=only",
    );
    expect(found.signatures.map(({ domain, selector }) => [domain, selector])).toEqual([
      ["contoso.com", "selector1"],
    ]);
  });
  test("ARC sets come oldest first", () => {
    const found = read(
      "ARC-Authentication-Results: i=2; mx.example.net; spf=fail smtp.mailfrom=contoso.com",
      "ARC-Authentication-Results: i=1; mx.example.org; spf=pass smtp.mailfrom=contoso.com",
    );
    expect(found.arc.map(({ instance, server }) => [instance, server])).toEqual([
      [1, "mx.example.org"],
      [2, "mx.example.net"],
    ]);
  });
  test("the domain whose SPF record is to be checked", () => {
    const fails = read(
      "Authentication-Results: spf=softfail smtp.mailfrom=contoso.com",
      "From: a@contoso.com",
    );
    const passes = read(
      "Authentication-Results: spf=pass smtp.mailfrom=contoso.com",
      "Received-SPF: Fail (x: domain of fabrikam.com does not)",
    );
    expect([spfToCheck(fails)?.value, spfToCheck(passes), spfToCheck(read())]).toEqual([
      "contoso.com",
      null,
      null,
    ]);
  });
});

describe("Received-SPF (RFC 7208 9.1)", () => {
  test.each([
    [
      "Pass (protection.outlook.com: domain of contoso.com designates 192.0.2.1 as permitted sender) receiver=protection.outlook.com; client-ip=192.0.2.1; helo=mail.contoso.com; pr=C",
      "pass",
      "contoso.com",
      "192.0.2.1",
    ],
    [
      "None (protection.outlook.com: contoso.com does not designate permitted sender hosts)",
      "none",
      null,
      null,
    ],
    [
      "softfail (mx.example.net: domain of transitioning anna@contoso.com does not designate 2001:db8::1 as permitted sender) client-ip=2001:db8:0:0:0:0:0:1;",
      "softfail",
      "contoso.com",
      "2001:db8:0:0:0:0:0:1",
    ],
    [
      'fail identity=mailfrom; client-ip=198.51.100.4; envelope-from="<anna@contoso.com>";',
      "fail",
      "contoso.com",
      "198.51.100.4",
    ],
    ["error (x) envelope-from=anna@contoso.com", "temperror", "contoso.com", null],
  ])("%s", (value, verdict, domain, ip) => {
    expect(readReceivedSpf([{ name: "Received-SPF", value }])).toMatchObject({
      verdict,
      domain,
      ip,
    });
  });
  test("an unknown word is no verdict", () => {
    expect(readReceivedSpf([{ name: "Received-SPF", value: "certainly" }])).toBeNull();
    expect(readReceivedSpf([])).toBeNull();
  });
});

test.each([
  ["000", "explicit-failure"],
  ["001", "implicit-failure"],
  ["002", "sender-forbidden"],
  ["010", "own-domain-dmarc-failure"],
  ["100", "passed"],
  ["130", "arc-overruled-dmarc"],
  ["703", "passed"],
  ["201", "soft-pass"],
  ["301", "not-checked"],
  ["405", "bypassed"],
  ["901", "bypassed"],
  ["601", "own-domain-implicit-failure"],
  ["500", null],
  ["003", null],
  ["1", null],
  [null, null],
])("compauth reason %s means %s", (reason, meaning) => {
  expect(compauthMeaning(reason)).toBe(meaning);
});
