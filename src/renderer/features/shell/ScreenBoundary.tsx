import { Component, type ReactNode } from 'react';
import { ErrorState } from '../../ui/ErrorState.tsx';

interface Props {
  /** Changes with the screen, so that a broken one does not outlive its address. */
  screen: string;
  children: ReactNode;
}

interface State {
  broken: { screen: string; why: string } | undefined;
}

/** Catches what one screen throws while drawing, so that the rest of the window lives on. React needs a class here. */
export class ScreenBoundary extends Component<Props, State> {
  override state: State = { broken: undefined };

  static getDerivedStateFromProps(props: Props, state: State): State {
    return state.broken && state.broken.screen !== props.screen ? { broken: undefined } : state;
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
    const why = error instanceof Error ? error.message : String(error);
    this.setState({ broken: { screen: this.props.screen, why } });
  }

  static getDerivedStateFromError(error: unknown): State {
    return { broken: { screen: '', why: error instanceof Error ? error.message : String(error) } };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <ErrorState
        title="This screen could not be shown"
        why={this.state.broken.why}
        onRetry={() => this.setState({ broken: undefined })}
      />
    );
  }
}
