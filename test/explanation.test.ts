import { explainEntry, explainGroup, type Explanation } from "../src/diagnosis/explanation";
import {
  administratorParts,
  diagnosticOffer,
  DIAGNOSTIC_URL,
  partAsText,
} from "../src/diagnosis/explanation-administrators";
import { factsOf, otherLines } from "../src/diagnosis/explanation-facts";
import { noteOf } from "../src/diagnosis/explanation-note";
import { aboutLine, overviewOf } from "../src/diagnosis/explanation-overview";
import { explainWhole } from "../src/diagnosis/explanation-whole";
import { fill, showable, wordsFor } from "../src/diagnosis/explanation-words";
import type { DiagnosedFailure, Diagnosis, Group } from "../src/diagnosis/types";
import { entries, entryById } from "../src/knowledge";
import type { Entry, Owner } from "../src/knowledge/types";
import { changed, diagnosisOf, texts, typed, without } from "./taskpane/samples";

const unknown = diagnosisOf("01-unknown-recipient-modern-1.eml");
const internalOnly = diagnosisOf("02-group-internal-only-modern-2.eml");
const delayed = diagnosisOf("06-delayed.eml");
const several = diagnosisOf("07-three-of-five-failed.eml");
const outbound = diagnosisOf("14-bad-outbound-sender.eml");

function first({ groups }: Diagnosis): Group {
  const [group] = groups;
  if (!group) throw new Error("no group");
  return group;
}

function one(diagnosis: Diagnosis): DiagnosedFailure {
  const [failure] = first(diagnosis).failures;
  if (!failure) throw new Error("no failure");
  return failure;
}

function said(diagnosis: Diagnosis): Explanation {
  return explainGroup(first(diagnosis), diagnosis, texts);
}

function entry(id: string): Entry {
  const found = entryById(id);
  if (!found) throw new Error(`no entry ${id}`);
  return found;
}

function withEntry(id: string, more: Partial<DiagnosedFailure> = {}): Diagnosis {
  const other = entry(id);
  return changed(unknown, () => ({ entry: other, variant: null, owner: other.owner, ...more }));
}

