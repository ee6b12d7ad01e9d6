import { readFileSync } from "node:fs";
import path from "node:path";
import { explain } from "../../src/diagnosis";
import type { DiagnosedFailure, Diagnosis } from "../../src/diagnosis/types";
import { messages as knowledge } from "../locales/english-knowledge";
import { messages as pane } from "../locales/english-pane";
import { createTexts } from "../../src/locales/texts";
import { fromPasted, readMessage } from "../../src/message";

export const texts = createTexts("en", { ...pane, ...knowledge }, [], "en-US");

const mailbox = path.join(__dirname, "../../preview/mailbox");

/** The bytes of a mail of the preview's mailbox. */
export function mailBytes(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(path.join(mailbox, name)));
}

/** The diagnosis of a mail of the preview's mailbox. */
export function diagnosisOf(name: string): Diagnosis {
  return explain(readMessage(mailBytes(name)));
}

/** The diagnosis of an answer that somebody typed. */
export function typed(answer: string): Diagnosis {
  return explain(fromPasted(answer, null));
}

/** A diagnosis with the same change made to each of its failures, in the groups as well. */
export function changed(
  diagnosis: Diagnosis,
  change: (one: DiagnosedFailure) => Partial<DiagnosedFailure>,
): Diagnosis {
  const apply = (one: DiagnosedFailure): DiagnosedFailure => ({ ...one, ...change(one) });
  return {
    ...diagnosis,
    failures: diagnosis.failures.map(apply),
    groups: diagnosis.groups.map(({ failures }) => ({ failures: failures.map(apply) })),
  };
}

/** A report that the mail arrived, or one that names nobody. */
export function without(
  kind: Diagnosis["report"]["kind"],
  recipients: readonly string[],
): Diagnosis {
  const base = diagnosisOf("01-unknown-recipient-modern-1.eml");
  const [failure] = base.report.failures;
  if (!failure) throw new Error("the sample has a failure");
  const action = kind === "relayed" || kind === "expanded" ? kind : "delivered";
  return {
    ...base,
    failures: [],
    groups: [],
    report: {
      ...base.report,
      kind,
      failures: recipients.map((recipient) => ({ ...failure, recipient, action })),
    },
  };
}
