import type { ReactNode } from 'react';
import './empty-state.css';

interface EmptyStateProps {
  readonly title: string;
  /** What will be here and how it gets here. */
  readonly children: ReactNode;
  /** The one button to start. */
  readonly action?: ReactNode;
}

/** An empty place that teaches. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <h2 className="empty-title">{title}</h2>
      <div className="empty-text">{children}</div>
      {action}
    </div>
  );
}