describe("a failed mail", () => {
  test("is told in the order of a worried person: state, sentence, turn, steps", () => {
    const { state, title, turn, steps, action, code } = said(unknown);
    expect(state).toEqual({ kind: "failed", label: "Not delivered · no more tries" });
    expect(title).toBe("fabrikam.com doesn’t know ron.gabel@fabrikam.com.");
    expect(turn).toEqual({ owner: "sender", heading: "Your turn: check the address" });
    expect(steps.length).toBeGreaterThan(1);
    expect(action).toBe("write-again");
    expect(code).toBe("550 5.1.10");
  });

  test("at the other organisation names its domain, and offers a note", () => {
    const { turn, action } = said(internalOnly);
    expect(turn.heading).toBe("fabrikam.com’s turn: open the group");
    expect(action).toBe("copy-note");
  });

  test("with signs of misuse is urgent and asks the administrator", () => {
    const { state, action } = said(outbound);
    expect(state.kind).toBe("urgent");
    expect(action).toBe("ask-administrator");
  });

  test.each<[Owner, string]>([
    ["senderAdmin", "Your administrator’s turn"],
    ["recipientAdmin", "fabrikam.com’s turn"],
    ["microsoft", "Microsoft’s turn"],
    ["recipient", "The recipient’s turn"],
  ])("an owner other than the entry's (%s) gets no phrase of the entry", (owner, heading) => {
    expect(said(changed(unknown, () => ({ owner }))).turn.heading).toBe(heading);
  });

  test("of a cause that passes by itself is sent again, not waited for", () => {
    const given = said(
      withEntry("4.3.2-recipient-thread-limit", { owner: "sender", permanence: "expired" }),
    );
    expect(given.turn.heading).toBe("Your turn: send it again later");
    expect(given.why).toContain("nobody tries it again");
    expect(given.steps[0]).toBe("Send the mail again in an hour or two.");
    expect(given.steps.join(" ")).not.toMatch(/wait/i);
  });

  test("of a cause that passes on the other side keeps its steps and adds the next try", () => {
    const given = said(withEntry("4.4.316-connection-refused", { permanence: "expired" }));
    expect(given.steps.at(-1)).toBe("Then send the mail again later.");
    expect(given.steps.length).toBe(entry("4.4.316-connection-refused").steps.sender + 1);
  });

  test("general meanings are said to be general, exact ones are not", () => {
    const general = said(changed(unknown, () => ({ exactness: "subject" as const })));
    expect(general.general).not.toBeNull();
    expect(general.exactness.sentence).toContain("General meaning of 5.1.x");
    expect(
      said(changed(unknown, () => ({ exactness: "class" as const }))).exactness.sentence,
    ).toContain("5.x.x");
    expect(said(unknown).general).toBeNull();
    expect(said(unknown).exactness.label).toBe("exact match");
  });

  test("another system's answer that shares a row with Microsoft's is not told as Microsoft's meaning", () => {
    const host = {
      value: "mx.google.com",
      evidence: { source: "body", line: "mx.google.com" },
    } as const;
    const elsewhere = changed(unknown, ({ failure }) => ({
      failure: { ...failure, rejectedBy: host },
    }));
    const google: Diagnosis = {
      ...elsewhere,
      generatedByMicrosoft: false,
      report: { ...elsewhere.report, family: "gmail" },
    };
    expect(said(elsewhere).exactness.sentence).toContain("as Microsoft uses it");
    expect(said(google).exactness.sentence).toContain("common register");
  });

  test("an answer without an enhanced status code has its reply's class, and one without any code none", () => {
    const answered = (reply: string | null) =>
      said(
        changed(unknown, ({ failure }) => ({
          exactness: "class" as const,
          failure: { ...failure, answer: { ...failure.answer, status: null, reply } },
        })),
      ).exactness;
    expect(answered("452").sentence).toContain("4.x.x");
    expect(answered(null).sentence).not.toMatch(/\d\.x|class/);
    expect(answered(null).label).toBe("reason not known");
  });

  test("A-22: Microsoft's reading of somebody else's code is said to be that", () => {
    const outside = changed(unknown, ({ failure }) => ({
      failure: {
        ...failure,
        rejectedBy: {
          value: "mx.fabrikam.com",
          evidence: { source: "body", line: "mx.fabrikam.com" },
        },
      },
    }));
    expect(said(outside).reading).toContain("mx.fabrikam.com");
    expect(said(unknown).reading).toBeNull();
  });

  test("A-28: two views of whose turn it is are both shown, with the reason", () => {
    const table = { ...changed(unknown, () => ({ ownerSecondView: "senderAdmin" as const })) };
    expect(said(table).secondView?.short).toContain("your administrator");
    const byIndicator = { ...table, report: { ...table.report, indicator: "sender" as const } };
    const byHost = { ...table, report: { ...table.report, indicator: null } };
    expect(said(byIndicator).secondView?.long).toContain("points at you");
    expect(said(byHost).secondView?.long).toContain("outside Microsoft 365");
    expect(said(unknown).secondView).toBeNull();
  });

  test("the last attempt's reason is told where time ran out", () => {
    expect(said(diagnosisOf("16-expired-with-attempts.eml")).lastAttempt).toMatch(
      /^What the last try met: \S/,
    );
  });

  test("A-18: the wrapper around another system's answer is named", () => {
    const wrapped = changed(unknown, () => ({ wrapper: entry("5.0.350-generic-remote-error") }));
    expect(said(wrapped).wrapper).toContain(texts.t("5.0.350-generic-remote-error.name"));
  });

  test("a group without a recipient can't be explained", () => {
    expect(() => explainGroup({ failures: [] }, unknown, texts)).toThrow(RangeError);
  });
});

describe("a delayed mail", () => {
  test("is nobody's turn, until when it is known", () => {
    const { state, turn, avoid, action } = said(delayed);
    expect(state.kind).toBe("delayed");
    expect(turn.owner).toBeNull();
    expect(turn.heading).toMatch(/^Nothing to do until /);
    expect(avoid).toContain("arrive twice");
    expect(action).toBe("copy-note");
  });

  test("without a date there is nothing to do for now", () => {
    const open = changed(delayed, ({ failure }) => ({ failure: { ...failure, retryUntil: null } }));
    expect(said(open).turn.heading).toBe("Nothing to do for now");
  });

  test("a cause that says it is over is not told of it", () => {
    const over = changed(delayed, () => ({ entry: entry("4.4.7-message-expired"), variant: null }));
    expect(said(over).why).toBe(texts.t("why.delayed"));
    const passing = changed(delayed, () => ({
      entry: entry("4.4.316-connection-refused"),
      variant: null,
    }));
    expect(said(passing).why).toMatch(/^The mail system of tailspin\.example /);
  });

  test("the picture waits at the far side", () => {
    expect(said(delayed).parties.recipient.mark).toBe("waiting");
    expect(said(delayed).parties.turn).toBeNull();
  });
});

