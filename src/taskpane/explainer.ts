import type { About } from "../diagnosis/explanation-overview";
import type { Entry } from "../knowledge/types";
import type { Attachment, Connect, OpenItem, Outlook, OutlookFailure } from "../outlook/types";
import { attachedMails, enclosedIn, isOrdinary, readAttached } from "./attached";
import { explainFile, type FileFailure } from "./file";
import {
  better,
  explainInput,
  isOf,
  lacksFacts,
  withPasted,
  type Input,
  type Reading,
  type Unreadable,
} from "./input";

/** Where an input that is not the open mail came from. */
export type Origin =
  | { readonly kind: "pasted" | "dropped" | "lookup" | "example" }
  | { readonly kind: "file" | "attachment"; readonly name: string };

/** Which mail is shown: the one open in Outlook, or something the reader brought. */
export type Source = { readonly kind: "item"; readonly item: OpenItem } | Origin;

export type UnreadableReason = FileFailure | OutlookFailure | "drop";

export interface Explained {
  readonly kind: "explained";
  readonly source: Source;
  readonly reading: Reading;
  /** The report that was explained when the reader pasted a header, to go back to. */
  readonly before?: Explained;
}

/** What the pane shows. */
export type PaneState =
  | { readonly kind: "starting" }
  | { readonly kind: "no-item" }
  | { readonly kind: "reading"; readonly source: Source }
  | Explained
  | { readonly kind: "unreadable"; readonly source: Source; readonly reason: UnreadableReason }
  | { readonly kind: "entry"; readonly entry: Entry; readonly before: PaneState }
  /** Several files at once; the overview reads them. */
  | { readonly kind: "many"; readonly files: readonly File[] };

/**
 * What the pane shows and why it changes; knows no React. Each new input gets a number, and answers that belong to an older
 * one are dropped, so that the pane never shows one mail's explanation beside another.
 */
export class Explainer {
  private state: PaneState = { kind: "starting" };
  private readonly listeners = new Set<() => void>();
  private run = 0;
  private many: readonly File[] | null = null;
  private connected: Outlook | null = null;

