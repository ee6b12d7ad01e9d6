import { ChevronRight16Regular } from "@fluentui/react-icons/headless/svg/chevron-right";
import { useId, useState, type ReactNode } from "react";

interface FoldProps {
  readonly label: ReactNode;
  /** Stands at the right of the label, small. */
  readonly meta?: ReactNode;
  readonly level: 2 | 3 | 4;
  readonly testId?: string;
  /** How it is at first, where nobody has opened or closed it yet. */
  readonly startsOpen?: boolean;
  /** Given together with `onToggle` where the parent decides what is open. */
  readonly open?: boolean;
  readonly onToggle?: () => void;
  readonly children: () => ReactNode;
}

/** A section that opens and closes. Not `<details>`: office.js makes a `<summary>` unreachable by Tab. */
export function Fold({
  label,
  meta,
  level,
  testId,
  startsOpen = false,
  open,
  onToggle,
  children,
}: FoldProps) {
  const [own, setOwn] = useState(startsOpen);
  const id = useId();
  const isOpen = open ?? own;
  const Heading = `h${level}` as const;
  return (
    <section className="fold">
      <Heading className="fold-heading">
        <button
          type="button"
          className="fold-button"
          id={`${id}-button`}
          aria-expanded={isOpen}
          aria-controls={`${id}-body`}
          data-testid={testId}
          onClick={
            onToggle ??
            (() => {
              setOwn(!isOpen);
            })
          }
        >
          <ChevronRight16Regular aria-hidden />
          <span className="fold-label">{label}</span>
          {meta && <span className="fold-meta">{meta}</span>}
        </button>
      </Heading>
      <div
        className="fold-body"
        id={`${id}-body`}
        role="region"
        aria-labelledby={`${id}-button`}
        hidden={!isOpen}
      >
        {isOpen && children()}
      </div>
    </section>
  );
}
