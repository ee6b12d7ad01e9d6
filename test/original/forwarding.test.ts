import { readForwarding, routeOf } from "../../src/original/forwarding";
import { readPath } from "../../src/original/path";
import type { Fact } from "../../src/report/types";
import { headersOf, twoLabels } from "./headers";

function signs(lines: readonly string[], answer = "") {
  const headers = headersOf(...lines);
  return readForwarding(headers, readPath(headers, []), answer).map(({ kind, by }) => [kind, by]);
}

test.each([
  ["X-MS-Exchange-Inbox-Rules-Loop: ron@contoso.com", "inbox-rule", "ron@contoso.com"],
  ["Resent-From: Ron <ron@contoso.com>", "resent", "ron@contoso.com"],
  ["List-Post: <mailto:cooks@lists.example.org>", "mailing-list", "cooks@lists.example.org"],
  ["X-Forwarded-For: ron@contoso.com anna@fabrikam.com", "forwarded", "ron@contoso.com"],
  ["Return-Path: <SRS0=hb4k=tt=fabrikam.com=anna@contoso.com>", "rewritten-sender", "contoso.com"],
  ["Return-Path: <anna+SRS=hb4k=TT@contoso.com>", "rewritten-sender", "contoso.com"],
])("%s", (line, kind, by) => {
  expect(signs([line])).toEqual([[kind, by]]);
});

describe("mailing lists", () => {
  const post = "List-Post: <mailto:cooks@lists.example.org>";
  test("a list that takes mail passed it on, by its name", () => {
    expect(signs(["List-Id: Cooks <cooks.lists.example.org>", post])).toEqual([
      ["mailing-list", "cooks.lists.example.org"],
    ]);
    expect(signs(["List-Id: cooks.lists.example.org", post])).toEqual([
      ["mailing-list", "cooks.lists.example.org"],
    ]);
    expect(signs(["List-Id: The H<SUB>2</SUB>O list <water.example.org>", post])).toEqual([
      ["mailing-list", "water.example.org"],
    ]);
  });
  test("a newsletter names a list, too, and nobody passed it on", () => {
    expect(signs(["List-Id: June <june.mailer.example>"])).toEqual([]);
    expect(signs(["List-Id: June <june.mailer.example>", "List-Post: NO"])).toEqual([]);
  });
});

test("automatic forwarding that the organisation blocks", () => {
  const answer =
    "550 5.7.520 Access denied, Your organization does not allow external forwarding. AS(7555)";
  expect(signs([], answer)).toEqual([["auto-forward-blocked", null]]);
  expect(signs([], "550 15.7.520 something else")).toEqual([]);
});

test("one recipient after the other in the Received fields", () => {
  expect(
    signs([
      "Received: from a.example by b.example for <anna@fabrikam.com>; Mon, 3 Jun 2024 08:01:00 +0000",
      "Received: from c.example by a.example for <ron@contoso.com>; Mon, 3 Jun 2024 08:00:00 +0000",
    ]),
  ).toEqual([["redirected", "ron@contoso.com"]]);
});

test("an ordinary mail has no sign", () => {
  expect(
    signs([
      "Return-Path: <anna@contoso.com>",
      "Received: from a.example by b.example for <ron@contoso.com>; Mon, 3 Jun 2024 08:01:00 +0000",
      "From: anna@contoso.com",
    ]),
  ).toEqual([]);
});

describe("from where to where", () => {
  const fact = (value: string): Fact<string> => ({
    value,
    evidence: { source: "original", line: "" },
  });
  const route = (changes: Partial<Parameters<typeof routeOf>[0]>) =>
    routeOf({
      recipient: "anna@fabrikam.com",
      finalRecipient: null,
      refusedBy: "mx.fabrikam.com",
      addressed: [fact("ron@contoso.com")],
      sender: "me@alpineskihouse.com",
      signs: [],
      organisationalDomain: twoLabels,
      ...changes,
    });
  test("you wrote to A, it was forwarded to B, B refused", () => {
    expect(route({})).toEqual({
      wroteTo: "ron@contoso.com",
      forwardedTo: "anna@fabrikam.com",
      refusedBy: "mx.fabrikam.com",
      isAlias: false,
      certain: false,
    });
  });
  test("a mail to oneself with everybody in Bcc was not forwarded", () => {
    expect(route({ sender: "ron@contoso.com" })).toBeNull();
  });
  test("the report's own pair counts first", () => {
    expect(route({ finalRecipient: "b@example.org" })).toMatchObject({
      wroteTo: "anna@fabrikam.com",
      forwardedTo: "b@example.org",
    });
  });
  test.each([
    ["ron@contoso.com", "ron@mailstore1", true],
    ["ron@contoso.com", "r.gabel@mail.contoso.com", true],
    ["ron@contoso.com", "ron@contoso.onmicrosoft.com", true],
    ["ron@contoso.com", "anna@fabrikam.onmicrosoft.com", false],
    ["ron@contoso.com", "ron@fabrikam.com", false],
  ])(
    "%s delivered to %s: another name of the mailbox, %s",
    (recipient, finalRecipient, isAlias) => {
      expect(route({ recipient, finalRecipient })).toMatchObject({ isAlias, certain: true });
    },
  );
  test("of several addresses the one that a sign names", () => {
    const addressed = [fact("x@contoso.com"), fact("ron@contoso.com")];
    const by = "ron@contoso.com";
    const evidence = { source: "original", line: "" } as const;
    expect(route({ addressed })).toBeNull();
    expect(route({ addressed, signs: [{ kind: "inbox-rule", by, evidence }] })?.wroteTo).toBe(by);
  });
  test("the address that was written to failed itself", () => {
    expect(route({ addressed: [fact("Anna@Fabrikam.com")] })).toBeNull();
    expect(route({ addressed: [] })).toBeNull();
  });
});
