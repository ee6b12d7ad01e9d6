import { Component, type ReactNode } from "react";

interface GuardProps {
  /** Another key is another content: it gets its own chance. */
  readonly contentKey: string;
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

interface GuardState {
  readonly failed: boolean;
  readonly contentKey: string;
}

/** Keeps a defect in a view, or a part that could not be loaded, from taking the whole pane away. */
export class Guard extends Component<GuardProps, GuardState> {
  override state: GuardState = { failed: false, contentKey: this.props.contentKey };

  static getDerivedStateFromError(): Partial<GuardState> {
    return { failed: true };
  }

  static getDerivedStateFromProps(
    { contentKey }: GuardProps,
    state: GuardState,
  ): GuardState | null {
    return contentKey === state.contentKey ? null : { failed: false, contentKey };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
