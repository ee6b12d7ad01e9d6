import { CheckmarkCircle20Filled } from "@fluentui/react-icons/headless/svg/checkmark-circle";
import { Clock20Filled } from "@fluentui/react-icons/headless/svg/clock";
import { DismissCircle20Filled } from "@fluentui/react-icons/headless/svg/dismiss-circle";
import { Info20Filled } from "@fluentui/react-icons/headless/svg/info";
import { ShieldError20Filled } from "@fluentui/react-icons/headless/svg/shield-error";
import { Warning20Filled } from "@fluentui/react-icons/headless/svg/warning";

const LOOKS = {
  failed: [DismissCircle20Filled, "danger"],
  urgent: [ShieldError20Filled, "danger"],
  suspicious: [ShieldError20Filled, "danger"],
  delayed: [Clock20Filled, "warn"],
  unreadable: [Warning20Filled, "warn"],
  delivered: [CheckmarkCircle20Filled, "good"],
  relayed: [CheckmarkCircle20Filled, "good"],
  expanded: [CheckmarkCircle20Filled, "good"],
  information: [Info20Filled, "soft"],
} as const;

export type Look = keyof typeof LOOKS;

/** The state in an icon and words: never in colour alone. */
export function StateLine({ look, label }: { readonly look: Look; readonly label: string }) {
  const [Icon, tone] = LOOKS[look];
  return (
    <p className={`state tone-${tone}`}>
      <Icon aria-hidden />
      <span>{label}</span>
    </p>
  );
}
