import fc from "fast-check";
import { explain, type Diagnosis } from "../src/diagnosis";
import { adviseOn, type OriginalAdvice } from "../src/diagnosis/advice";
import { fromOutlook } from "../src/message";
import { parseHeaders } from "../src/message/header";
import { loadOrganisationalDomain } from "../src/original/alignment";
import { readAuthentication } from "../src/original/authentication";
import { compauthMeaning } from "../src/original/compauth";
import { readForwarding } from "../src/original/forwarding";
import { readHeaderBlock } from "../src/original/header-block";
import { readPath } from "../src/original/path";
import { readReceivedSpf } from "../src/original/received-spf";
import { renderReport } from "./fixtures/layouts";
import { headersOf } from "./original/headers";

/** One test for each requirement on the original's headers, named by its number. */

const DMARC_REFUSAL =
  "550 5.7.509 Access denied, sending domain contoso.com does not pass DMARC verification and has a DMARC policy of reject.";

interface Bounce {
  readonly headers?: readonly string[];
  readonly answer?: string;
  readonly recipient?: string;
  readonly rejectedBy?: string | null;
  readonly reader?: string | null;
}

function diagnosed(bounce: Bounce): Diagnosis {
  const { html } = renderReport("modern-2", {
    recipient: bounce.recipient ?? "ron@fabrikam.com",
    sender: "anna@contoso.com",
    generatedBy: "AM0PR05MB4567.eurprd05.prod.outlook.com",
    rejectedBy: bounce.rejectedBy ?? null,
    answer: bounce.answer ?? "550 5.1.1 User unknown",
    action: "failed",
    indicator: "sender",
  });
  const diagnosis = explain(
    fromOutlook({ subject: "", from: null, itemClass: null, date: null, html: html ?? "" }),
  );
  const original = headersOf(...(bounce.headers ?? []));
  return { ...diagnosis, report: { ...diagnosis.report, hops: [], original } };
}

async function advised(bounce: Bounce): Promise<OriginalAdvice> {
  const reader = bounce.reader === undefined ? "anna@contoso.com" : bounce.reader;
  return adviseOn(diagnosed(bounce), reader, await loadOrganisationalDomain());
}

test("A-28 where the refusing side changes whose turn it is, both views are shown", () => {
  const diagnosis = explain(
    fromOutlook({
      subject: "",
      from: null,
      itemClass: null,
      date: null,
      html:
        renderReport("modern-2", {
          recipient: "ronald@contoso.com",
          sender: "anna@fabrikam.com",
          generatedBy: "alpineskihouse.com",
          rejectedBy: "mail.contoso.com",
          answer: "530 5.7.1 Client was not authenticated",
          action: "failed",
          indicator: null,
        }).html ?? "",
    }),
  );
  const [failure] = diagnosis.failures;
  expect(failure?.entry.id).toBe("5.7.1-client-not-authenticated");
  expect([failure?.owner, failure?.ownerSecondView]).toEqual(["recipientAdmin", "senderAdmin"]);
});

test("A-29 To: a near miss of the failed address is marked", async () => {
  const advice = await advised({
    recipient: "ann.rosi@fabrikam.com",
    headers: ["To: Anna Rosi <anna.rosi@fabrikam.com>", "From: anna@contoso.com"],
  });
  expect(advice.recipients[0]?.suggestion).toMatchObject({
    meant: "anna.rosi@fabrikam.com",
    edits: [{ kind: "insert" }],
    like: { evidence: { line: expect.stringContaining("To:") as string } },
  });
});

test("A-30 Received: oldest first; the last hop is the newest that is not the reader's own server", async () => {
  const advice = await advised({
    headers: [
      "Received: from mx.fabrikam.com by inbound.contoso.com with ESMTP; Mon, 3 Jun 2024 08:03:00 +0000",
      "Received: from out.contoso.com by mx.fabrikam.com with ESMTPS; Mon, 3 Jun 2024 08:02:00 +0000",
      "Received: from laptop by out.contoso.com with ESMTPSA; Mon, 3 Jun 2024 08:01:00 +0000",
    ],
  });
  expect(advice.path.steps.map(({ by }) => by)).toEqual([
    "out.contoso.com",
    "mx.fabrikam.com",
    "inbound.contoso.com",
  ]);
  expect(advice.lastHop?.by).toBe("mx.fabrikam.com");
});

