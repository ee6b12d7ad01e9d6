import { layoutReader } from "./layout";
import type { Reader } from "./reader";

const layout = layoutReader({
  family: "delivery-problems",
  opening: [
    "the following addresses had delivery problems",
    "the following addresses had delivery errors",
    "the following addresses had permanent delivery errors",
    "the following addresses have delivery notifications",
  ],
  recipient: /^<?([^\s<>()[\]]{1,200}@[^\s<>()[\]]{1,255})>?\s{0,8}(?:[([](.{0,4000})[)\]])?$/,
  end: /^-{3,}/,
  reason: /^-{3,8} Non-delivered information -{3,8}$/,
});

/**
 * Gateways that head the recipients as Sendmail does, in words of their own (McAfee, Biglobe, NTT and others): "--- The following
 * addresses had delivery problems ---", each recipient with the reason in brackets or in a section below.
 */
export const deliveryProblems: Reader = {
  ...layout,
  // Old versions of Sendmail open in the same way; the session below tells more than the word in brackets.
  read: (input) =>
    input.lower.includes("transcript of session follows") ? null : layout.read(input),
};
