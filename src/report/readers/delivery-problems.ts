import { layoutReader } from "./layout";

/**
 * Gateways that head the recipients as Sendmail does, in words of their own (McAfee, Biglobe, NTT and others): "--- The following
 * addresses had delivery problems ---", each recipient with the reason in brackets or in a section below.
 */
export const deliveryProblems = layoutReader({
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
