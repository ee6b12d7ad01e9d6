import { linkedPages } from "../../src/cli/links";
import { entries } from "../../src/knowledge";

test("each page once, with every entry that links to it", () => {
  const pages = linkedPages();
  const urls = pages.map(({ url }) => url);
  expect([...new Set(urls)]).toEqual(urls);
  expect(urls.filter((url) => !url.startsWith("https://"))).toEqual([]);
  for (const { id, links } of entries) {
    for (const { url } of links)
      expect(pages.find((page) => page.url === url)?.usedBy).toContain(id);
  }
});

test("pages that are linked to from elsewhere than an entry are there too", () => {
  const urls = linkedPages().map(({ url }) => url);
  expect(urls).toContain("https://aka.ms/PillarEmailNDR");
  expect(urls).toContain("https://sender.office.com/");
});
