import { lazy, Suspense, useState } from "react";
import type { Explainer } from "../explainer";
import { Guard } from "./Guard";

interface MailboxProps {
  readonly explainer: Explainer;
  /** True while something is being read: the list is fetched after it. */
  readonly busy: boolean;
}

const Reports = process.env.GRAPH_CLIENT_ID
  ? lazy(() =>
      import(/* webpackChunkName: "graph" */ "./graph").then((module) => ({
        default: module.MailboxReports,
      })),
    )
  : null;

/** The bounces of the mailbox; null in a build without Microsoft Graph, and then nothing of it is left. */
export const Mailbox = Reports
  ? function Mailbox({ explainer, busy }: MailboxProps) {
      const [hasSettled, setHasSettled] = useState(false);
      if (!busy && !hasSettled) setHasSettled(true);
      if (!hasSettled) return null;
      return (
        // Where it can't be fetched the other ways in are the same as ever.
        <Guard contentKey="" fallback={null}>
          <Suspense fallback={null}>
            <Reports explainer={explainer} />
          </Suspense>
        </Guard>
      );
    }
  : null;
