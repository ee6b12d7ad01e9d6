import { Building20Regular } from "@fluentui/react-icons/headless/svg/building";
import { CheckmarkCircle20Regular } from "@fluentui/react-icons/headless/svg/checkmark-circle";
import { Clock20Regular } from "@fluentui/react-icons/headless/svg/clock";
import { Person20Regular } from "@fluentui/react-icons/headless/svg/person";
import { PersonSupport20Regular } from "@fluentui/react-icons/headless/svg/person-support";
import type { ReactNode } from "react";
import type { Owner } from "../../knowledge/types";
import { Breakable } from "./Breakable";
import { SecureFirst } from "./SecureFirst";
import { Steps } from "./Steps";

const ICONS = {
  sender: Person20Regular,
  senderAdmin: PersonSupport20Regular,
  recipient: Building20Regular,
  recipientAdmin: Building20Regular,
  microsoft: Building20Regular,
  "nobody-wait": Clock20Regular,
  waiting: Clock20Regular,
  done: CheckmarkCircle20Regular,
} as const;

interface TurnProps {
  readonly who: Owner | "waiting" | "done";
  readonly heading: string;
  readonly steps: readonly string[];
  readonly level: 2 | 4;
  /** An account or an organisation may be misused, and has to be made safe first. */
  readonly urgent?: boolean;
  readonly children?: ReactNode;
}

/** Whose turn it is, and the steps for the person reading. */
export function Turn({ who, heading, steps, level, urgent = false, children }: TurnProps) {
  const Icon = ICONS[who];
  const Heading = `h${level}` as const;
  return (
    <section className={urgent ? "turn turn-urgent" : "turn"}>
      {urgent && <SecureFirst />}
      <Heading className="turn-heading" data-testid="turn">
        <Icon aria-hidden />
        <span>
          <Breakable text={heading} />
        </span>
      </Heading>
      <Steps steps={steps} main />
      {children}
    </section>
  );
}
