import type { ShownFact } from "../../diagnosis/explanation-facts";
import { Breakable } from "./Breakable";

/** The facts, one a line; what is not stated is said to be so. */
export function Facts({ facts }: { readonly facts: readonly ShownFact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ id, label, value, missing }) => (
        <div key={id} className="fact">
          <dt>{label}</dt>
          <dd className={value === null ? "missing" : undefined}>
            <Breakable text={value ?? missing} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
