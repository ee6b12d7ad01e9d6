import {
  blockLists,
  entries,
  exchangeMore,
  exchangeRows,
  tableNames,
  tableOf,
  vendors,
} from "../../src/knowledge";
import type { MatchInput } from "../../src/knowledge/dictionary";
import { matchAnswer } from "../../src/knowledge/matcher";
import { rightOf } from "../../src/knowledge/rights";
import { KEY_LENGTH } from "../../src/knowledge/text-index";
import type { Entry } from "../../src/knowledge/types";
import { comparable } from "../../src/report/normalise";

/** Pages that an entry may point to: Microsoft's, the standards, and those of the systems whose answers are explained. */
const HOSTS = [
  "learn.microsoft.com",
  "support.microsoft.com",
  "techcommunity.microsoft.com",
  "testconnectivity.microsoft.com",
  "admin.microsoft.com",
  "security.microsoft.com",
  "sender.office.com",
  "sendersupport.olc.protection.outlook.com",
  "aka.ms",
  "datatracker.ietf.org",
  "support.google.com",
  "postmaster.yahooinc.com",
  "support.apple.com",
  "ipcheck.proofpoint.com",
  "community.mimecast.com",
  "www.barracudacentral.org",
  "talosintelligence.com",
  "postmaster.gmx.net",
  "service.mail.qq.com",
  "mail.163.com",
  "check.spamhaus.org",
  "www.spamcop.net",
  "psbl.org",
  "www.uceprotect.net",
  "www.backscatterer.org",
];

/** Placeholders that are filled in; every other one stays for the administrator (`commands.ts` of diagnosis). */
const FILLED =
  /<(?:sender|recipient|sender-domain|recipient-domain|message-id|start|end|ip|host)>/g;

/** Placeholders that only an administrator can fill in. */
const OPEN = [
  "<connector-id>",
  "<connector-name>",
  "<current-mailbox>",
  "<decoded-address>",
  "<entry-id>",
  "<mailbox>",
  "<mx-host>",
  "<own-host>",
  "<policy-name>",
  "<remote-domain-name>",
  "<size>",
  "<user>",
];

const every = entries.map((entry) => [entry.id, entry] as const);