test("A-31 Received-SPF: anything but pass asks for a look at the domain's record", async () => {
  for (const verdict of ["pass", "fail", "softfail", "neutral", "none", "temperror", "permerror"]) {
    const line = `Received-SPF: ${verdict} (mx.fabrikam.com: domain of anna@contoso.com) client-ip=192.0.2.1`;
    expect(readReceivedSpf(headersOf(line))?.verdict).toBe(verdict);
    const advice = await advised({ headers: [line] });
    expect(advice.spfToCheck?.value ?? null).toBe(verdict === "pass" ? null : "contoso.com");
  }
});

describe("A-32", () => {
  test("missing headers are reported as missing", async () => {
    const advice = await advised({ headers: [] });
    expect(advice).toMatchObject({
      headers: "missing",
      authentication: null,
      sentByMe: { verdict: "unknown" },
    });
  });
  test("folded, quoted-printable and HTML-escaped headers are read", () => {
    const block = readHeaderBlock(
      "Authentication-Results: spf=3Dpass smtp.mailfrom=3Dcontoso.com;\r\n dkim=3Dnone\r\nTo: &lt;ron@fabrikam.com&gt;",
    );
    expect(block).toEqual({
      state: "read",
      headers: [
        { name: "Authentication-Results", value: "spf=pass smtp.mailfrom=contoso.com; dkim=none" },
        { name: "To", value: "<ron@fabrikam.com>" },
      ],
    });
  });

  const lines = [
    "Received: from a.example (a.example [192.0.2.1]) by b.example with ESMTPS id 1 for <ron@fabrikam.com>; Mon, 3 Jun 2024 08:01:00 +0000",
    "Authentication-Results: mx.example; spf=fail (sender IP is 192.0.2.1) smtp.mailfrom=contoso.com; dkim=none (message not signed) header.d=none; dmarc=fail action=oreject header.from=contoso.com",
    "Received-SPF: Fail (mx.example: domain of contoso.com does not designate 192.0.2.1) client-ip=192.0.2.1; helo=a.example;",
    "Return-Path: <SRS0=hb4k=tt=fabrikam.com=anna@contoso.com>",
    "List-Id: Cooks <cooks.lists.example.org>",
    "From: Anna Rosi <anna@contoso.com>",
    "Message-ID: <1@contoso.com>",
  ];
  const readAll = (block: string, organisationalDomain: (domain: string) => string) => {
    const { headers } = parseHeaders(block);
    const path = readPath(headers, []);
    const { report, ...diagnosis } = diagnosed({ answer: DMARC_REFUSAL });
    return {
      path,
      authentication: readAuthentication(headers, organisationalDomain),
      forwarding: readForwarding(headers, path, ""),
      advice: adviseOn(
        { ...diagnosis, report: { ...report, original: headers } },
        "anna@contoso.com",
        organisationalDomain,
      ),
    };
  };
  const nextFold = (folds: Iterator<string, unknown>) => {
    const { value } = folds.next();
    return typeof value === "string" ? value : " ";
  };
  /** Any words in any field that is read, also such as make no sense there. */
  const anyLine = fc
    .tuple(
      fc.constantFrom(
        ...["Received", "Authentication-Results", "ARC-Authentication-Results", "Received-SPF"],
        ...["Return-Path", "DKIM-Signature", "From", "To", "Cc", "Message-ID", "List-Id"],
        ...["List-Post", "Resent-From", "X-MS-Exchange-Inbox-Rules-Loop", "X-OriginatorOrg"],
      ),
      fc.array(
        fc.oneof(
          fc.string({ minLength: 1, maxLength: 12, unit: "grapheme-ascii" }).map((text) =>
            // White space is what the folds are made of, and a colon can't begin a value's next line.
            text.replace(/\s/g, "x"),
          ),
          fc.constantFrom("from", "by", "with", "for", "(a", "b)", "spf=pass", "=", ";", '"', "\\"),
          fc.emailAddress(),
          fc.domain(),
        ),
        { minLength: 1, maxLength: 12 },
      ),
    )
    .map(([name, words]) => `${name}: ${words.join(" ")}`);
  test("any header block, folded anyhow, gives the same result as unfolded", async () => {
    const organisationalDomain = await loadOrganisationalDomain();
    const fold = fc.constantFrom(" ", "\r\n ", "\n\t", "\r\n\t ", "\n  ");
    fc.assert(
      fc.property(
        fc.shuffledSubarray(lines, { minLength: 1 }),
        fc.array(anyLine, { maxLength: 6 }),
        fc.infiniteStream(fold),
        (known, others, folds) => {
          const chosen = [...known, ...others];
          // White space after the name and between words may be a fold (RFC 5322 2.2.3).
          const folded = chosen.map((line) => line.replace(/ /g, () => nextFold(folds)));
          expect(readAll(folded.join("\r\n"), organisationalDomain)).toEqual(
            readAll(chosen.join("\r\n"), organisationalDomain),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});

test("A-33 a DMARC refusal has one reason, with the line that it was read from", async () => {
  const reasons: readonly (readonly [string, readonly string[]])[] = [
    ["record-missing", ["spf=none smtp.mailfrom=contoso.com; dkim=none; dmarc=fail"]],
    ["spf-not-passing", ["spf=fail smtp.mailfrom=contoso.com; dkim=none; dmarc=fail"]],
    ["dkim-not-passing", ["dkim=fail header.d=contoso.com; dmarc=fail"]],
    ["not-aligned", ["spf=pass smtp.mailfrom=fabrikam.com; dkim=none; dmarc=fail"]],
    [
      "forwarding",
      ["spf=fail smtp.mailfrom=contoso.com; dmarc=fail", "Resent-From: r@example.com"],
    ],
  ];
  for (const [cause, [results = "", ...others]] of reasons) {
    const advice = await advised({
      answer: DMARC_REFUSAL,
      headers: [`Authentication-Results: ${results}`, "From: anna@contoso.com", ...others],
    });
    const main = advice.recipients[0]?.dmarc?.main;
    expect(main?.cause).toBe(cause);
    expect(main?.evidence.line).toMatch(/^(?:Authentication-Results|Resent-From): /);
  }
});

test("A-34 tenants under onmicrosoft.com are separate organisations, other domains align by the suffix list", async () => {
  expect(await envelopeAligned("contoso.onmicrosoft.com", "fabrikam.onmicrosoft.com")).toBe(false);
  expect(await envelopeAligned("contoso.com", "bounce.mail.contoso.com")).toBe(true);
  expect(await envelopeAligned("contoso.co.uk", "fabrikam.co.uk")).toBe(false);
});

async function envelopeAligned(from: string, envelope: string): Promise<boolean | null> {
  const headers = headersOf(`From: a@${from}`, `Return-Path: <a@${envelope}>`);
  return readAuthentication(headers, await loadOrganisationalDomain()).envelopeAligned;
}

/** The first sample of the reference page, with domains of our own. */
const notAuthenticated = [
  "Authentication-Results: spf=none (sender IP is 192.0.2.1) smtp.mailfrom=fabrikam.onmicrosoft.com; dkim=none (message not signed) header.d=none;dmarc=fail action=oreject header.from=contoso.onmicrosoft.com;compauth=fail reason=000",
  "Received-SPF: None (protection.outlook.com: contoso.onmicrosoft.com does not designate permitted sender hosts)",
  "Authentication-Results-Original: dkim=none (message not signed) header.d=none;dmarc=none action=none header.from=contoso.onmicrosoft.com",
  "From: admin@contoso.onmicrosoft.com",
];

test("A-35 the values of Authentication-Results are read (sample 1)", async () => {
  const { authentication, recipients, spfToCheck } = await advised({
    answer: DMARC_REFUSAL,
    headers: notAuthenticated,
  });
  expect(authentication).toMatchObject({
    spf: { verdict: "none", domain: "fabrikam.onmicrosoft.com", aligned: false },
    dkim: { verdict: "none" },
    dmarc: { verdict: "fail", action: "oreject", domain: "contoso.onmicrosoft.com" },
    compauth: { verdict: "fail", reason: "000", meaning: "explicit-failure" },
  });
  // Not Received-SPF's, which names another domain.
  expect(spfToCheck?.value).toBe("fabrikam.onmicrosoft.com");
  const dmarc = recipients[0]?.dmarc;
  expect(dmarc?.main).toMatchObject({
    cause: "record-missing",
    record: "spf",
    domain: "fabrikam.onmicrosoft.com",
  });
  expect(dmarc?.also.map(({ cause }) => cause)).toEqual([
    "not-aligned",
    "spf-not-passing",
    "dkim-not-passing",
  ]);
});

test("A-33, A-34 without Authentication-Results alignment is inferred from Return-Path and From (sample 2)", async () => {
  const { recipients } = await advised({
    answer: DMARC_REFUSAL,
    headers: [
      "Return-Path: admin@fabrikam.onmicrosoft.com",
      "From: Admin <admin@contoso.onmicrosoft.com>",
      "Sender: Admin <admin@fabrikam.onmicrosoft.com>",
      "Subject: Test of auto forwarding",
    ],
  });
  expect(recipients[0]?.dmarc).toMatchObject({
    inferred: true,
    main: {
      cause: "not-aligned",
      from: "contoso.onmicrosoft.com",
      envelope: "fabrikam.onmicrosoft.com",
    },
  });
});

test("A-36 reasons of compauth", () => {
  const meanings = [
    "000",
    "001",
    "002",
    "010",
    "130",
    "101",
    "201",
    "305",
    "402",
    "601",
    "703",
    "905",
  ];
  expect(meanings.map(compauthMeaning)).toEqual([
    "explicit-failure",
    "implicit-failure",
    "sender-forbidden",
    "own-domain-dmarc-failure",
    "arc-overruled-dmarc",
    "passed",
    "soft-pass",
    "not-checked",
    "bypassed",
    "own-domain-implicit-failure",
    "passed",
    "bypassed",
  ]);
});

test("A-37 Authentication-Results-Original is history only", async () => {
  const { authentication } = await advised({ headers: notAuthenticated });
  expect(authentication?.dmarc?.verdict).toBe("fail");
  expect(authentication?.history[0]?.results.map(({ method, result }) => [method, result])).toEqual(
    [
      ["dkim", "none"],
      ["dmarc", "none"],
    ],
  );
  // The earlier verdict of sample 1: nothing to complain about then.
  expect(authentication?.history[0]?.results[1]?.properties.get("action")).toBe("none");
  const only = await advised({ headers: notAuthenticated.slice(2) });
  expect(only.authentication?.dmarc).toBeNull();
});

test("A-38 a different Received path does the same", async () => {
  const { recipients } = await advised({
    answer: DMARC_REFUSAL,
    headers: [
      "Received: from mx.fabrikam.com by mx.example.org for <paul@example.org>; Mon, 3 Jun 2024 08:02:00 +0000",
      "Received: from out.contoso.com by mx.fabrikam.com for <ron@fabrikam.com>; Mon, 3 Jun 2024 08:01:00 +0000",
      "Authentication-Results: spf=fail smtp.mailfrom=contoso.com; dkim=none; dmarc=fail",
      "From: anna@contoso.com",
    ],
  });
  expect(recipients[0]?.dmarc?.main).toMatchObject({ cause: "forwarding", by: "ron@fabrikam.com" });
});

test("A-38 fields of forwarded mail turn the explanation into forwarding", async () => {
  for (const line of [
    "X-MS-Exchange-Inbox-Rules-Loop: ron@fabrikam.com",
    "Resent-From: ron@fabrikam.com",
    "Resent-Sender: ron@fabrikam.com",
  ]) {
    const advice = await advised({
      answer: DMARC_REFUSAL,
      headers: [
        line,
        "Authentication-Results: spf=fail smtp.mailfrom=contoso.com; dkim=fail; dmarc=fail",
        "From: anna@contoso.com",
      ],
    });
    expect(advice.recipients[0]?.dmarc?.main).toMatchObject({
      cause: "forwarding",
      by: "ron@fabrikam.com",
    });
    expect(advice.forwarding).toHaveLength(1);
  }
});
