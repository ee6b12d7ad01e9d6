import {
  isAligned,
  loadOrganisationalDomain,
  type OrganisationalDomain,
} from "../../src/original/alignment";

let organisationalDomain: OrganisationalDomain;
beforeAll(async () => {
  organisationalDomain = await loadOrganisationalDomain();
});

test.each([
  ["mail.contoso.com", "contoso.com"],
  ["MAIL.Contoso.co.uk.", "contoso.co.uk"],
  ["a.b.contoso.com.au", "contoso.com.au"],
  ["one.github.io", "one.github.io"],
  ["contoso.onmicrosoft.com", "contoso.onmicrosoft.com"],
  ["contoso.mail.onmicrosoft.com", "contoso.onmicrosoft.com"],
  ["contoso.onmicrosoft.us", "contoso.onmicrosoft.us"],
  ["contoso.partner.onmschina.cn", "contoso.partner.onmschina.cn"],
  ["co.uk", "co.uk"],
  ["localhost", "localhost"],
  ["onmicrosoft.com", "onmicrosoft.com"],
])("%s belongs to %s", (domain, organisation) => {
  expect(organisationalDomain(domain)).toBe(organisation);
});

test.each([
  ["mail.contoso.com", "news.contoso.com", true],
  ["contoso.co.uk", "fabrikam.co.uk", false],
  ["contoso.com", "contoso.org", false],
  ["contoso.com", "notcontoso.com", false],
  ["o365e083.onmicrosoft.com", "o365e039.onmicrosoft.com", false],
  ["o365e083.onmicrosoft.com", "o365e083.mail.onmicrosoft.com", true],
  [null, "contoso.com", null],
])("%s and %s: %s", (one, other, aligned) => {
  expect(isAligned(one, other, organisationalDomain)).toBe(aligned);
});
