import {
  renderButton_unstable,
  useButton_unstable,
  type ButtonProps,
} from "@fluentui/react-components";
import { forwardRef } from "react";

/**
 * Fluent's button, its markup and behaviour, drawn by the pane's own style sheet: Fluent's engine for styles would weigh as
 * much as all views of the pane, and colours here follow Outlook's theme by style sheet anyway.
 */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(props, ref) {
  const state = useButton_unstable(props, ref);
  const { appearance, size, root, icon } = state;
  root.className = ["fui-Button", `button-${appearance}`, `button-${size}`, root.className]
    .filter(Boolean)
    .join(" ");
  if (icon) icon.className = "fui-Button__icon";
  return renderButton_unstable(state);
});
