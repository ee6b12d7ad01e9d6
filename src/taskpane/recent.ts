import { listMore, listReports, readReport, type Listing } from "../graph/mailbox";
import type { Connection, GraphFailure, GraphResult, ReportItem } from "../graph/types";

/** What the list of the mailbox's reports shows. */
export type RecentState =
  | { readonly kind: "asking" | "signing-in" }
  | { readonly kind: "failed"; readonly failure: GraphFailure }
  | {
      readonly kind: "listed";
      readonly listing: Listing;
      /** What is being fetched. */
      readonly busy: ReportItem | "more" | null;
      /** Why the last wish was not fulfilled. */
      readonly failure: GraphFailure | null;
    };

/** The rest of the pane, as the list knows it. */
export interface Surroundings {
  /** Explains a report that was fetched. */
  readonly explain: (report: ReportItem, mime: Uint8Array<ArrayBuffer>) => void;
  /** What the pane is about; another value each time that this changes. */
  readonly shown: () => unknown;
}

/**
 * The mailbox's reports and what can be done with them; knows no React. An answer that comes after another wish is dropped,
 * and a report that comes after the reader has gone on to another mail is not shown in its place.
 */
export class Recent {
  private state: RecentState = { kind: "asking" };
  private readonly listeners = new Set<() => void>();
  private run = 0;

  constructor(
    private readonly connection: Connection,
    private readonly surroundings: Surroundings,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): RecentState => this.state;

  /** Lists the reports, with nobody asked to sign in. */
  readonly list = async (): Promise<void> => {
    const run = this.begin({ kind: "asking" });
    this.end(run, await listReports(this.connection));
  };

  /** Lets the person sign in; has to be called by a click. */
  readonly signIn = async (): Promise<void> => {
    const run = this.begin({ kind: "signing-in" });
    const token = await this.connection.tokens({ interactive: true, renew: false });
    if (run !== this.run) return;
    if (token.ok) await this.list();
    else this.set({ kind: "failed", failure: token.failure });
  };

  readonly more = async (): Promise<void> => {
    const { state } = this;
    if (state.kind !== "listed" || state.busy !== null) return;
    const run = this.begin({ ...state, busy: "more", failure: null });
    this.end(run, await listMore(this.connection, state.listing));
  };

  readonly open = async (report: ReportItem): Promise<void> => {
    const { state } = this;
    if (state.kind !== "listed") return;
    const before = this.surroundings.shown();
    const run = this.begin({ ...state, busy: report, failure: null });
    const mime = await readReport(this.connection, report);
    if (run !== this.run) return;
    this.set({ ...state, busy: null, failure: mime.ok ? null : mime.failure });
    if (mime.ok && this.surroundings.shown() === before)
      this.surroundings.explain(report, mime.value);
  };

  /** What is under way is dropped. */
  readonly leave = (): void => {
    this.run += 1;
  };

  private end(run: number, result: GraphResult<Listing>): void {
    if (run !== this.run) return;
    const { state } = this;
    if (result.ok) this.set({ kind: "listed", listing: result.value, busy: null, failure: null });
    // What is listed stays.
    else if (state.kind === "listed") this.set({ ...state, busy: null, failure: result.failure });
    else this.set({ kind: "failed", failure: result.failure });
  }

  /** @returns the number of the new wish */
  private begin(state: RecentState): number {
    this.run += 1;
    this.set(state);
    return this.run;
  }

  private set(state: RecentState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
