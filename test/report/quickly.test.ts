import { readReportQuickly, readReportWith } from "../../src/report/read";
import { readers } from "../../src/report/readers";
import { standardReaders } from "../../src/report/readers/standard";
import expected from "../fixtures/expected.json";
import { fixture } from "../fixtures/read";

const names = Object.keys(expected);

test("what the surest readers settle, all readers together would read the same", () => {
  for (const name of names) {
    const message = fixture(name);
    const quick = readReportQuickly(standardReaders, message);
    if (quick !== null) expect([name, quick]).toEqual([name, readReportWith(readers, message)]);
  }
});

test("Exchange Online's own reports, as Outlook shows them, need no other system's readers", () => {
  const bodies = names.filter((name) => /^exchange-modern\/.*\.html$/.test(name));
  const slow = bodies.filter((name) => readReportQuickly(standardReaders, fixture(name)) === null);
  expect(bodies.length).toBeGreaterThan(10);
  expect(slow).toEqual([]);
});
