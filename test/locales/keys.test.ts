import { catalogueFiles, readCatalogue } from "./po";
import { usedKeys } from "./used-keys";

/** The texts of the pane; those of the causes are held to their entries by `catalogues.test.ts`. */
const files = catalogueFiles("en").filter((file) => !file.startsWith("knowledge"));
const all = catalogueFiles("en").flatMap((file) => readCatalogue("en", file).map(([id]) => id));
const keys = usedKeys();

test.each(files)("%s: no text that nothing shows", (file) => {
  const unused = readCatalogue("en", file)
    .map(([id]) => id)
    .filter((id) => !keys.uses(id));
  expect(unused).toEqual([]);
});

test("no call asks for a text that is not there", () => {
  const missing = keys.asked.flatMap(({ where, patterns, exact }) => {
    const empty = patterns.filter((pattern) => !all.some((id) => pattern.test(id)));
    const isMissing = exact ? empty.length > 0 : empty.length === patterns.length;
    return isMissing ? [`${where} ${empty.map(({ source }) => source).join(" ")}`] : [];
  });
  expect(keys.asked.length).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});
