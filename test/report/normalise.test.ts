import fc from "fast-check";
import { fold, normalise } from "../../src/report/normalise";

const text = fc.string({
  unit: fc.constantFrom(
    ...Array.from(
      " \t\r\n\f\v\u00a0\u0092\u00ad\u1680\u2003\u200b\u2019\u201d\u2028\u202f\u2033\u3000\ufeffaZé\u007f",
    ),
  ),
  maxLength: 40,
});

test("each run of white space becomes one space", () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(fold(value)).toBe(value.replace(/\s+/g, " "));
    }),
  );
});

test("each space, invisible character and quote that tables do not hold is found, alone as among others", () => {
  const codes = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
  const missed = codes.filter((char) => normalise(`${char}\u2019`) !== `${normalise(char)}'`);
  expect(missed).toEqual([]);
});