test("ids are unique, and every entry stands in one table", () => {
  const ids = entries.map(({ id }) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  for (const entry of entries) expect(tableNames).toContain(tableOf(entry));
});

describe("what an entry matches", () => {
  test.each(every)("%s: texts in the form that answers are compared in", (_, { match }) => {
    for (const pieces of match.text) {
      expect(pieces.length).toBeGreaterThan(0);
      expect((pieces[0] ?? "").length).toBeGreaterThanOrEqual(KEY_LENGTH);
      for (const piece of pieces) expect(piece).toBe(comparable(piece));
    }
  });

  test.each(every)("%s: codes and replies as the RFCs write them", (_, { match }) => {
    for (const code of match.codes) {
      const ends = typeof code === "string" ? [code] : [code.from, code.to];
      for (const end of ends) expect(end).toMatch(/^[45]\.\d\.\d{1,3}$/);
    }
    for (const reply of match.reply) expect(reply).toMatch(/^[45]\d\d$/);
    for (const host of match.hosts ?? []) expect(host).toMatch(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/);
  });

  test.each(every)("%s: can be found at all", (id, { match }) => {
    const byId = /^(?:registry-|reply-|unknown$)/.test(id);
    expect(byId || match.text.length > 0 || match.codes.length > 0).toBe(true);
  });
});

const answer = (text: string, more: Partial<MatchInput> = {}): MatchInput => ({
  status: null,
  reply: null,
  text: comparable(text),
  generatedByMicrosoft: false,
  rejectedByMicrosoft: false,
  host: null,
  ...more,
});

const withValues = (words: string) =>
  words.replace("<host>", "mx.contoso.com").replace("<address>", "<ron@contoso.com>");

describe("each wording of a system's own dictionary leads back to it", () => {
  const cases = [...exchangeMore, ...vendors, ...blockLists].flatMap((entry) =>
    entry.match.text.map((pieces) => [entry.id, withValues(pieces.join(" xyz ")), entry] as const),
  );

  test.each(cases)("%s: %s", (id, words, { match }) => {
    const [first] = match.codes;
    const status = match.codeOptional || typeof first !== "string" ? null : first;
    const host = match.hosts?.[0] ?? null;
    const result = matchAnswer(answer(`550 ${words}`, { status, host }));
    expect(result.exactness).toBe("text");
    expect(result.entry.id).toBe(id);
  });
});

describe("each code of a system's own dictionary", () => {
  const own = [...exchangeMore, ...vendors].filter(({ match }) => !match.textRequired);
  const cases = own.flatMap((entry) =>
    entry.match.codes.map(
      (code) => [entry.id, typeof code === "string" ? code : code.from, entry] as const,
    ),
  );

  test.each(cases)(
    "%s: %s holds where its writer wrote it, and only there",
    (id, status, entry) => {
      const host = entry.match.hosts?.[0] ?? null;
      const mine = { generatedByMicrosoft: host === null, rejectedByMicrosoft: host === null };
      const there = matchAnswer(
        answer("refused", { status, ...mine, host: host === null ? null : `mx1.${host}` }),
      );
      expect(there.entry.id).toBe(id);
      const elsewhere = matchAnswer(answer("refused", { status, host: "mx1.contoso.com" }));
      expect(elsewhere.entry.id).not.toBe(id);
    },
  );

  test("words that everybody uses count on the system's own hosts only", () => {
    const words = "550 Invalid recipient";
    expect(matchAnswer(answer(words, { host: "eu1.mimecast.com" })).entry.id).toBe(
      "mimecast-no-such-user",
    );
    for (const host of [null, "mx1.contoso.com"])
      expect(matchAnswer(answer(words, { host })).entry.id).toBe("registry-x.1.1");
  });

  test("a host whose name only ends alike is another system", () => {
    const other = matchAnswer(answer("refused", { status: "4.7.32", host: "mx1.notgoogle.com" }));
    expect(other.entry.id).not.toBe("gmail-alignment");
  });
});

test("words of Microsoft's reference page win over those of others", () => {
  const result = matchAnswer(
    answer(
      "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
      {
        status: "5.1.10",
        generatedByMicrosoft: true,
      },
    ),
  );
  expect(result.entry.id).toBe("5.1.10-recipient-not-found");
});

describe("links and commands", () => {
  test.each(every)("%s: links lead to known hosts by https", (_, { links }) => {
    expect(links.length).toBeLessThanOrEqual(3);
    for (const { label, url } of links) {
      expect(label.trim()).not.toBe("");
      expect(new URL(url).protocol).toBe("https:");
      expect(HOSTS).toContain(new URL(url).hostname);
    }
  });

  test.each(every)(
    "%s: commands look before they change, and quote what is filled in",
    (_, entry) => {
      for (const side of ["senderAdmin", "recipientAdmin"] as const) {
        const effects = entry.commands.filter((one) => one.side === side).map((one) => one.effect);
        expect(effects.lastIndexOf("look")).toBeLessThan(
          effects.includes("change") ? effects.indexOf("change") : Infinity,
        );
      }
      for (const { text } of entry.commands) {
        // Get-MessageTrace was taken away in favour of Get-MessageTraceV2.
        expect(text).not.toMatch(/Get-MessageTrace(?:Detail)?\b(?!V2)(?=\s|$)/);
        for (const value of text.matchAll(FILLED)) {
          const before = text.slice(0, value.index);
          expect({ text, quotes: (before.match(/'/g) ?? []).length % 2 }).toEqual({
            text,
            quotes: 1,
          });
        }
      }
    },
  );
});

describe("each command", () => {
  const commands = [...new Map(entries.flatMap((e) => e.commands.map((c) => [c.text, c])))];

  test("has known placeholders only", () => {
    const unknown = commands.flatMap(([text]) =>
      (text.match(/<[^<>]*>/g) ?? []).filter((one) => !one.match(FILLED) && !OPEN.includes(one)),
    );
    expect(unknown).toEqual([]);
  });

  test("needs a right that is said", () => {
    expect(commands.filter(([text]) => rightOf(text) === null)).toEqual([]);
  });

  test("looks or changes as it says: what only looks is never called Set, New, Remove, ...", () => {
    const looks = /^(?:Get-|Resolve-DnsName|Test-NetConnection|Invoke-RestMethod|openssl|dig)/;
    const wrong = commands.filter(([text, { effect }]) =>
      effect === "look"
        ? !looks.test(text) ||
          /\b(?:Set|New|Add|Remove|Enable|Disable|Start|Revoke)-[A-Z]/.test(text)
        : looks.test(text),
    );
    expect(wrong).toEqual([]);
  });
});

test("an administrator sees no command where there is no step for that side", () => {
  const bare = (entry: Entry) =>
    entry.commands.filter(
      ({ side }) =>
        entry.steps[side] === 0 && (entry.variants ?? []).every(({ steps }) => steps[side] === 0),
    );
  expect(entries.filter((entry) => bare(entry).length > 0).map(({ id }) => id)).toEqual([]);
});

test("the reference page keeps its rows", () => {
  expect(exchangeRows).toHaveLength(69);
});
