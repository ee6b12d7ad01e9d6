import fc from "fast-check";
import { readLegacyAddress } from "../../src/original/legacy-address";

const DN =
  "/O=CONTOSO/OU=EXCHANGE ADMINISTRATIVE GROUP (FYDIBOHF23SPDLT)/CN=RECIPIENTS/CN=Anna_Rosi6ed4e168";

/** As Exchange wraps an address: letters, digits and a few signs stay, a slash becomes an underscore. */
function wrap(type: string, value: string): string {
  const bytes = [...new TextEncoder().encode(value)];
  const encoded = bytes.map((byte) => {
    const c = String.fromCharCode(byte);
    if (c === "/") return "_";
    return /[A-Za-z0-9=-]/.test(c) ? c : `+${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  });
  return `IMCEA${type}-${encoded.join("")}@eurprd05.prod.outlook.com`;
}

describe("IMCEAEX", () => {
  test("becomes the X500 line of the administrator", () => {
    expect(readLegacyAddress(wrap("EX", DN))).toEqual({
      kind: "x500",
      line: `X500:${DN}`,
      commonName: "Anna_Rosi6ed4e168",
    });
  });
  test("case does not matter, nor what stands around it", () => {
    const address = wrap("EX", DN).replace("IMCEAEX", "imceaex").replace("+5F", "+5f");
    expect(readLegacyAddress(`The address <${address}> was not found`)).toMatchObject({
      line: `X500:${DN}`,
    });
  });
  test("a copy out of a link is URL-encoded", () => {
    const address = wrap("EX", DN).replaceAll("+", "%2B");
    expect(readLegacyAddress(address)).toMatchObject({ line: `X500:${DN}` });
  });
  test("a plus sign and an underscore of the name itself stay", () => {
    expect(readLegacyAddress(wrap("EX", "/O=A/CN=B+5F_C"))).toMatchObject({
      line: "X500:/O=A/CN=B+5F_C",
    });
  });
  test("escapes are taken back once only", () => {
    expect(readLegacyAddress("IMCEAEX-_O=A_CN=B+2B2C@contoso.com")).toMatchObject({
      line: "X500:/O=A/CN=B+2C",
    });
  });
  test("single bytes above ASCII are windows-1252", () => {
    expect(readLegacyAddress("IMCEAEX-_O=A_CN=Jos+E9@contoso.com")).toMatchObject({
      commonName: "José",
    });
  });
  test("signs that could break the line are left out", () => {
    expect(readLegacyAddress("IMCEAEX-_O=A_CN=B+0D+0AX+E2+80+8B@contoso.com")).toMatchObject({
      line: "X500:/O=A/CN=BX",
    });
  });
  test("a name of the directory without the wrapping", () => {
    expect(
      readLegacyAddress(
        `550 5.1.11 RESOLVER.ADR.ExRecipNotFound; ${DN.replace("_", "")} not found`,
      ),
    ).toMatchObject({ kind: "x500", commonName: "AnnaRosi6ed4e168" });
  });
});

test("siblings", () => {
  expect(readLegacyAddress(wrap("SMTP", "anna@contoso.com"))).toEqual({
    kind: "smtp",
    address: "anna@contoso.com",
  });
  expect(readLegacyAddress(wrap("INVALID", "Anna Rosi"))).toEqual({
    kind: "invalid",
    text: "Anna Rosi",
  });
  expect(readLegacyAddress(wrap("FAX", "+1 (555) 0100"))).toEqual({
    kind: "other",
    type: "FAX",
    text: "+1 (555) 0100",
  });
});

test("an ordinary address is none", () => {
  for (const text of [
    "anna@contoso.com",
    "",
    "imcea@contoso.com",
    "IMCEAEX-",
    "(IMCEAEX-)",
    "IMCEAEX-word@contoso.com",
    "a/o=b@c.example",
  ])
    expect(readLegacyAddress(text)).toBeNull();
});

test("whatever is wrapped comes out again", () => {
  // Half a surrogate pair has no UTF-8; signs without a shape are left out on purpose.
  const lost =
    /\p{Cs}|[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]/u;
  const part = fc
    .string({ minLength: 1, maxLength: 40, unit: "grapheme" })
    .filter((text) => !lost.test(text));
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
      const name = parts.map((one) => `/CN=${one}`).join("");
      expect(readLegacyAddress(wrap("EX", name))).toMatchObject({ line: `X500:${name}` });
      expect(readLegacyAddress(wrap("INVALID", name))).toMatchObject({ text: name });
    }),
    { numRuns: 300 },
  );
});

test("hostile lengths cost no time", () => {
  const start = performance.now();
  readLegacyAddress(`IMCEAEX-${"_".repeat(100_000)}`);
  readLegacyAddress("/o=".repeat(30_000));
  readLegacyAddress("IMCEA".repeat(30_000));
  expect(performance.now() - start).toBeLessThan(300);
});
