import { Component, type ReactNode } from 'react';
import { Button } from '../components/button';
import { EmptyState } from '../components/empty-state';

/** What stands there when a part of the window breaks: a way back instead of an empty screen. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <main>
        <EmptyState
          title="这一页出了意外"
          action={
            <Button
              kind="go"
              autoFocus
              onClick={() => {
                // The page is drawn anew from the inbox; a reload would be a navigation, which main refuses.
                window.location.hash = '';
                this.setState({ broken: false });
              }}
            >
              重新打开
            </Button>
          }
        >
          已保存的内容和登记的草稿都在。请重新打开这一页。
        </EmptyState>
      </main>
    );
  }
}
