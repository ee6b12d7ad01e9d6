import { readFileSync } from "node:fs";
import path from "node:path";
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
  "21-forged-report.eml": ["suspicious"],
};

/** @returns the states of which the pane is expected to end in one for this mail */
export function statesOf(file: string): readonly string[] {
  return STATES[file] ?? ["explained"];
}

/** @returns the addresses that the pane is expected to name: those of the report's delivery-status part */
export function recipientsOf(file: string): readonly string[] {
  const source = readFileSync(path.join(folder, file), "latin1");
  const fields = [...source.matchAll(/^Final-Recipient: rfc822; ?(\S+)/gim)];
  // A stale directory address is shown by the name that can be read out of it.
  return fields.map((match) => match[1] ?? "").filter((address) => !/^IMCEAEX/.test(address));
}
