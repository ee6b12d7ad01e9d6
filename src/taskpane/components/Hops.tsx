import type { Hop } from "../../report/types";
import { useTexts } from "../context";
import { Breakable } from "./Breakable";

/** Seconds under which no step of the way is worth being called the slowest. */
const NOTABLE_DELAY = 5;

/** The way of the mail as Exchange Online's report lists it; the slowest step is marked. */
export function Hops({ hops }: { readonly hops: readonly Hop[] }) {
  const texts = useTexts();
  if (hops.length === 0) return null;
  const slowest = Math.max(...hops.map(({ delay }) => delay ?? 0));
  return (
    <section className="part">
      <h3 className="part-heading">{texts.t("hops.title")}</h3>
      <ol className="steps steps-small hops">
        {hops.map(({ number, at, from, to, delay }) => (
          <li key={number}>
            <Breakable text={[from, to].filter(Boolean).join(" → ")} />
            <span className="part-note">
              {" "}
              {[
                at && texts.date(at),
                delay === null ? null : texts.t("hops.delay", { seconds: delay }),
                delay === slowest && slowest >= NOTABLE_DELAY ? texts.t("hops.slowest") : null,
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
