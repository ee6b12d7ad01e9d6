import { explain } from "../../src/diagnosis";
import { explainQuickly } from "../../src/diagnosis/explain";
import { standardReaders } from "../../src/report/readers/standard";
import expected from "../fixtures/expected.json";
import { fixture } from "../fixtures/read";

const names = Object.keys(expected);
const quickly = (name: string) => explainQuickly(standardReaders, fixture(name));

test("what Microsoft's tables and the surest readers settle, all of them together would explain the same", () => {
  for (const name of names) {
    const quick = quickly(name);
    if (quick !== null) expect([name, quick]).toEqual([name, explain(fixture(name))]);
  }
});

test("most of Exchange Online's own reports, as Outlook shows them, need no other table", () => {
  const bodies = names.filter((name) => /^exchange-modern\/.*\.html$/.test(name));
  const slow = bodies.filter((name) => quickly(name) === null);
  expect(bodies.length).toBeGreaterThan(10);
  expect(slow).toEqual([]);
});
