import { digestOf, type Digest } from "../diagnosis/digest";
import { explainFile, type FileFailure } from "./file";

/** What became of one file. */
export type FileResult =
  | { readonly ok: true; readonly file: File; readonly digest: Digest }
  | { readonly ok: false; readonly file: File; readonly reason: FileFailure };

export interface ManyState {
  /** In the order of the files; shorter than `total` until all are read. */
  readonly results: readonly FileResult[];
  readonly total: number;
  /** stopped: by the reader; else it goes on whenever it is looked at. */
  readonly progress: "reading" | "stopped" | "done";
}

/** A frame of a screen at 60 Hz: after this much work in one go the page gets its turn. */
const SLICE_MS = 16;

/** How often those who look on are told: more often nobody reads it. */
const TELL_MS = 150;

/**
 * Reads files one after the other and keeps a digest of each; knows no React. One message is in memory at a time, and the page
 * stays answerable in between.
 */
export class Many {
  private readonly results: FileResult[] = [];
  private active = false;
  private wanted = true;
  private stopped = false;
  private state: ManyState;
  private toldAt = 0;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly files: readonly File[]) {
    this.state = this.now();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): ManyState => this.state;

  /** Goes on where it was left, unless the reader stopped it. */
  readonly look = (): void => {
    if (!this.stopped) void this.run();
  };

  /** Nobody looks any more: no work is done for them. */
  readonly leave = (): void => {
    this.wanted = false;
  };

  readonly stop = (): void => {
    this.stopped = true;
    this.wanted = false;
    this.tell();
  };

  readonly goOn = (): void => {
    this.stopped = false;
    void this.run();
  };

  private async run(): Promise<void> {
    this.wanted = true;
    this.tell();
    // A loop that waits for its file still goes on by itself.
    if (this.active) return;
    this.active = true;
    let sliceStart = performance.now();
    for (let file = this.next(); file; file = this.next()) {
      const reading = await explainFile(file);
      this.results.push(
        reading.ok
          ? { ok: true, file, digest: digestOf(reading.diagnosis, reading) }
          : { ok: false, file, reason: reading.reason },
      );
      const now = performance.now();
      if (now - this.toldAt >= TELL_MS) this.tell();
      if (now - sliceStart >= SLICE_MS) {
        await nextTurn();
        sliceStart = performance.now();
      }
    }
    this.active = false;
    this.tell();
  }

  private next(): File | undefined {
    return this.wanted ? this.files[this.results.length] : undefined;
  }

  private tell(): void {
    this.toldAt = performance.now();
    this.state = this.now();
    for (const listener of this.listeners) listener();
  }

  private now(): ManyState {
    const results = [...this.results];
    const total = this.files.length;
    const progress = results.length === total ? "done" : this.stopped ? "stopped" : "reading";
    return { results, total, progress };
  }
}

/** Lets the page answer clicks and draw itself. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

const known = new WeakMap<readonly File[], Many>();

/** The one reading of these files: who comes back to their overview finds it as it was. */
export function manyOf(files: readonly File[]): Many {
  const before = known.get(files);
  if (before) return before;
  const many = new Many(files);
  known.set(files, many);
  return many;
}