  constructor(private readonly connect: Connect) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): PaneState => this.state;

  /** Outlook, once it has answered; null before, and where there is none. */
  readonly getOutlook = (): Outlook | null => this.connected;

  /** Waits for Outlook, explains its open mail and follows it from then on. */
  async start(): Promise<void> {
    const started = this.run;
    const outlook = await this.connect((late) => {
      this.use(late);
      if (this.state.kind === "no-item") this.showOpenMail();
      else this.notify();
    });
    if (outlook) this.use(outlook);
    // What the reader brought while Outlook was starting stays.
    if (this.run === started) await this.follow(outlook?.currentItem() ?? null);
    else this.notify();
  }

  private use(outlook: Outlook): void {
    this.connected = outlook;
    outlook.onItemChanged((item) => void this.follow(item));
  }

  /** Explains the mail that is open in Outlook, as at the start. */
  readonly showOpenMail = (): void => {
    void this.follow(this.connected?.currentItem() ?? null);
  };

  /** The mail that is open in Outlook while something else is shown; null where there is none. */
  openMailElsewhere(): OpenItem | null {
    const { state } = this;
    const isElsewhere = "source" in state ? state.source.kind !== "item" : state.kind === "many";
    if (!isElsewhere) return null;
    return this.connected?.currentItem() ?? null;
  }

  /** Explains what was opened or dropped: one file by itself, several in an overview. */
  readonly openFiles = async (files: readonly File[]): Promise<void> => {
    const [file] = files;
    if (files.length > 1) {
      this.many = files;
      this.begin({ kind: "many", files });
    } else if (file) {
      this.many = null;
      await this.openFile(file);
    }
  };

  /** The files of the overview that the reader has left and may go back to; null where there is none. */
  getMany(): readonly File[] | null {
    return this.state.kind === "many" ? null : this.many;
  }

  /** Explains a file; an overview that it is part of stays. */
  readonly openFile = async (file: File): Promise<void> => {
    const source: Source = { kind: "file", name: file.name };
    const run = this.begin({ kind: "reading", source });
    const reading = await explainFile(file);
    if (run === this.run) this.show(source, reading);
  };

  /** Explains a mail that hangs on the open one. */
  readonly openAttachment = async (item: OpenItem, attachment: Attachment): Promise<void> => {
    const outlook = this.connected;
    if (!outlook) return;
    const source: Source = { kind: "attachment", name: attachment.name };
    const run = this.begin({ kind: "reading", source });
    const reading = await readAttached(outlook, item, attachment);
    if (run === this.run) this.show(source, reading);
  };

  /** Explains what was pasted, typed or dropped as text. */
  readonly readText = async (
    kind: "pasted" | "dropped" | "lookup",
    text: string,
    html: string | null,
  ): Promise<void> => {
    const source: Source = { kind };
    const { many, state } = this;
    this.many = null;
    const run = this.begin({ kind: "reading", source });
    const reading = await explainInput({ kind: "pasted", text, html });
    if (run !== this.run) return;
    const report = reading.ok && reading.headerOf !== null ? reportIn(state) : null;
    if (!reading.ok || report === null) {
      this.show(source, reading);
      return;
    }
    const joined = await withPasted(report.reading, reading);
    if (run !== this.run) return;
    this.many = many;
    const shown = joined ? { ...report, reading: joined } : { source, reading };
    this.set({ kind: "explained", ...shown, before: report });
  };

  /** Shows the report again as it was before the reader pasted a header. */
  readonly leavePasted = (): void => {
    if (this.state.kind === "explained" && this.state.before) this.begin(this.state.before);
  };

  /** Explains a report of our own, for who has none at hand. */
  readonly showExample = async (): Promise<void> => {
    const source: Source = { kind: "example" };
    this.many = null;
    const run = this.begin({ kind: "reading", source });
    try {
      const { exampleReport } = await import(/* webpackChunkName: "example" */ "./example");
      const bytes = exampleReport(new Date());
      if (run === this.run) await this.explain(source, { kind: "bytes", bytes });
    } catch {
      if (run === this.run) this.set({ kind: "unreadable", source, reason: "texts" });
    }
  };

  /** Says that what was dropped could not be taken. */
  readonly refuseDrop = (): void => {
    this.begin({ kind: "unreadable", source: { kind: "dropped" }, reason: "drop" });
  };

  readonly showEntry = (entry: Entry): void => {
    const before = this.state.kind === "entry" ? this.state.before : this.state;
    this.begin({ kind: "entry", entry, before });
  };

  readonly leaveEntry = (): void => {
    if (this.state.kind !== "entry") return;
    const { before } = this.state;
    // What was being read when the entry was opened has been dropped since; it starts anew.
    if (before.kind === "starting" || before.kind === "reading") this.showOpenMail();
    else this.begin(before);
  };

  private async follow(item: OpenItem | null): Promise<void> {
    if (item === null) {
      this.begin({ kind: "no-item" });
      return;
    }
    const source: Source = { kind: "item", item };
    const run = this.begin({ kind: "reading", source });
    const outlook = this.connected;
    if (!outlook) return;
    const body = await outlook.readBody(item);
    if (run !== this.run) return;
    const first = body.ok
      ? await explainInput({ kind: "outlook", pieces: { ...item, html: body.value } })
      : null;
    if (run !== this.run) return;
    if (first?.ok) this.set({ kind: "explained", source, reading: first });
    if (first?.ok && !lacksFacts(first.diagnosis)) return;
    const mails = first && isOrdinary(first) ? attachedMails(item.attachments) : [];
    // Which of several is meant, the reader knows.
    if (mails.length > 1) return;
    const [mail] = mails;
    const whole = await this.readWhole(outlook, item);
    if (run !== this.run) return;
    const second =
      mail && (!whole || isOrdinary(whole)) ? await enclosedIn(outlook, item, mail) : whole;
    if (run !== this.run) return;
    if (second?.ok) {
      const reading = first?.ok ? better(first, second) : second;
      this.set({ kind: "explained", source, reading });
    } else if (!first?.ok) {
      const reason = first?.reason ?? (body.ok ? "defect" : body.failure);
      this.set({ kind: "unreadable", source, reason });
    }
  }

  private async readWhole(outlook: Outlook, item: OpenItem): Promise<Reading | Unreadable | null> {
    if (!outlook.canReadWhole) return null;
    const whole = await outlook.readWhole(item);
    if (!whole.ok) return null;
    const reading = await explainInput({ kind: "bytes", bytes: whole.value });
    // Where ItemChanged gets lost, Outlook hands over the mail that is selected by now under the name of the one before.
    return reading.ok && !isOf(reading, item) ? null : reading;
  }

  private async explain(source: Source, input: Input): Promise<void> {
    const { run } = this;
    const reading = await explainInput(input);
    if (run === this.run) this.show(source, reading);
  }

  private show(
    source: Source,
    reading: Reading | { readonly ok: false; readonly reason: UnreadableReason },
  ): void {
    this.set(
      reading.ok
        ? { kind: "explained", source, reading }
        : { kind: "unreadable", source, reason: reading.reason },
    );
  }

  /** Shows something new; whatever was under way is dropped. @returns the number of the new input */
  private begin(state: PaneState): number {
    this.run += 1;
    this.set(state);
    return this.run;
  }

  private set(state: PaneState): void {
    this.state = state;
    this.notify();
  }

  private notify(): void {
    for (const listener of this.listeners) listener();
  }
}

/** The report that is shown, without a header that was pasted to it; null where none is. */
function reportIn(state: PaneState): Explained | null {
  if (state.kind !== "explained") return null;
  const report = state.before ?? state;
  return report.reading.diagnosis.failures.length > 0 ? report : null;
}

/** Where the mail that is shown came from; null where none is. */
function sourceOf(state: PaneState): Source | null {
  return "source" in state ? state.source : null;
}

/** The mail that is explained, for the line that names it; null where none is shown. */
export function aboutOf(state: PaneState): (Omit<About, "origin"> & { source: Source }) | null {
  const source = sourceOf(state);
  if (source === null) return null;
  const item = source.kind === "item" ? source.item : null;
  if (state.kind !== "explained")
    return { source, subject: item?.subject ?? null, date: item?.date ?? null };
  const { original } = state.reading.diagnosis;
  // The mail that came back is what the reader remembers; the report's own subject stands in for it.
  return original.subject === null
    ? {
        source,
        subject: state.reading.subject || (item?.subject ?? null),
        date: state.reading.date ?? item?.date ?? null,
      }
    : { source, subject: original.subject, date: original.date };
}
