/** What a test makes go wrong with one call. */
export interface Fault {
  /** Milliseconds the answer is held back. */
  readonly delay?: number;
  /** No answer at all. */
  readonly never?: boolean;
  /** The answer is this error of Office.js' table. */
  readonly errorCode?: number;
  /** Refused below the calls' own protocol: the library then never calls back. */
  readonly refused?: boolean;
}

/** What can fail without a dispatch id: the library's very first question, and registering for an event. */
export type FaultKey = number | "appContext" | "register" | "dragAndDrop";

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
