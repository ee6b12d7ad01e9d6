import { Breakable } from "./Breakable";

/** Steps in order. Only those of the person reading are numbered for tests. */
export function Steps({
  steps,
  main = false,
}: {
  readonly steps: readonly string[];
  readonly main?: boolean;
}) {
  return (
    <ol className={main ? "steps" : "steps steps-small"}>
      {steps.map((step, index) => (
        <li key={step} data-testid={main ? `step-${String(index + 1)}` : undefined}>
          <Breakable text={step} />
        </li>
      ))}
    </ol>
  );
}
