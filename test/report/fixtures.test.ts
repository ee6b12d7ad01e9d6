import { explain } from "../../src/diagnosis";
import expected from "../fixtures/expected.json";
import { fixture } from "../fixtures/read";

interface Expected {
  readonly kind?: string;
  /** Where more than one kind will do. */
  readonly kinds?: readonly string[];
  readonly generatedBy?: string | null;
  readonly indicator?: string | null;
  readonly failures?: readonly Record<string, unknown>[];
}

/** What a reader must find in each fixture; a fact that is not listed is not looked at. */
const cases = Object.entries(expected as unknown as Record<string, Expected>);

describe("every fixture is read as its list says", () => {
  test.each(cases)("%s", (name, facts) => {
    const { report } = explain(fixture(name));
    const found = {
      kind: report.kind,
      generatedBy: report.generatedBy?.value ?? null,
      indicator: report.indicator,
      enclosed: report.enclosed,
      original: report.original.length,
      failures: report.failures.map((failure, i) => {
        const shown: Record<string, unknown> = {
          recipient: failure.recipient,
          finalRecipient: failure.finalRecipient,
          action: failure.action,
          status: failure.answer.status,
          reply: failure.answer.reply,
          rejectedBy: failure.rejectedBy?.value ?? null,
          triedHost: failure.triedHost,
          retryUntil: failure.retryUntil?.toISOString() ?? null,
          attempts: failure.attempts.map((answer) => answer.status),
          nested: failure.nested.map((answer) => answer.status ?? answer.reply),
          text: failure.answer.text,
          innerServer: failure.answer.host,
        };
        const wanted = facts.failures?.[i] ?? {};
        return Object.fromEntries(Object.keys(wanted).map((key) => [key, shown[key]]));
      }),
    };
    const { kinds, ...others } = facts;
    if (kinds) expect(kinds).toContain(report.kind);
    const wanted = Object.keys(others);
    expect(
      Object.fromEntries(Object.entries(found).filter(([key]) => wanted.includes(key))),
    ).toEqual(others);
  });
});
