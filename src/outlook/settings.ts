import { call } from "./call";
import type { Result } from "./types";

const SAVE_TIMEOUT_MS = 10_000;

/** The one name under which everything is kept. */
const NAME = "settings";

/** See `Outlook.readSettings`. The library has the values since its start: nothing is asked for here. */
export function readSettings(): unknown {
  try {
    return (Office.context.roamingSettings.get(NAME) as unknown) ?? null;
  } catch {
    return null;
  }
}

/** See `Outlook.saveSettings`. */
export function saveSettings(value: unknown): Promise<Result<void>> {
  return call(SAVE_TIMEOUT_MS, (done) => {
    const { roamingSettings } = Office.context;
    roamingSettings.set(NAME, value);
    roamingSettings.saveAsync(done);
  });
}