describe("the picture of the three parties", () => {
  test("tells who refused and whose turn it is, in words too", () => {
    const { parties } = said(unknown);
    expect([parties.sender.mark, parties.microsoft.mark, parties.recipient.mark]).toEqual([
      "passed",
      "passed",
      "stop",
    ]);
    expect(parties.turn).toBe("sender");
    expect(parties.alternative).toBe(
      "You sent the mail. Microsoft 365 passed it on. fabrikam.com refused it. It is your turn.",
    );
  });

  test("stops at Microsoft where its own service refused to send", () => {
    const { parties } = said(outbound);
    expect([parties.microsoft.mark, parties.recipient.mark]).toEqual(["stop", "none"]);
  });

  test("does not say refused where nobody answered", () => {
    const silent = changed(unknown, ({ failure }) => ({
      failure: { ...failure, rejectedBy: null, triedHost: "mx.fabrikam.com" },
    }));
    expect(said(silent).parties.recipient.caption).toBe("not reached");
    expect(said(silent).parties.alternative).toContain("was not reached");
  });

  test.each([
    ["mail.contoso.com", "sender"],
    ["mx.fabrikam.com", "recipient"],
    ["filter.example.net", "recipient"],
  ] as const)("%s refused: the stop is at the %s", (host, party) => {
    const by = changed(unknown, ({ failure, values }) => ({
      values: { ...values, senderDomain: "contoso.com" },
      failure: {
        ...failure,
        rejectedBy: { value: host, evidence: { source: "body", line: host } },
      },
    }));
    expect(said(by).parties[party].mark).toBe("stop");
  });
});

describe("a typed answer", () => {
  test("is not said to be over or still tried: only its class is known", () => {
    expect(said(typed("5.7.124")).state.label).toBe("Refused for good");
    const passing = said(typed("432 4.3.2 STOREDRV.Deliver; recipient thread limit exceeded"));
    expect(passing.state.label).toBe("Refused for now");
    expect(passing.turn.heading).toBe("Nobody’s turn: wait");
    expect(passing.why).not.toContain("nobody tries it again");
  });

  test("stands with words for what it does not state", () => {
    const { title, parties } = said(typed("5.1.10"));
    expect(title).toBe("The recipient’s organization doesn’t know the address.");
    expect(parties.recipient.name).toBe("The other side");
    expect(parties.recipient.caption).toBe("refused");
  });
});

describe("values", () => {
  const { values } = one(unknown);

  test("several recipients are counted, different domains are not named", () => {
    const words = wordsFor(
      [values, { ...values, recipient: "kim@litware.example", recipientDomain: "litware.example" }],
      texts,
    );
    expect(fill(texts, "5.1.10-recipient-not-found.title", words)).toBe(
      "The recipient’s organization doesn’t know 2 addresses.",
    );
  });

  test("hostile values can't turn or flood the words around them", () => {
    expect(showable("a\u202Eb\r\nc\u0000d\uE000e")).toBe("a b c d e");
    const words = wordsFor([{ ...values, recipient: `${"x".repeat(5000)}@fabrikam.com` }], texts);
    expect(fill(texts, "title.delayed", words).length).toBeLessThan(150);
  });

  test("braces in a value are no placeholders", () => {
    const words = wordsFor([{ ...values, recipient: "{domain}@fabrikam.com" }], texts);
    expect(fill(texts, "title.delayed", words)).toContain("{domain}@fabrikam.com");
  });

  test("an encapsulated Exchange address is not read out", () => {
    expect(said(diagnosisOf("18-stale-exchange-address.eml")).title).not.toContain("IMCEA");
  });
});

describe("several recipients", () => {
  test("are counted first", () => {
    expect(overviewOf(several, texts)).toEqual({
      title: "3 of 5 didn’t get it",
      causes: "For 3 different reasons. Open each one for what to do.",
    });
    expect(overviewOf({ ...several, recipientCount: null }, texts)?.title).toBe(
      "3 recipients didn’t get it",
    );
  });

  test("one recipient needs no overview", () => {
    expect(overviewOf({ ...unknown, recipientCount: 1 }, texts)).toBeNull();
  });

  test("a report that arrived counts nobody who didn't get it", () => {
    expect(overviewOf(without("delivered", ["a@fabrikam.com"]), texts)).toBeNull();
  });
});

describe("mail that arrived, and reports that name nobody", () => {
  test.each(["delivered", "relayed", "expanded"] as const)("%s: nothing to do", (kind) => {
    const whole = explainWhole(without(kind, ["ron@fabrikam.com"]), texts);
    expect(whole.title).toContain("ron@fabrikam.com");
    expect(whole.turn).toBe("Nothing to do");
    expect(whole.parties?.recipient.mark).toBe("passed");
  });

  test("a failed one without a recipient says what is left to do", () => {
    const whole = explainWhole(without("failed", []), texts);
    expect(whole.parties).toBeNull();
    expect(whole.steps).toHaveLength(2);
  });
});

