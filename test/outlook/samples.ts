import { readFileSync } from "node:fs";
import path from "node:path";
import type { Profile } from "../../preview/host/profile";
import { root } from "./builds";

const folder = path.join(root, "preview/mailbox");

interface IndexLine {
  readonly file: string;
  readonly subject: string;
  readonly note: string;
}

/** The preview's sample mails, as its list has them. */
export const samples = JSON.parse(
  readFileSync(path.join(folder, "index.json"), "utf8"),
) as readonly IndexLine[];

/** The states the pane may end in, where it is not a plain explanation. */
const STATES: Readonly<Record<string, readonly string[]>> = {
  "06-delayed.eml": ["delayed"],
  "12-lunch.eml": ["not-a-bounce"],
  "13-out-of-office.eml": ["not-a-bounce"],
  "21-forged-report.eml": ["not-a-bounce", "suspicious"],
  // The report is inside of an attachment, which is not part of the body.
  "22-forwarded-as-attachment.eml": ["not-a-bounce", "explained"],
};

/** Gmail's page alone shows one sign less than its report with all parts: both answers are honest. */
const STATES_OF_BODY: Readonly<Record<string, readonly string[]>> = {
  "09-unknown-recipient-gmail.eml": ["not-a-bounce", "explained"],
};

/** @returns the states of which the pane is expected to end in one for this mail */
export function statesOf(file: string, profile: Profile): readonly string[] {
  const ofBody = profile === "body" ? STATES_OF_BODY[file] : undefined;
  return ofBody ?? STATES[file] ?? ["explained"];
}

/** @returns the addresses that the report of this mail names, from its delivery-status part */
export function recipientsOf(file: string): readonly string[] {
  const source = readFileSync(path.join(folder, file), "latin1");
  return [...source.matchAll(/^Final-Recipient: rfc822; ?(\S+)/gim)].map((match) => match[1] ?? "");
}
