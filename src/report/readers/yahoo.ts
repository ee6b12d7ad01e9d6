import { layoutReader } from "./layout";

/**
 * Yahoo and the services that run its software: "Message from yahoo.com. Unable to deliver message to the following address(es).",
 * later "Sorry, we were unable to deliver your message to the following address."; each address in angle brackets with a colon,
 * the answer below, its SMTP command in square brackets.
 */
export const yahoo = layoutReader({
  family: "yahoo",
  opening: [
    "unable to deliver message to the following address(es)",
    "we were unable to deliver your message to the following address",
  ],
  recipient: /^<([^<>\s]{3,320})>:?\s{0,4}(.{0,4000})$/,
  end: /^-{3}/,
});
