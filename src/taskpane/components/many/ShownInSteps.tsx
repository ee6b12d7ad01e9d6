import { useState, type ReactNode } from "react";
import type { Texts } from "../../../locales/texts";
import { Button } from "../Button";

/** Items of a list that are drawn at once: thousands of elements make a pane slow. */
const STEP = 60;

interface ShownInStepsProps<T> {
  readonly items: readonly T[];
  readonly className: string;
  readonly texts: Texts;
  readonly children: (item: T) => ReactNode;
}

/** A list that shows its beginning, and more of it with each click. */
export function ShownInSteps<T>({ items, className, texts, children }: ShownInStepsProps<T>) {
  const [shown, setShown] = useState(STEP);
  const more = Math.min(STEP, items.length - shown);
  return (
    <>
      <ul className={className}>{items.slice(0, shown).map(children)}</ul>
      {more > 0 && (
        <Button
          appearance="subtle"
          size="small"
          onClick={() => {
            setShown(shown + STEP);
          }}
        >
          {texts.t("many.more", { count: more })}
        </Button>
      )}
    </>
  );
}
