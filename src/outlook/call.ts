import type { OutlookFailure, Result } from "./types";

/** The shape of every Office.js method that answers through a callback. */
type Start<T> = (done: (answer: Office.AsyncResult<T>) => void) => void;

/** Error numbers of Office.js (Office common and Outlook tables) that mean more than "no". All others are `refused`. */
const FAILURE_OF_CODE: ReadonlyMap<number, OutlookFailure> = new Map<number, OutlookFailure>([
  [7000, "no-permission"], // the manifest's permission does not cover the call
  [9017, "no-permission"], // AccessRestricted
  [9030, "changed"], // APICallFailedDueToItemChange
  [9032, "not-supported"], // ApiCallNotSupportedByExtensionPoint
  [9038, "no-permission"], // InsufficientItemPermissionsError
  [9047, "no-permission"], // MissingExtendedPermissionsForAPIError
  [9055, "not-supported"], // APINotSupportedForSharedFolders
]);

/**
 * @param failure - why there is no value
 * @returns the failed result of a host call
 */
export function failed(failure: OutlookFailure): {
  readonly ok: false;
  readonly failure: OutlookFailure;
} {
  return { ok: false, failure };
}

/** The type declarations promise an error with every failure; some hosts leave it out. */
function failureIn({ error }: Partial<Office.AsyncResult<unknown>>): OutlookFailure {
  return (error && FAILURE_OF_CODE.get(error.code)) ?? "refused";
}

function fromAnswer<T>(answer: Office.AsyncResult<T>): Result<T> {
  if (answer.status === Office.AsyncResultStatus.Succeeded)
    return { ok: true, value: answer.value };
  return failed(failureIn(answer));
}

/**
 * office.js checks permission and arguments before it asks the host, and throws. Its argument errors carry a name of
 * their own (`Sys.Argument...`), its permission error is a plain Error with a translated message: the name is what tells.
 */
export function failureOf(thrown: unknown): OutlookFailure {
  return thrown instanceof Error && thrown.name === "Error" ? "no-permission" : "refused";
}

/**
 * Calls the host and always ends. office.js never calls back when the host stays silent or refuses below its own protocol,
 * and it may throw at once; an answer after the timeout is dropped.
 * @param timeoutMs - milliseconds until the call counts as failed
 * @param start - calls the Office.js method with the callback it is given
 */
export function call<T>(timeoutMs: number, start: Start<T>): Promise<Result<T>> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve(failed("timeout"));
    }, timeoutMs);
    const settle = (result: Result<T>): void => {
      clearTimeout(timer);
      resolve(result);
    };
    try {
      start((answer) => {
        settle(fromAnswer(answer));
      });
    } catch (thrown) {
      settle(failed(failureOf(thrown)));
    }
  });
}
