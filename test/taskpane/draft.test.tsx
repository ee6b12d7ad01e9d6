import { mailto, plainAddresses } from "../../src/taskpane/draft";

test("addresses that would add recipients to a link, or are none, are left out", () => {
  expect(
    plainAddresses([
      "a@contoso.com",
      "a@contoso.com,b@fabrikam.com",
      "a@contoso.com?bcc=b@fabrikam.com",
      "IMCEAEX-_o=x",
      "",
    ]),
  ).toEqual(["a@contoso.com"]);
});

test("a link carries subject and text, and is cut to what links can carry", () => {
  expect(mailto({ to: ["a@contoso.com"], subject: "A & B", text: "line 1\nline 2" })).toEqual({
    href: "mailto:a%40contoso.com?subject=A%20%26%20B&body=line%201%0D%0Aline%202",
    cut: false,
  });
  const { href, cut } = mailto({ to: [], subject: "A", text: "😀".repeat(5000) });
  expect(href.length).toBeLessThanOrEqual(1900);
  expect(cut).toBe(true);
  expect(() => decodeURIComponent(href)).not.toThrow();
});
