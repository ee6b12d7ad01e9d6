/** What the stand-in claims to be able to do. */
export type Profile = "body" | "whole";

export interface ProfileFacts {
  readonly label: string;
  /** The highest Mailbox requirement set the host says it has. */
  readonly mailbox: string;
  /** The pane's page: with the shim for newer calls or without. */
  readonly page: string;
}

/**
 * `body` is what the published copy of the library supports by itself; `whole` is today's Outlook, which hands over the
 * whole message too, by way of `preview/shim`.
 */
export const PROFILES: Readonly<Record<Profile, ProfileFacts>> = {
  body: { label: "Body only (Mailbox 1.11)", mailbox: "1.11", page: "taskpane-body.html" },
  whole: {
    label: "Whole message (getAsFileAsync, shim)",
    mailbox: "1.14",
    page: "taskpane-whole.html",
  },
};

/** @param value - e.g. from the page's address */
export function isProfile(value: string | null): value is Profile {
  return value === "body" || value === "whole";
}
