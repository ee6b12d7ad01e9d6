/** What a test makes go wrong with one call. */
export interface Fault {
  /** Milliseconds the answer is held back. */
  readonly delay?: number;
  /** No answer at all. */
  readonly never?: boolean;
  /** The answer is this error of Office.js' table. */
  readonly errorCode?: number;
}

/** The action that has no dispatch id and can fail all the same: the very first question of the library. */
export type FaultKey = number | "appContext";

/** Faults by dispatch id. */
export class Faults {
  readonly #faults = new Map<FaultKey, Fault>();

  /** @param fault - null takes the fault away */
  set(key: FaultKey, fault: Fault | null): void {
    if (fault === null) this.#faults.delete(key);
    else this.#faults.set(key, fault);
  }

  of(key: FaultKey): Fault {
    return this.#faults.get(key) ?? {};
  }
}
