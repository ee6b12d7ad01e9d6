import { tokenSource } from "../../../graph/sign-in";
import type { Connection } from "../../../graph/types";
import { hasNestedAuth } from "../../../outlook/nested-auth";
import { useOutlook } from "../../context";
import type { Explainer } from "../../explainer";
import { RecentReports } from "./RecentReports";

/** Replaced by the build; see addin.config.cjs. */
const clientId = process.env.GRAPH_CLIENT_ID ?? "";

const connection: Connection = {
  base: "https://graph.microsoft.com/v1.0",
  fetch: (...request) => fetch(...request),
  tokens: tokenSource(async () => {
    const { startNestedClient } = await import(
      /* webpackChunkName: "msal" */ "../../../graph/msal"
    );
    return startNestedClient(clientId);
  }),
};

/** The bounces of the mailbox, where this Outlook can sign the pane in. */
export function MailboxReports({ explainer }: { readonly explainer: Explainer }) {
  const outlook = useOutlook();
  if (!outlook || !hasNestedAuth()) return null;
  return (
    <RecentReports
      connection={connection}
      shown={() => {
        const state = explainer.getState();
        return "source" in state ? state.source : state.kind;
      }}
      explain={({ subject }, mime) => {
        // The name stands in the line that says what is explained.
        void explainer.openFiles([new File([mime], subject)]);
      }}
    />
  );
}
