import { headerBlockOf, readHeaderBlock } from "../../src/original/header-block";

const fields = [
  { name: "From", value: "Anna <anna@contoso.com>" },
  { name: "Authentication-Results", value: "spf=none smtp.mailfrom=contoso.com; dkim=none" },
];

describe("A-32 header fields come folded, quoted-printable, HTML-escaped, or not at all", () => {
  test.each([
    [
      "folded",
      "From: Anna <anna@contoso.com>\nAuthentication-Results: spf=none smtp.mailfrom=contoso.com;\n dkim=none\n\nbody",
    ],
    [
      "with folds that lost their indent",
      "From: Anna <anna@contoso.com>\nAuthentication-Results: spf=none smtp.mailfrom=contoso.com;\ndkim=none",
    ],
    [
      "HTML-escaped",
      "From: Anna &lt;anna@contoso.com&gt;\nAuthentication-Results: spf=none smtp.mailfrom=contoso.com; dkim=none",
    ],
    [
      "quoted-printable",
      "From: Anna <anna@contoso.com>\nAuthentication-Results: spf=3Dnone smtp.mailfrom=3Dcontoso.com; dkim=3Dnone",
    ],
  ])("%s", (_, text) => {
    expect(readHeaderBlock(text)).toEqual({ state: "read", headers: fields });
  });

  test("missing is said, never taken for all is fine", () => {
    expect(readHeaderBlock("")).toEqual({ state: "missing" });
    expect(headerBlockOf([])).toEqual({ state: "missing" });
  });
});