describe("for administrators", () => {
  test("the other organisation's part is only there to be passed on", () => {
    const parts = administratorParts(first(unknown), unknown, texts);
    expect(parts.map(({ side, own }) => [side, own])).toEqual([
      ["senderAdmin", true],
      ["recipientAdmin", false],
    ]);
    expect(parts[1]?.heading).toBe("For the administrators of fabrikam.com");
  });

  test("in one organisation both parts are its own", () => {
    const inside = changed(unknown, ({ values }) => ({
      values: { ...values, senderDomain: "fabrikam.com" },
    }));
    expect(administratorParts(first(inside), inside, texts).every(({ own }) => own)).toBe(true);
  });

  test("a part as text marks what only looks", () => {
    const part = administratorParts(first(internalOnly), internalOnly, texts).find(
      ({ commands }) => commands.length > 0,
    );
    expect(part && partAsText(part, texts)).toContain("ONLY LOOKS: ");
  });

  test("A-39, A-40: Microsoft's check is offered where it exists, and the reason said where not", () => {
    expect(diagnosticOffer(unknown, texts)?.url).toBe(DIAGNOSTIC_URL);
    const government = diagnosticOffer({ ...unknown, cloud: "government" }, texts);
    expect(government?.url).toBeNull();
    expect(government?.sentence).toContain("government");
    expect(diagnosticOffer({ ...unknown, cloud: "china" }, texts)?.sentence).toContain("21Vianet");
    expect(
      diagnosticOffer({ ...unknown, failures: [], generatedByMicrosoft: false }, texts),
    ).toBeNull();
  });

  test("A-25: three facts, each with its line; what is not stated says so", () => {
    const facts = factsOf(first(unknown), unknown, texts);
    const byId = new Map(facts.map((fact) => [fact.id, fact]));
    expect(byId.get("generatedBy")?.evidence?.line).toMatch(/Reporting-MTA/);
    expect(byId.get("owner")?.value).toBe("the sender");
    expect(byId.get("code")?.evidence?.line).toContain("5.1.10");
    expect(byId.get("time")?.value).toBeNull();
    expect(byId.get("time")?.missing).toBe("not stated");
    const shown = new Set(facts.map(({ evidence }) => evidence?.line));
    expect(otherLines(first(unknown), facts).some(({ line }) => shown.has(line))).toBe(false);
  });

  test("where nobody answered the host that was tried stands in its place", () => {
    const silent = changed(unknown, ({ failure }) => ({
      failure: { ...failure, rejectedBy: null, triedHost: "mx.fabrikam.com" },
    }));
    const refused = factsOf(first(silent), silent, texts).find(({ id }) => id === "rejectedBy");
    expect(refused?.value).toBe("nobody answered; tried mx.fabrikam.com");
  });
});

describe("notes and names", () => {
  test("a note says what came back, to whom, and the verbatim answer", () => {
    const note = noteOf(first(unknown), unknown, texts);
    expect(note).toContain("ron.gabel@fabrikam.com");
    expect(note).toContain("Code: 550 5.1.10");
    expect(note).toContain("RESOLVER.ADR.RecipientNotFound");
  });

  test("a note names ten of many recipients", () => {
    const failure = one(unknown);
    const many = Array.from({ length: 15 }, (_, index) => ({
      ...failure,
      failure: { ...failure.failure, recipient: `n${String(index)}@fabrikam.com` },
    }));
    expect(noteOf({ failures: many }, unknown, texts)).toMatch(/n9@fabrikam\.com and 5 more/);
  });

  test("the mail is named by subject and date, an opened one by its file too", () => {
    const about = { subject: "Offer", date: null, origin: null };
    expect(aboutLine(about, texts)).toBe("“Offer”");
    expect(aboutLine({ ...about, origin: "bounce.eml" }, texts)).toBe("“Offer” · bounce.eml");
    expect(aboutLine({ ...about, subject: null, origin: "Pasted text" }, texts)).toBe(
      "Pasted text",
    );
    expect(aboutLine({ ...about, subject: "" }, texts)).toBe("A mail without a subject");
  });
});

test("every entry can be shown by itself, with no value left open", () => {
  for (const known of entries) {
    const { name, title, why, turn, steps, avoid, administrators } = explainEntry(known, texts);
    const all = [
      name,
      title,
      why,
      turn,
      ...steps,
      avoid,
      ...administrators.flatMap((part) => part.steps),
    ];
    expect(all.filter((text) => text === "" || /[{}\uE000]/.test(text))).toEqual([]);
    expect(title).toMatch(/^(?:\P{Ll}|“)/u);
  }
});
